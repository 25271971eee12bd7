import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { type GridCell, workbookOf } from '../../support/grid';
import { indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

/** Row 3 holds 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
function money(
  cells: readonly GridCell[],
  settings: Parameters<typeof planned>[2] = {},
  unit: '元' | '万元' | null = '万元',
) {
  const { sheet, table } = indicatorSheet([{ target: '≥1', actual: 1 }], {
    money: cells,
    described: { unit },
  });
  const workbook = workbookOf(sheet);
  return { workbook, ...planned(workbook, table, settings) };
}

describe('预算执行率 and its score', () => {
  it('are live formulas over executed, budget and marks', () => {
    const { at, assessment } = money([800, 1000, 900, 10, '', '']);
    expect(formulaOf(at('H3'))).toBe('=IF(COUNT(F3,E3)<2,"",PERF.EXECRATE(F3,E3))');
    expect(formulaOf(at('I3'))).toBe('=IF(COUNT(F3,E3,G3)<3,"",PERF.EXECSCORE(F3,E3,G3))');
    expect([at('H3')?.value, at('I3')?.value]).toEqual([0.9, 9]);
    expect(at('H3')?.why.data).toMatchObject({
      rate: '90.00%',
      initial: '112.50%',
      executed: '900',
      budget: '1000',
    });
    expect([assessment.execution?.rate, assessment.execution?.rateOnInitial].map(String)).toEqual([
      '0.9',
      '1.125',
    ]);
  });

  it('have plain twins', () => {
    const { at } = money([800, 1000, 900, 10, '', ''], { writeMode: 'plain' });
    expect(formulaOf(at('H3'))).toBe('=IF(COUNT(F3,E3)<2,"",F3/E3)');
    expect(formulaOf(at('I3'))).toBe('=IF(COUNT(F3,E3,G3)<3,"",ROUND(MIN(1,F3/E3)*G3,2))');
  });

  it('are values where the person wants values: the score from the unrounded rate', () => {
    const { at } = money(['', 3000, 2990.6, 10, '', ''], { writeMode: 'values' });
    expect([at('H3')?.write, at('I3')?.write]).toEqual([{ value: 0.9969 }, { value: 9.97 }]);
  });

  it('stop at full marks above 100% and say so', () => {
    const { at, assessment } = money([800, 1000, 1100, 10, '', '']);
    expect([at('I3')?.value, at('I3')?.why.code]).toEqual([10, 'execution-score-capped']);
    expect(assessment.execution?.rate?.toString()).toBe('1.1');
  });

  it.each<[string, GridCell[], string]>([
    ['no budget', [800, '', 900, 10, '', ''], 'annual'],
    ['a budget of zero', [800, 0, 900, 10, '', ''], 'annual-zero'],
    ['no spending', [800, 1000, '　', 10, '', ''], 'executed'],
    ['spending below zero', [800, 1000, -5, 10, '', ''], 'executed'],
    ['no marks', [800, 1000, 900, '', '', ''], 'marks'],
    ['a word for an amount', [800, 1000, '见附件', 10, '', ''], 'executed'],
    ['nothing', ['', '', '', '', '', ''], 'annual,executed,marks'],
  ])('stay empty with %s, and say what is missing', (_, cells, missing) => {
    const { at, assessment } = money(cells);
    expect([at('I3')?.write, at('I3')?.why]).toEqual([null, { code: 'missing-input', data: { missing } }]);
    expect(assessment.execution?.score).toBeNull();
  });

  it('are measured by 年初预算数 where the person chose it', () => {
    const { at } = money([1200, 1000, 900, 10, '', ''], {
      parameters: { ...defaultParameters, executionBase: 'initial' },
    });
    expect([formulaOf(at('H3')), at('I3')?.value]).toEqual([
      '=IF(COUNT(F3,D3)<2,"",PERF.EXECRATE(F3,D3))',
      7.5,
    ]);
  });

  it('say in the formula what differs from the defaults', () => {
    const parameters = { ...defaultParameters, executionCutoff: new Decimal('0.95') };
    const { at } = money([800, 1000, 900, 10, '', ''], { parameters });
    expect([formulaOf(at('I3')), at('I3')?.value]).toEqual([
      '=IF(COUNT(F3,E3,G3)<3,"",PERF.EXECSCORE(F3,E3,G3,"不得分线=95%"))',
      0,
    ]);
  });
});

describe('amounts kept as text', () => {
  const kinds: [string, GridCell[], '元' | '万元' | null, string][] = [
    ['a number with a full-width space', ['', 1000, '　900', 10, '', ''], '万元', 'PERF.EXECRATE(F3,E3)'],
    ['both with their unit', ['', '1,000万元', '9000000元', 10, '', ''], '万元', 'PERF.EXECRATE(F3,E3)'],
    [
      'one with its unit beside a number of the table’s unit',
      ['', 1000, '900万元', 10, '', ''],
      '万元',
      'PERF.EXECRATE(PERF.AMOUNT(F3,"万元"),E3)',
    ],
    [
      'in another unit than the table’s',
      ['', 10000000, '900万元', 10, '', ''],
      '元',
      'PERF.EXECRATE(PERF.AMOUNT(F3,"元"),E3)',
    ],
  ];

  it.each(kinds)('%s: the formula stays live and gives the rate', async (_, cells, unit, call) => {
    const { at, plan, workbook } = money(cells, {}, unit);
    expect(formulaOf(at('H3'))).toContain(call);
    const results = await calculated(applied(workbook, plan.changes));
    expect([results.get('Sheet1!H3'), results.get('Sheet1!I3')]).toEqual([0.9, 9]);
  });

  it.each(kinds)('%s: a plain formula carries the number', async (_, cells, unit) => {
    const { at, plan, workbook } = money(cells, { writeMode: 'plain' }, unit);
    expect(at('H3')?.why.data['written']).toBe('literal-actual');
    const results = await calculated(applied(workbook, plan.changes));
    expect([results.get('Sheet1!H3'), results.get('Sheet1!I3')]).toEqual([0.9, 9]);
  });

  it.each(kinds)('%s: cleared again, rate and score turn blank', async (_, cells, unit) => {
    for (const writeMode of ['perf', 'plain'] as const) {
      const { plan, workbook } = money(cells, { writeMode }, unit);
      const filled = applied(workbook, plan.changes);
      for (const blank of ['', '　']) {
        const cleared = {
          ...filled,
          sheets: filled.sheets.map((sheet) => ({
            ...sheet,
            values: sheet.values.map((row, r) => row.map((value, c) => (r === 2 && c === 5 ? blank : value))),
            formulas: sheet.formulas.map((row, r) =>
              row.map((value, c) => (r === 2 && c === 5 ? blank : value)),
            ),
          })),
        };
        // A full-width space counts as blank where the cell used one before.
        if (blank !== '' && !String(cells[2]).startsWith('　')) continue;
        const results = await calculated(cleared);
        expect([results.get('Sheet1!H3'), results.get('Sheet1!I3')]).toEqual(['', '']);
      }
    }
  });

  it('do not meet where one names its unit and the table names none', () => {
    const { at } = money(['', 1000, '900万元', 10, '', ''], {}, null);
    expect([at('H3')?.write, at('H3')?.why.code]).toEqual([null, 'missing-input']);
  });
});

describe('rows under 年度资金总额', () => {
  it('get no rate and no score', () => {
    const { sheet, table } = indicatorSheet([{ target: '≥1', actual: 1 }], {
      described: {
        money: {
          row: 3,
          initial: 'D',
          annual: 'E',
          executed: 'F',
          marks: 'G',
          rate: 'H',
          score: 'I',
          parts: [4],
        },
      },
    });
    const { at } = planned(workbookOf(sheet), table);
    for (const cell of ['G4', 'H4', 'I4']) {
      expect([at(cell)?.status, at(cell)?.write, at(cell)?.why.code]).toEqual([
        'unchanged',
        null,
        'money-part',
      ]);
    }
  });
});
