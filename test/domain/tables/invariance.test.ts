import fc from 'fast-check';

import type { Area, SheetSnapshot, WorkbookSnapshot } from '../../../src/domain/snapshot/snapshot';
import { classifySheet } from '../../../src/domain/tables/classify';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../../src/domain/tables/table';
import { sheetOf, workbookOf } from '../../support/grid';
import { layoutsIn, workbookOfLayout } from '../../support/layouts';

const layouts = layoutsIn('recognised');

/** The workbook with every sheet moved down and to the right. */
function moved(workbook: WorkbookSnapshot, rows: number, columns: number): WorkbookSnapshot {
  const move = (area: Area): Area => ({ ...area, row: area.row + rows, column: area.column + columns });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      area: sheet.area && move(sheet.area),
      merges: sheet.merges.map(move),
    })),
  };
}

/** The same table as it would stand without the move: every row and column put back. */
function putBack(value: unknown, rows: number, columns: number, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item) =>
      putBack(item, rows, columns, key === 'rows' || key === 'headerRows' ? 'row' : ''),
    );
  }
  if (typeof value === 'number') {
    if (key === 'row' || key === 'repeats') return value - rows;
    return key === 'column' ? value - columns : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, putBack(item, rows, columns, name)]),
  );
}

test('A table is the same wherever it stands on the sheet', () => {
  fc.assert(
    fc.property(fc.constantFrom(...layouts), fc.nat(300), fc.nat(60), (layout, rows, columns) => {
      const workbook = workbookOfLayout(layout);
      const tables = recogniseTables(moved(workbook, rows, columns));
      expect(putBack(tables, rows, columns)).toEqual(recogniseTables(workbook));
    }),
    { numRuns: 60 },
  );
});

/** The workbook with blank rows or columns put in before place `at` of every sheet; merges that span it grow. */
function widened(workbook: WorkbookSnapshot, what: 'row' | 'column', at: number): WorkbookSnapshot {
  const into = <T>(grid: readonly (readonly T[])[], blank: T): T[][] =>
    what === 'row'
      ? [...grid.slice(0, at), grid[0]?.map(() => blank) ?? [], ...grid.slice(at)].map((row) => [...row])
      : grid.map((row) => [...row.slice(0, at), blank, ...row.slice(at)]);
  const count = what === 'row' ? 'rowCount' : 'columnCount';
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      area: sheet.area && { ...sheet.area, [count]: sheet.area[count] + 1 },
      values: into(sheet.values, ''),
      formulas: into(sheet.formulas, ''),
      texts: into(sheet.texts, ''),
      numberFormats: into(sheet.numberFormats, 'General'),
      types: into(sheet.types, 'Empty'),
      bold: sheet.bold && into(sheet.bold, false),
      merges: sheet.merges.map((merge) => {
        const first = merge[what] - (sheet.area?.[what] ?? 0);
        if (first >= at) return { ...merge, [what]: merge[what] + 1 };
        return first + merge[count] > at ? { ...merge, [count]: merge[count] + 1 } : merge;
      }),
      hiddenRows: [],
    })),
  };
}

/** The cells of a table that are read or filled, by what they are, as they would stand without the blank one. */
function cellsOf(tables: readonly SelfEvaluation[], what: 'row' | 'column', at: number): readonly unknown[] {
  return tables.map(({ money, indicators, total }) => {
    const cells: Record<string, string> = {};
    const note = (name: string, item: object): void => {
      for (const [field, cell] of Object.entries(item)) {
        if (typeof cell !== 'object' || cell === null || !('sheetId' in cell)) continue;
        const place = { ...(cell as { row: number; column: number }) };
        if (place[what] >= at) place[what] -= 1;
        cells[`${name} ${field}`] = `${place.row}:${place.column}`;
      }
    };
    [...(money ? [money.total, ...money.parts] : [])].forEach((row, index) => {
      note(`money ${index}`, row);
    });
    (indicators?.rows ?? []).forEach((row, index) => {
      note(`indicator ${index} ${row.name ?? ''}`, row);
    });
    if (total) note('total', { score: total.score, marks: total.marks });
    return cells;
  });
}

const upright = layouts.filter(({ sheets }) => sheets.every(({ at, formulas }) => !at && !formulas));

/**
 * What a form prints as a label with its value beside it has no other sign: a blank column put in between takes the
 * place of an empty value. And halves of header words without merged cells belong together only where they touch.
 */
const open: Readonly<Record<string, readonly string[]>> = {
  'adjusted-target-and-key-indicator': ['column 5'],
  'coefficient-and-adjusted-target': ['column 7'],
  'grade-in-the-total-row': ['column 1'],
  'headers-in-two-halves': ['row 2'],
  'total-above-the-indicators': ['column 3'],
  'total-and-grade-in-merged-cells': ['column 3'],
};

