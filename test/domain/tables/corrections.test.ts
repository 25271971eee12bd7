import { correctionOf, nothingPointed, type Pointed } from '../../../src/domain/tables/correcting';
import type { TableCorrection } from '../../../src/domain/tables/corrections';
import { tableKey } from '../../../src/domain/tables/identity';
import { recogniseSheet } from '../../../src/domain/tables/recognise';
import type { SelfEvaluation } from '../../../src/domain/tables/table';
import { describeTable } from '../../support/describeTable';
import { sheetOf } from '../../support/grid';

const water = `
2023年部门整体支出绩效自评表
部门名称|市水务局||||||
预算|预算数|执行数|分值|执行率|得分||
合计|80|60|10||||
一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|评价得分
产出|数量|次数|≥1|1|90||
总分|||||100||`;
const sheet = sheetOf(water);
const table = recogniseSheet(sheet).tables[0]!;

const said = (pointed: Partial<Pointed>, of: SelfEvaluation | null = table, on = sheet): TableCorrection =>
  correctionOf(on, of, { ...nothingPointed, ...pointed });

/** The one outcome of one correction. */
function outcome(correction: TableCorrection, on = sheet) {
  const { tables, outcomes } = recogniseSheet(on, [correction]);
  return { tables, ...outcomes[0]! };
}

describe('A correction of a recognised table', () => {
  test('says which column holds the scores, by its header', () => {
    const { status, tables } = outcome(
      said({ columns: [{ block: 'indicators', column: 7, role: 'score' }] }),
    );
    expect(status).toBe('applied');
    expect(describeTable(table).indicators[1]).toContain('score G6');
    expect(describeTable(tables[0]!).indicators[1]).toContain('score H6');
    expect(describeTable(tables[0]!).total).toBe('row 7 label A7 marks F7 score H7');
    expect(tables[0]!.reasons).toContainEqual({
      code: 'indicator-said-score',
      cell: { sheetId: sheet.id, row: 4, column: 7 },
      text: '评价得分',
    });
  });

  test('sets unit and kind, and the table stays the one that it was', () => {
    const [corrected] = outcome(said({ unit: '元', kind: 'project-self-eval' })).tables;
    expect(table.unit).toBeNull();
    expect(corrected).toMatchObject({ unit: '元', kind: 'project-self-eval' });
    expect(tableKey(corrected!)).toBe(tableKey(table));
    expect(corrected!.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['said-unit', 'said-kind']),
    );
  });

  test('says which column takes the total', () => {
    const [corrected] = outcome(said({ total: 5 })).tables;
    expect(describeTable(corrected!).total).toBe('row 7 label A7 score F7');
    expect(corrected!.total!.standsUnderMarks).toBe(false);
  });

  test('refuses a table', () => {
    const { status, tables, recognised } = outcome(said({ kind: 'none' }));
    expect([status, tables, recognised]).toEqual(['applied', [], table]);
  });

  test('is not applied where it would leave nothing to score by, and says what is missing', () => {
    for (const [column, lack] of [
      [5, 'marks'],
      [6, 'score'],
    ] as const) {
      const { status, lacks, tables } = outcome(
        said({ columns: [{ block: 'indicators', column, role: null }] }),
      );
      expect([status, lacks]).toEqual(['refused', [lack]]);
      expect(tables).toEqual([table]);
    }
  });

  test('of another sheet does nothing', () => {
    expect(recogniseSheet(sheet, [{ ...said({ kind: 'none' }), sheetId: '{other}' }])).toEqual({
      tables: [table],
      outcomes: [],
    });
  });

  test('that says nothing changes nothing but the note of it', () => {
    const { correction, ...rest } = outcome(said({})).tables[0]!;
    expect(rest).toEqual(table);
    expect(correction).toBeDefined();
  });

  test('holds no address: made on the corrected table it is the same again', () => {
    const first = said({ unit: '万元', columns: [{ block: 'indicators', column: 7, role: 'score' }] });
    const [corrected] = outcome(first).tables;
    const again = said(
      { unit: '万元', columns: [{ block: 'indicators', column: 7, role: 'score' }] },
      corrected,
    );
    expect(again).toEqual(first);
    expect(outcome(again).tables).toEqual([corrected]);
  });

  test('is kept over inserted rows and columns, and over the next year', () => {
    const correction = said({
      unit: '元',
      total: 5,
      columns: [{ block: 'indicators', column: 7, role: 'score' }],
    });
    const lines = water.trim().split('\n');
    const later = sheetOf(
      [
        '说明：内部资料',
        '',
        ...lines.slice(0, 3),
        ...lines.slice(3, 5),
        '产出|数量|人数|≥5|6|10||',
        ...lines.slice(5),
      ]
        .map((line) => `|${line.replace('2023', '2024').replace('|评价得分', '|备注|评价得分')}`)
        .join('\n'),
    );
    const { status, tables } = outcome(correction, later);
    expect(status).toBe('applied');
    expect(describeTable(tables[0]!).indicators[1]).toContain('score J8');
    expect(tables[0]).toMatchObject({ unit: '元', total: { score: { column: 6 } } });
  });

  test('is said to be gone where its table is', () => {
    const other = sheetOf(
      '项目支出绩效自评表\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出|次数|≥1|1|90|',
    );
    const { status, tables } = outcome(said({ unit: '元' }), other);
    expect(status).toBe('gone');
    expect(tables[0]!.unit).toBeNull();
    expect(recogniseSheet(sheetOf([]), [said({ unit: '元' })]).outcomes[0]!.status).toBe('gone');
  });
});

