import type { WriteMode } from '../../../src/domain/changes/changeSet';
import { applied } from '../../support/applied';
import { calculated } from '../../support/calculated';
import { workbookOf } from '../../support/grid';
import { type IndicatorCase, indicatorSheet } from '../../support/indicatorSheet';
import { formulaOf, planned } from '../../support/planned';

/** Formula of the score (row 6) in a mode, and how it says it came about. */
function score(
  one: IndicatorCase,
  writeMode: WriteMode = 'perf',
): { formula: string | null; written: string | undefined } {
  const { sheet, table } = indicatorSheet([one]);
  const change = planned(workbookOf(sheet), table, { writeMode }).at('I6');
  return { formula: formulaOf(change), written: change?.why.data['written'] };
}

describe('PERF formulas of a score', () => {
  it.each<[string, IndicatorCase, string]>([
    ['a target in one cell', { target: '≥98%', actual: '99%' }, 'PERF.TARGETSCORE(G6,E6,H6)'],
    [
      'sign, figure and unit in three cells',
      { sign: '>=', target: 4000, unit: '人', actual: '培训总人数4208人' },
      'PERF.TARGETSCORE(G6,D6&E6&F6,H6)',
    ],
    [
      'points beside the unit %',
      { name: '满意度', sign: '>=', target: 90, unit: '%', actual: '考生满意度95%' },
      'PERF.TARGETSCORE(G6,D6&E6&F6,H6)',
    ],
    [
      'fractions on both sides leave the unit % out',
      { name: '按期完成率', sign: '>=', target: 1, unit: '%', actual: 0.95 },
      'PERF.TARGETSCORE(G6,D6&E6,H6)',
    ],
    [
      'a fraction beside a percentage in a sentence',
      { name: '满意度', sign: '>=', target: 0.95, unit: '%', actual: '经调查满意度达97.3%。' },
      'PERF.TARGETSCORE(G6,D6&E6*100&"%",H6)',
    ],
    [
      'a direction in words',
      { name: '满意度', sign: '正向', target: 90, unit: '%', actual: 95 },
      'PERF.TARGETSCORE(G6,">="&E6&F6,H6)',
    ],
    [
      'an equal target of a count says so',
      { sign: '=', target: 6, unit: '人次', actual: '发放6人' },
      'PERF.TARGETSCORE(G6,D6&E6&F6,H6,"类别=数量")',
    ],
    [
      'a deadline kept as a date of Excel',
      {
        name: '完成时间',
        level2: '时效指标',
        target: 45291,
        actual: 45270,
        formats: { E: 'yyyy/m/d', G: 'yyyy/m/d' },
      },
      'PERF.TARGETSCORE(G6,"<="&TEXT(E6,"yyyy-m-d"),H6)',
    ],
  ])('%s', (_, one, call) => {
    expect(score(one)).toEqual({ formula: `=IF(G6="","",${call})`, written: 'live' });
  });

  it('carries what was read as a literal where the function cannot read it alike, and says so', () => {
    expect(score({ name: '完成时间', level2: '时效指标', target: '12月31日前', actual: '12月20日' })).toEqual(
      {
        formula: '=IF(G6="","",PERF.TARGETSCORE("2023年12月20日","<=2023年12月31日",H6))',
        written: 'literal-both',
      },
    );
  });

  it('takes spaces for blank where the cell uses them', () => {
    expect(score({ sign: '≥', target: 3000, actual: ' 2900 ' }).formula).toMatch(/^=IF\(TRIM\(G6\)="","",/u);
    expect(score({ sign: '≥', target: 3000, actual: '　2900' }).formula).toMatch(
      /^=IF\(TRIM\(SUBSTITUTE\(G6,"\u3000"," "\)\)="","",/u,
    );
  });
});

describe('plain formulas of a score', () => {
  it.each<[string, IndicatorCase, string, string]>([
    [
      'numbers in cells',
      { sign: '≥', target: 500, actual: 400 },
      '=IF(COUNT(G6,E6,H6)<3,"",IF(G6>=E6,H6,ROUND(H6*MAX(0,G6)/E6,2)))',
      'live',
    ],
    [
      'a target as text',
      { target: '≥500人', actual: 400 },
      '=IF(COUNT(G6,H6)<2,"",IF(G6>=500,H6,ROUND(H6*MAX(0,G6)/500,2)))',
      'literal-target',
    ],
    [
      'an actual value in a sentence',
      { sign: '≥', target: 500, unit: '人', actual: '培训412人' },
      '=IF(OR(G6="",COUNT(E6,H6)<2),"",IF(412>=E6,H6,ROUND(H6*MAX(0,412)/E6,2)))',
      'literal-actual',
    ],
    [
      'a percent format against points',
      { name: '合格率', sign: '≥', target: 95, unit: '%', actual: 0.96, formats: { G: '0%' } },
      '=IF(COUNT(G6,E6,H6)<3,"",IF(G6>=(E6/100),H6,ROUND(H6*MAX(0,G6)/(E6/100),2)))',
      'live',
    ],
    [
      'points on both sides',
      { name: '合格率', sign: '≥', target: 95, unit: '%', actual: 90 },
      '=IF(COUNT(G6,E6,H6)<3,"",IF(G6>=E6,H6,ROUND(H6*MAX(0,G6)/E6,2)))',
      'live',
    ],
    ['yes answered by yes', { target: '是', actual: '是' }, '=IF(TRIM(G6)="是",H6,"")', 'live'],
  ])('%s', (_, one, formula, written) => {
    expect(score(one, 'plain')).toEqual({ formula, written });
  });

  it('never refers to a function of ours', () => {
    const { sheet, table } = indicatorSheet([
      { target: '≥98%', actual: '99%' },
      { sign: '<', target: 3, actual: 5 },
      { target: '2023年底', actual: '2023年11月', name: '完成时间' },
      { target: '是', actual: '是' },
      { sign: '=', target: 1, unit: '个', actual: '完成' },
    ]);
    const { plan } = planned(workbookOf(sheet), table, { writeMode: 'plain' });
    expect(plan.changes.length).toBeGreaterThan(10);
    expect(plan.changes.filter((change) => formulaOf(change)?.includes('PERF.'))).toEqual([]);
  });
});

const varied: readonly IndicatorCase[] = [
  { sign: '≥', target: 500, unit: '人', actual: 520 },
  { sign: '≥', target: 500, unit: '人', actual: '完成412人' },
  { target: '12场次', actual: '已举办10场次' },
  { level2: '质量指标', name: '合格率', target: '=100%', actual: '98%' },
  { name: '合格率', sign: '=', target: 1, actual: 0.98, formats: { E: '0%', G: '0.0%' } },
  { name: '合格率', sign: '≥', target: 95, unit: '%', actual: 0.9, formats: { G: '0.00%' } },
  { name: '合格率', sign: '≥', target: 0.95, unit: '%', actual: 90.5 },
  { name: '合格率', sign: '≥', target: '95%', actual: 0.913 },
  { level2: '成本指标', name: '费用', sign: '≤', target: 50, unit: '万元', actual: 57 },
  { level2: '成本指标', name: '费用', target: '≤50万元', actual: '571234.5元' },
  { level2: '成本指标', name: '补助标准', sign: '=', target: 400, unit: '元/人', actual: 400 },
  { target: '=0', unit: '次', actual: 2, name: '事故' },
  { target: '80%-90%', actual: 0.85, formats: { G: '0%' } },
  {
    name: '完成时间',
    level2: '时效指标',
    target: 45291,
    actual: 45270,
    formats: { E: 'yyyy/m/d', G: 'yyyy/m/d' },
  },
  { sign: '≥', target: '1.5万人次', actual: '13000人次' },
  { sign: '≥', target: '3000', unit: '平方米', actual: '　2900' },
  { sign: '≥', target: 3, actual: 1, marks: 22.5 },
  { sign: '≥', target: 3, actual: 1, marks: '7分' },
  { sign: '正向', target: 90, unit: '%', actual: 88, name: '满意度' },
];

it.each(['perf', 'plain'] as const)(
  'every formula (%s) of varied rows calculates to the planned value',
  async (writeMode) => {
    const { sheet, table } = indicatorSheet(varied);
    const workbook = workbookOf(sheet);
    const { plan } = planned(workbook, table, { writeMode });
    const ready = plan.changes.filter(({ status }) => status === 'ready');
    const results = await calculated(applied(workbook, plan.changes));
    expect(ready.filter(({ identity }) => identity.column === 'score').length).toBe(varied.length + 2);
    for (const change of ready) {
      const address = `Sheet1!${String.fromCharCode(65 + change.target.column)}${change.target.row + 1}`;
      const got = results.get(address);
      if (typeof change.value === 'number') {
        expect([formulaOf(change), Math.abs(Number(got) - change.value) < 0.00006]).toEqual([
          formulaOf(change),
          true,
        ]);
      } else expect([formulaOf(change), got]).toEqual([formulaOf(change), change.value ?? '']);
    }
  },
);

it.each(['perf', 'plain'] as const)(
  'every score (%s) turns blank when its actual value is cleared',
  async (writeMode) => {
    const { sheet, table } = indicatorSheet(varied);
    const workbook = workbookOf(sheet);
    const filled = applied(workbook, planned(workbook, table, { writeMode }).plan.changes);
    const cleared = {
      ...filled,
      sheets: filled.sheets.map((one) => ({
        ...one,
        values: one.values.map((row, r) => row.map((value, c) => (r >= 5 && c === 6 ? '' : value))),
        formulas: one.formulas.map((row, r) => row.map((value, c) => (r >= 5 && c === 6 ? '' : value))),
      })),
    };
    const results = await calculated(cleared);
    for (let row = 6; row < 6 + varied.length; row += 1)
      expect([row, results.get(`Sheet1!I${row}`)]).toEqual([row, '']);
  },
);

describe('completion and deviation columns', () => {
  it('get fractions with a percent format, live', () => {
    const { sheet, table } = indicatorSheet([{ sign: '≥', target: 500, unit: '人', actual: 520 }]);
    const { at } = planned(workbookOf(sheet), table);
    expect([formulaOf(at('J6')), at('J6')?.numberFormat, at('J6')?.value]).toEqual([
      '=IF(G6="","",PERF.ACHIEVE(G6,D6&E6&F6))',
      '0.00%',
      1.04,
    ]);
    expect([formulaOf(at('K6')), at('K6')?.value]).toEqual([
      '=IF(G6="","",PERF.DEVIATION(G6,D6&E6&F6))',
      0.04,
    ]);
  });

  it('get percent points where the column holds these', () => {
    const { sheet } = indicatorSheet([
      { target: '≥500', actual: 520 },
      { target: '≥10', actual: 10 },
    ]);
    const values = sheet.values.map((row, r) => row.map((value, c) => (r === 6 && c === 9 ? 100 : value)));
    const described = { ...sheet, values, formulas: values };
    const { table } = indicatorSheet([
      { target: '≥500', actual: 520 },
      { target: '≥10', actual: 10 },
    ]);
    const { at } = planned(workbookOf(described), table, { writeMode: 'plain' });
    expect([formulaOf(at('J6')), at('J6')?.numberFormat, at('J6')?.value]).toEqual([
      '=IF(COUNT(G6)<1,"",ROUND((G6/500)*100,2))',
      null,
      104,
    ]);
    expect(at('J7')?.status).toBe('unchanged');
  });

  it('stay empty for words and say what is missing', () => {
    const { sheet, table } = indicatorSheet([{ target: '有效', actual: '有效' }, { target: '≥5' }]);
    const { at } = planned(workbookOf(sheet), table);
    expect(at('J6')).toBeUndefined();
    expect([at('J7')?.write, at('J7')?.why]).toEqual([
      null,
      { code: 'missing-input', data: { missing: 'actual' } },
    ]);
  });
});

describe('other choices of a parameter', () => {
  it('stand beside the score with their formula and result', () => {
    const { sheet, table } = indicatorSheet([{ level2: '成本指标', sign: '≤', target: 100, actual: 150 }]);
    const change = planned(workbookOf(sheet), table).at('I6');
    expect([change?.value, change?.why.code]).toEqual([6.67, 'over-limit-inverse']);
    expect(change?.alternatives).toEqual([
      {
        why: { code: 'other-choice', data: { parameter: 'reverse', choice: 'linear', score: '5' } },
        value: 5,
        write: { formula: '=IF(G6="","",PERF.TARGETSCORE(G6,D6&E6,H6,"反向=线性"))' },
      },
    ]);
  });

  it('stand beside a judgement that another choice would decide', () => {
    const { sheet, table } = indicatorSheet([
      { level2: '质量指标', name: '合格率', target: '=95%', actual: '97%' },
    ]);
    const change = planned(workbookOf(sheet), table).at('I6');
    expect([change?.status, change?.write]).toEqual(['judgement', null]);
    expect(change?.alternatives.map(({ value, write }) => [value, write])).toEqual([
      [10, { formula: '=IF(G6="","",PERF.TARGETSCORE(G6,E6,H6,"等于=同大于等于"))' }],
    ]);
  });
});

it.each(['perf', 'plain'] as const)('an actual value of 0 is a figure (%s), no blank', async (writeMode) => {
  const { sheet, table } = indicatorSheet([
    { name: '投诉', sign: '=', target: 0, unit: '次', actual: 0 },
    { name: '培训', sign: '≥', target: 5, unit: '次', actual: 0 },
  ]);
  const workbook = workbookOf(sheet);
  const { plan } = planned(workbook, table, { writeMode });
  const scores = plan.changes.filter(({ identity }) => identity.column === 'score');
  const results = await calculated(applied(workbook, scores));
  expect([results.get('Sheet1!I6'), results.get('Sheet1!I7')]).toEqual([10, 0]);
});
