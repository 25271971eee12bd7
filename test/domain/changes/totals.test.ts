import { cellRuns } from '../../../src/domain/changes/cellRuns';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress, parseAddress } from '../../../src/domain/snapshot/address';
import { tableKey } from '../../../src/domain/tables/identity';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

const computed: IndicatorCase = { target: '≥5', actual: 6 };
const noIndicator: IndicatorCase = { name: '', marks: '' };

function runs(addresses: readonly string[], harmless: readonly string[] = []): readonly string[] {
  const cells = addresses.map((address) => ({ sheetId: 's', ...parseAddress(address)! }));
  return cellRuns(cells, (row, column) => harmless.includes(cellAddress(row, column)));
}

describe('ranges', () => {
  it.each<[string, string[], string[], string[]]>([
    ['neighbours are joined', ['A1', 'A2', 'A3'], [], ['A1:A3']],
    ['a gap parts them', ['A1', 'A3'], [], ['A1', 'A3']],
    ['a gap that never holds a number is spanned', ['A1', 'A3', 'A4'], ['A2'], ['A1:A4']],
    ['columns stay apart', ['I5', 'H14', 'H15'], [], ['I5', 'H14:H15']],
    ['order does not matter, nor naming a cell twice', ['A3', 'A1', 'A2', 'A2'], [], ['A1:A3']],
  ])('%s', (_, cells, harmless, expected) => {
    expect(runs(cells, harmless)).toEqual(expected);
  });
});

describe('the total', () => {
  it('counts the scores and spans classes without an indicator', () => {
    const { sheet, table, totalRow } = indicatorSheet([computed, noIndicator, computed, noIndicator]);
    const { at } = planned(workbookOf(sheet), table);
    expect(formulaOf(at(`I${totalRow}`))).toBe('=IF(COUNT(I3,I6:I8)<3,"",ROUND(I3+SUM(I6:I8),2))');
    expect(at(`I${totalRow}`)?.value).toBe(29);
    expect(formulaOf(at(`H${totalRow}`))).toBe('=IF(COUNT(G3,H6:H8)<3,"",ROUND(G3+SUM(H6:H8),2))');
  });

  it('does not span a sub-total nor a stray number', () => {
    const { sheet, table, totalRow } = indicatorSheet(
      [computed, { name: '小计', marks: 10 }, computed, { ...noIndicator, score: 3 }, computed],
      {
        described: { skip: [7], groups: [{ label: '小计', row: 7, rows: [6, 6], marks: 'H', score: 'I' }] },
      },
    );
    const { at } = planned(workbookOf(sheet), table);
    expect(formulaOf(at(`I${totalRow}`))).toBe('=IF(COUNT(I3,I6,I8,I10)<4,"",ROUND(SUM(I3,I6,I8,I10),2))');
    expect(formulaOf(at('I7'))).toBe('=IF(COUNT(I6)<1,"",ROUND(I6,2))');
    expect(at('H7')?.status).toBe('unchanged');
  });

  it('counts a merged score once and spans its lower part', () => {
    const rows = [
      computed,
      { ...computed, name: '同分' },
      { ...computed, name: '同分二', marks: '', score: '' },
      computed,
    ];
    const { sheet, table, totalRow } = indicatorSheet(rows, { merges: ['H7:H8', 'I7:I8'] });
    const { at, plan } = planned(workbookOf(sheet), table);
    expect(formulaOf(at(`I${totalRow}`))).toBe('=IF(COUNT(I3,I6:I9)<4,"",ROUND(I3+SUM(I6:I9),2))');
    expect(plan.changes.filter(({ target }) => target.column === 8 && target.row === 6)).toHaveLength(1);
  });

  it('takes away the noise of binary sums', async () => {
    const rows = [0.1, 0.2, 0.7].map((marks): IndicatorCase => ({ ...computed, marks }));
    const { sheet, table, totalRow } = indicatorSheet(rows);
    const workbook = workbookOf(sheet);
    const results = await calculated(applied(workbook, planned(workbook, table).plan.changes));
    expect(results.get(`Sheet1!I${totalRow}`)).toBe(10);
  });

  it('is cut off by the execution rate where the person chose a cap', async () => {
    const totalCaps = [{ below: new Decimal('0.95'), most: new Decimal(25) }];
    const { sheet, table, totalRow } = indicatorSheet([computed, computed]);
    const workbook = workbookOf(sheet);
    const parameters = { ...defaultParameters, totalCaps };
    const { at, plan, assessment } = planned(workbook, table, { parameters });
    expect(assessment.total.total?.toString()).toBe('25');
    expect(formulaOf(at(`I${totalRow}`))).toContain('MIN(I3+SUM(I6:I7),');
    const results = await calculated(applied(workbook, plan.changes));
    expect(results.get(`Sheet1!I${totalRow}`)).toBe(25);
  });

  it('waits in values mode until everything is decided', () => {
    const open = indicatorSheet([computed, { target: '≥5', actual: '未完成' }]);
    const waiting = planned(workbookOf(open.sheet), open.table, { writeMode: 'values' }).at(
      `I${open.totalRow}`,
    );
    expect([waiting?.status, waiting?.write, waiting?.why.data['openMarks']]).toEqual([
      'judgement',
      null,
      '10',
    ]);
    const done = indicatorSheet([computed]);
    const { at } = planned(workbookOf(done.sheet), done.table, { writeMode: 'values' });
    expect([at(`I${done.totalRow}`)?.write, at(`J${done.totalRow}`)?.write]).toEqual([
      { value: 19 },
      { value: '差' },
    ]);
  });

  it('stays empty where the form states no marks at all', () => {
    const { sheet, table, totalRow } = indicatorSheet([{ ...computed, marks: '' }], {
      money: [1, 1, 1, '', '', ''],
    });
    const { at } = planned(workbookOf(sheet), table);
    for (const column of ['H', 'I', 'J']) {
      expect([column, at(`${column}${totalRow}`)?.write, at(`${column}${totalRow}`)?.why.code]).toEqual([
        column,
        null,
        'missing-input',
      ]);
    }
  });
});