describe('Of tables that look alike', () => {
  const form = (name: string) =>
    `项目支出绩效自评表\n项目名称|${name}\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出|次数|≥1|1|90|\n总分||||100|\n`;
  const units = (names: readonly string[], correction: TableCorrection) =>
    recogniseSheet(sheetOf(names.map(form).join('')), [correction]).tables.map(({ unit }) => unit);
  const three = sheetOf(['甲', '乙', '甲'].map(form).join(''));
  const [, second, third] = recogniseSheet(three).tables;

  test('the one is meant that has the name, and of equal names the one in its place', () => {
    expect(units(['甲', '乙', '甲'], said({ unit: '元' }, second, three))).toEqual([null, '元', null]);
    expect(units(['甲', '乙', '甲'], said({ unit: '元' }, third, three))).toEqual([null, null, '元']);
    expect(units(['丙', '甲', '甲', '乙'], said({ unit: '元' }, second, three))).toEqual([
      ...[null, null, null, '元'],
    ]);
  });

  test('none is taken for one that was deleted', () => {
    expect(units(['甲', '甲'], said({ unit: '元' }, second, three))).toEqual([null, null]);
    expect(units(['甲', '乙'], said({ unit: '元' }, third, three))).toEqual([null, null]);
  });

  test('a table that stands alone may change its name', () => {
    const one = sheetOf(form('甲'));
    const [only] = recogniseSheet(one).tables;
    expect(units(['新名称'], said({ unit: '元' }, only, one))).toEqual(['元']);
  });
});

const strange = `
道路养护情况一览
类目|事由|想要|做到|占几分|评定|差在哪
路面|养护里程|≥200公里|210公里|60|\u0020|
桥梁|检测次数|=1次|1次|40||`;

