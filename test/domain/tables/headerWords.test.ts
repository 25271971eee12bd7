import fc from 'fast-check';

import type { Area } from '../../../src/domain/snapshot/snapshot';
import { meaningsOf } from '../../../src/domain/tables/columnWords';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import type { IndicatorRow } from '../../../src/domain/tables/table';
import { type GridCell, sheetOf, workbookOf } from '../../support/grid';
import { type WordedRole, headerWords } from '../../support/headerWords';

describe('A header means the same in every way it is printed', () => {
  const words = Object.entries(headerWords).flatMap(([role, list]) =>
    list.map((word) => [word, role] as const),
  );
  test.each(words)('%s is %s', (word, role) => {
    for (const printed of [
      word,
      word.split('').join('\n'),
      `\u3000${word} `,
      `${word}（A）`,
      word.replace(/[A-Z()%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ]) {
      expect([printed, meaningsOf(printed)[0]?.role]).toEqual([printed, role]);
    }
  });
});

/** Columns of an indicator block beside its levels; `needed` ones are always there. */
const needed = ['target', 'actual', 'marks', 'score'] as const;
const optional = [
  'comparison',
  'unit',
  'review',
  'deduction',
  'completion',
  'deviation',
  'reason',
  'standard',
  'explanation',
] as const;
type Wanted = (typeof needed)[number] | (typeof optional)[number];

const contents: Readonly<Record<Wanted, GridCell>> = {
  target: 20,
  actual: 21,
  marks: 50,
  score: '',
  comparison: '≥',
  unit: '个',
  review: '',
  deduction: '',
  completion: '',
  deviation: '',
  reason: '',
  standard: '完成得满分，未完成按比例得分',
  explanation: '按台账统计',
};

const anyHeaders = fc
  .record({
    chosen: fc.subarray([...optional]),
    seed: fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
  })
  .chain(({ chosen, seed }) =>
    fc
      .shuffledSubarray([...needed, ...chosen], {
        minLength: needed.length + chosen.length,
        maxLength: needed.length + chosen.length,
      })
      .map((roles) => ({
        levels: (['level1', 'level2', 'level3'] as const).map((role, index) => pick(role, seed[index] ?? 0)),
        columns: roles.map((role, index) => ({ role, word: pick(role, seed[index + 3] ?? 0) })),
        gap: seed[19] ?? 0,
      })),
  );

function pick(role: WordedRole, at: number): string {
  const list = headerWords[role];
  return list[at % list.length] ?? '';
}

test('Whatever the words and the order of the columns, each is found', () => {
  fc.assert(
    fc.property(anyHeaders, fc.boolean(), ({ levels, columns, gap }, hasGap) => {
      const wide = hasGap ? [...columns.slice(0, gap % columns.length), null] : columns;
      const all = hasGap ? [...wide, ...columns.slice(gap % columns.length)] : columns;
      const line = (first: readonly GridCell[]): GridCell[] => [
        ...first,
        ...all.map((column) => (column ? contents[column.role] : '')),
      ];
      const sheet = sheetOf([
        ['项目支出绩效自评表'],
        [...levels, ...all.map((column) => column?.word ?? '')],
        line(['产出指标', '数量指标', '建成站点']),
        line(['效益指标', '社会效益指标', '服务站点']),
        ['总分'],
      ]);
      const merges: Area[] = [{ row: 0, column: 0, rowCount: 1, columnCount: 3 + all.length }];
      const [table, ...more] = recogniseTables(workbookOf({ ...sheet, merges }));
      expect(more).toEqual([]);
      const [first, second] = table?.indicators?.rows ?? [];
      expect([first?.name, second?.name]).toEqual(['建成站点', '服务站点']);
      all.forEach((column, index) => {
        if (!column) return;
        const cell = first?.[column.role as keyof IndicatorRow];
        expect({ word: column.word, cell }).toEqual({
          word: column.word,
          cell: { sheetId: '{Sheet1}', row: 2, column: 3 + index },
        });
      });
    }),
    { numRuns: 400 },
  );
});

test('Header words may be broken over two rows, the others merged over both or not', () => {
  fc.assert(
    fc.property(
      anyHeaders,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 16 }),
      fc.boolean(),
      ({ levels, columns }, cuts, isMerged) => {
        const words = [...levels, ...columns.map(({ word }) => word)].map((word) => word.replace(/\s/g, ''));
        const merges: Area[] = [];
        const halves = words.map((word, index): readonly [string, string] => {
          if (cuts[index % cuts.length] && /^[\u4e00-\u9fff]{4,}$/.test(word)) {
            const middle = Math.ceil(word.length / 2);
            return [word.slice(0, middle), word.slice(middle)];
          }
          if (isMerged) merges.push({ row: 1, column: index, rowCount: 2, columnCount: 1 });
          return [word, ''];
        });
        const sheet = sheetOf([
          ['项目支出绩效自评表'],
          halves.map(([upper]) => upper),
          halves.map(([, lower]) => lower),
          ['产出指标', '数量指标', '建成站点', ...columns.map(({ role }) => contents[role])],
          ['总分'],
        ]);
        const table = recogniseTables(workbookOf({ ...sheet, merges }))[0];
        const row = table?.indicators?.rows[0];
        columns.forEach(({ role }, index) => {
          const cell = row?.[role as keyof IndicatorRow];
          expect({ halves: halves[index + 3], cell }).toEqual({
            halves: halves[index + 3],
            cell: { sheetId: '{Sheet1}', row: 3, column: 3 + index },
          });
        });
      },
    ),
    { numRuns: 300 },
  );
});