describe('a row that a page break repeats', () => {
  const rows: IndicatorCase[] = [
    { ...computed, name: '甲' },
    { ...computed, name: '乙' },
    { ...computed, name: '甲' },
    { ...computed, name: '丙' },
  ];
  const repeated = () => {
    const made = indicatorSheet(rows, {
      described: { repeats: { 8: 6 }, groups: [{ label: '产出', row: 4, rows: [6, 9], score: 'K' }] },
    });
    return { ...made, workbook: workbookOf(made.sheet) };
  };

  it('makes total, sub-total, marks and grade wait, with both formulas at hand', () => {
    const { workbook, table, totalRow } = repeated();
    const { at, assessment } = planned(workbook, table);
    expect(['H', 'I', 'J'].map((column) => at(`${column}${totalRow}`)?.why.code)).toEqual([
      'marks-repetition',
      'total-repetition',
      'grade-repetition',
    ]);
    expect(at('K4')?.why.code).toBe('total-repetition');
    expect(at(`I${totalRow}`)?.alternatives.map(({ why, value, write }) => [why.code, value, write])).toEqual(
      [
        ['repetition-counted', 49, { formula: '=IF(COUNT(I3,I6:I9)<5,"",ROUND(I3+SUM(I6:I9),2))' }],
        ['repetition-left-out', 39, { formula: '=IF(COUNT(I3,I6:I7,I9)<4,"",ROUND(I3+I9+SUM(I6:I7),2))' }],
      ],
    );
    const { least, most, total } = assessment.total;
    expect([least, most].map(String)).toEqual(['39', '49']);
    expect(total).toBeNull();
  });

  it.each([
    ['counted', '=IF(COUNT(I3,I6:I9)<5,"",ROUND(I3+SUM(I6:I9),2))', 49],
    ['left-out', '=IF(COUNT(I3,I6:I7,I9)<4,"",ROUND(I3+I9+SUM(I6:I7),2))', 39],
  ] as const)('%s: the total follows the answer', async (answer, formula, total) => {
    const { workbook, table, totalRow, sheet } = repeated();
    const answers = { ...noAnswers, repetitions: [{ sheetId: sheet.id, table: tableKey(table), answer }] };
    const { at, plan, assessment } = planned(workbook, table, { answers });
    expect([formulaOf(at(`I${totalRow}`)), at(`I${totalRow}`)?.status]).toEqual([formula, 'ready']);
    expect(assessment.total.total?.toNumber()).toBe(total);
    expect(assessment.total.repetition?.answer).toBe(answer);
    expect(at('I8')?.why.code).toBe(answer === 'counted' ? 'reached' : 'repeated-row');
    const results = await calculated(applied(workbook, plan.changes));
    expect(results.get(`Sheet1!I${totalRow}`)).toBe(total);
  });

  it('answered otherwise later, our own total is rewritten and no conflict', () => {
    const { workbook, table, totalRow, sheet } = repeated();
    const answered = (answer: 'counted' | 'left-out') => ({
      ...noAnswers,
      repetitions: [{ sheetId: sheet.id, table: tableKey(table), answer }],
    });
    const filled = applied(workbook, planned(workbook, table, { answers: answered('counted') }).plan.changes);
    const again = planned(filled, table, { answers: answered('left-out') });
    expect([again.at(`I${totalRow}`)?.status, again.at(`I${totalRow}`)?.value]).toEqual(['ready', 39]);
  });
});

describe('the grade', () => {
  it('follows the total in each mode and says its bands', () => {
    const rows = Array.from({ length: 9 }, () => computed);
    const { sheet, table, totalRow } = indicatorSheet(rows);
    const perf = planned(workbookOf(sheet), table).at(`J${totalRow}`);
    expect([formulaOf(perf), perf?.value, perf?.why.data]).toEqual([
      `=IF(I${totalRow}="","",PERF.GRADE(I${totalRow}))`,
      '优',
      { total: '99', grade: '优', bands: '90/80/60' },
    ]);
    const plain = planned(workbookOf(sheet), table, { writeMode: 'plain' }).at(`J${totalRow}`);
    expect(formulaOf(plain)).toMatch(/^=IF\(COUNT\(I15\)=0,"",IF\(/u);
  });

  it.each(['优', '优秀', '优（自评等级）'])('is unchanged where %s stands', (held) => {
    const rows = Array.from({ length: 9 }, () => computed);
    const made = indicatorSheet(rows);
    const values = made.sheet.values.map((row, r) =>
      row.map((value, c) => (r === made.totalRow - 1 && c === 9 ? held : value)),
    );
    const { at } = planned(workbookOf({ ...made.sheet, values, formulas: values }), made.table);
    expect(at(`J${made.totalRow}`)?.status).toBe('unchanged');
  });

  it('takes the bands that the person chose', () => {
    const bands = { ...defaultParameters.bands, excellent: new Decimal(95) };
    const { sheet, table, totalRow } = indicatorSheet(
      Array.from({ length: 9 }, (_, index) => (index ? computed : { target: '≥10', actual: 5 })),
    );
    const { at } = planned(workbookOf(sheet), table, { parameters: { ...defaultParameters, bands } });
    expect([formulaOf(at(`J${totalRow}`)), at(`J${totalRow}`)?.value]).toEqual([
      `=IF(I15="","",PERF.GRADE(I15,"等级=95/80/60"))`,
      '良',
    ]);
  });
});