describe('A table that nothing was recognised in', () => {
  const bare = sheetOf(strange, { name: '一览' });
  const columns: Pointed['columns'] = (
    [
      [0, 'level1'],
      [1, 'name'],
      [2, 'target'],
      [3, 'actual'],
      [4, 'marks'],
      [5, 'score'],
      [6, 'reason'],
    ] as const
  ).map(([column, role]) => ({ block: 'indicators', column, role }));
  const header: Pointed['headers'] = [{ block: 'indicators', firstRow: 1, lastRow: 1 }];
  const declared = said({ kind: 'project-self-eval', headers: header, columns }, null, bare);

  test('is one once header and columns are pointed out', () => {
    expect(recogniseSheet(bare).tables).toEqual([]);
    const { status, tables, recognised } = outcome(declared, bare);
    expect([status, recognised]).toEqual(['applied', null]);
    expect(tables[0]!.indicators!.rows.map(({ name }) => name)).toEqual(['养护里程', '检测次数']);
    expect(describeTable(tables[0]!).indicators[1]).toContain('marks E3 score F3');
    expect(tables[0]!.sure).toBeGreaterThan(0.6);
  });

  test('keeps its key whatever kind the person then says', () => {
    const [first] = outcome(declared, bare).tables;
    const [second] = outcome({ ...declared, kind: 'overall-self-eval' }, bare).tables;
    expect(tableKey(second!)).toBe(tableKey(first!));
  });

  test('is none without 分值 or 得分: what is missing is said', () => {
    const without = (role: string) =>
      outcome({ ...declared, columns: declared.columns.filter((one) => one.role !== role) }, bare);
    expect(without('marks')).toMatchObject({ status: 'refused', lacks: ['marks'], tables: [] });
    expect(without('score')).toMatchObject({ status: 'refused', lacks: ['score'], tables: [] });
    expect(without('name').lacks).toEqual([]);
    expect(outcome({ ...declared, columns: [] }, bare).lacks).toEqual(['name', 'marks', 'score']);
  });

  test('is found again over inserted rows and a further column, and gone with its header', () => {
    const lines = strange.trim().split('\n');
    const moved = sheetOf(['', '填表说明', ...lines].map((line) => `${line}|经办`).join('\n'), {
      name: '一览',
    });
    expect(outcome(declared, moved).tables[0]!.indicators!.rows.map(({ row }) => row)).toEqual([4, 5]);
    const without = sheetOf(lines.filter((_, index) => index !== 1).join('\n'), { name: '一览' });
    expect(outcome(declared, without)).toMatchObject({ status: 'gone', tables: [] });
  });

  test('may have a column without a header', () => {
    const blank = sheetOf(strange.replace('|评定|', '||'), { name: '一览' });
    const correction = said({ kind: 'project-self-eval', headers: header, columns }, null, blank);
    expect(describeTable(outcome(correction, blank).tables[0]!).indicators[1]).toContain('score F3');
  });

  test('may have a header over two rows, half of it merged', () => {
    const tall = sheetOf(
      strange.replace(
        '类目|事由|想要|做到|占几分|评定|差在哪',
        '类目|事由|情况||占几分|评定|差在哪\n||想要|做到|||',
      ),
      {
        name: '一览',
        merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3'],
      },
    );
    const correction = said({ kind: 'project-self-eval', headers: header, columns }, null, tall);
    const { status, tables } = outcome(correction, tall);
    expect(status).toBe('applied');
    expect(describeTable(tables[0]!).indicators[1]).toContain('target C4 actual D4');
  });
});

describe('A header that was read wrongly', () => {
  const form = sheetOf(`
项目支出绩效自评表
项目名称|甲|||||
填写内容|一级指标|三级指标|指标值|实际完成值|分值|得分
真正的表头|类目|事由|想要|做到|占几分|评定
1|产出|次数|≥1|1|60|
2|效益|人数|≥5|6|40|
总分|||||100|`);
  const [recognised] = recogniseSheet(form).tables;

  test('is replaced by the rows that the person points out, and the key stays', () => {
    const correction = said(
      {
        headers: [{ block: 'indicators', firstRow: 3, lastRow: 3 }],
        columns: [
          { block: 'indicators', column: 2, role: 'name' },
          { block: 'indicators', column: 3, role: 'target' },
          { block: 'indicators', column: 4, role: 'actual' },
          { block: 'indicators', column: 5, role: 'marks' },
          { block: 'indicators', column: 6, role: 'score' },
        ],
      },
      recognised,
      form,
    );
    const { status, tables } = outcome(correction, form);
    expect(status).toBe('applied');
    expect(tables).toHaveLength(1);
    expect(tables[0]!.indicators!.headerRows).toEqual([3]);
    expect(tables[0]!.indicators!.rows.map(({ name }) => name)).toEqual(['次数', '人数']);
    expect(tableKey(tables[0]!)).toBe(tableKey(recognised!));
  });
});