describe('A blank row or column changes nothing', () => {
  test.each(upright.map((layout) => [layout.name, layout] as const))('%s', (name, layout) => {
    const workbook = workbookOfLayout(layout);
    const plain = recogniseTables(workbook);
    const bad: unknown[] = [];
    for (const what of ['row', 'column'] as const) {
      const size = Math.max(
        ...workbook.sheets.map(({ area }) => area?.[what === 'row' ? 'rowCount' : 'columnCount'] ?? 0),
      );
      for (let at = 1; at <= size; at += 1) {
        const got = JSON.stringify(cellsOf(recogniseTables(widened(workbook, what, at)), what, at));
        if (got !== JSON.stringify(cellsOf(plain, what, at > 1e9 ? at : 1e9))) bad.push(`${what} ${at}`);
      }
    }
    expect(bad).toEqual(open[name] ?? []);
  });
});

/** Everything of a table but the words: where its cells are. */
function places(tables: readonly SelfEvaluation[]): unknown {
  return JSON.parse(
    JSON.stringify(tables, (key, value: unknown) =>
      ['title', 'subject', 'label', 'level1', 'level2', 'name', 'text'].includes(key) &&
      typeof value === 'string'
        ? ''
        : value,
    ),
  );
}

/** Words as forms break them: line feeds, spaces, full-width brackets and signs. */
const habits: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(?<=^[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])/, '\\n'),
  (text) => text.replaceAll('(', '（').replaceAll(')', '）').replaceAll('%', '％'),
  (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  (text) => (/^[\u4e00-\u9fff]{2}$/.test(text) ? `${text.slice(0, 1)}\u3000${text.slice(1)}` : text),
  (text) => (text === '' ? text : `\u00a0${text}\u3000`),
];

test('Spaces, line feeds and full-width signs in the words change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...layouts),
      fc.array(fc.nat(habits.length - 1), { minLength: 1, maxLength: 7 }),
      (layout, picks) => {
        let index = 0;
        const spoilt = workbookOfLayout(layout, ({ grid, options }) => ({
          grid: grid
            .split('\n')
            .map((line) =>
              line
                .split('|')
                .map((cell) => {
                  const text = cell.replace(/^ +| +$/g, '');
                  if (!/[\u4e00-\u9fff]/.test(text)) return cell;
                  index += 1;
                  return (habits[picks[index % picks.length] ?? 0] ?? ((same: string) => same))(text);
                })
                .join('|'),
            )
            .join('\n'),
          options,
        }));
        expect(places(recogniseTables(spoilt))).toEqual(places(recogniseTables(workbookOfLayout(layout))));
      },
    ),
    { numRuns: 100 },
  );
});

const vocabulary = fc.oneof(
  fc.constantFrom(
    ...[
      '项目支出绩效自评表',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '实际完成值',
      '分值',
      '得分',
      '总分',
      '合计',
      '小计',
    ],
    ...[
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '执行率',
      '年度资金总额',
      '其中：财政拨款',
      '（自评等级）',
      '优',
      '评价等级',
    ],
    ...[
      '产出指标（50分）',
      '数量指标',
      '指标名称',
      '评价指标',
      '备注',
      '其他需要说明事项',
      '项目名称',
      '……',
      '—',
      '　',
      '注：',
    ],
  ),
  fc.constant(''),
  fc.string(),
  fc.double(),
  fc.integer({ min: -5, max: 120 }),
  fc.boolean(),
);
const anyArea = fc.record({
  row: fc.nat(14),
  column: fc.nat(12),
  rowCount: fc.integer({ min: 1, max: 2000 }),
  columnCount: fc.integer({ min: 1, max: 300 }),
});

test('No grid, however odd, and no merge, however wrong, makes it throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(vocabulary, { maxLength: 10 }), { maxLength: 14 }),
      fc.array(anyArea, { maxLength: 6 }),
      fc.nat(30),
      (rows, merges, cut) => {
        const whole = sheetOf(rows);
        const sheet: SheetSnapshot = {
          ...whole,
          merges,
          // Grids may be shorter than the area says.
          texts: whole.texts.slice(0, cut),
          numberFormats: [],
          types: whole.types.slice(cut),
        };
        for (const table of recogniseTables(workbookOf(sheet))) {
          expect(table.sure).toBeGreaterThanOrEqual(0);
          expect(table.sure).toBeLessThanOrEqual(1);
        }
        expect(classifySheet(sheet).length).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 400 },
  );
});
