import { Decimal } from '../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { platform2022 } from '../../../src/domain/schemes/builtIn/platform2022';
import { hubei2020 } from '../../../src/domain/schemes/builtIn/provinces';
import { ruleFor } from '../../../src/domain/schemes/ruleFor';
import { readStandard } from '../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../src/domain/scoring/standard/scoreByStandard';
import { builtInScheme, builtInSchemes } from '../../../src/domain/schemes/catalogue';
import { sourceOf } from '../../../src/domain/schemes/scheme';
import { totalCap } from '../../../src/domain/scoring/totals';

function weightsOf(id: string): string {
  return builtInScheme(id)!
    .weights.map(({ label, marks }) => `${label} ${marks.toString()}`)
    .join(' · ');
}

describe('the schemes that come with the add-in', () => {
  it('have ids of their own, and none is found by another id', () => {
    const ids = builtInSchemes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(builtInScheme('nowhere-2020')).toBeNull();
  });

  it.each(builtInSchemes.filter(({ weights }) => weights.length > 0).map((scheme) => [scheme.id, scheme]))(
    '%s: the weights add up to the full marks',
    (_, { weights, fullMarks }) => {
      expect(Decimal.sum(...weights.map(({ marks }) => marks)).toString()).toBe(fullMarks.toString());
    },
  );

  it('hold the published weights', () => {
    expect(weightsOf('national-2020')).toBe('预算执行率 10 · 产出指标 50 · 效益指标 30 · 满意度指标 10');
    expect(weightsOf('yunnan-2020')).toBe('预算执行率 10 · 产出指标 50 · 效益指标 20 · 满意度指标 20');
    expect(weightsOf('beita-2023')).toBe(
      '预算执行率 10 · 产出指标 35 · 效益指标 20 · 满意度指标 20 · 成本指标 15',
    );
    expect(weightsOf('hubei-2020')).toBe('预算执行率 20 · 年度绩效目标 80');
    expect(weightsOf('sichuan-2023')).toBe('预算执行率 10 · 产出指标 60 · 效益指标 30');
    expect(weightsOf('sichuan-salary')).toBe('预算执行率 10 · 产出指标 67.5 · 效益指标 22.5');
    expect(weightsOf('sichuan-dazhou')).toBe('部门决策 25 · 综合管理 30 · 部门绩效 45');
    expect(weightsOf('baojing-2017')).toBe('投入 13 · 过程 61 · 产出及效率 26');
    expect(weightsOf('framework-2013')).toBe('');
  });

  it('keep the marks of Foshan as printed, which are one short of 100', () => {
    const marks = builtInScheme('foshan-2020')!.indicators.map((indicator) => indicator.marks[0]!);
    expect(Decimal.sum(...marks).toString()).toBe('99');
  });

  it('cap the total of the platform by the execution rate, and take 2 points from 130% on', () => {
    const { totalCaps, overDeductions } = platform2022.parameters;
    const most = (rate: string) => totalCap(new Decimal(rate), totalCaps)?.toString() ?? null;
    expect(['0.8', '0.7999', '0.7', '0.65', '0.5', '0.4999'].map(most)).toEqual([
      null,
      '89',
      '89',
      '79',
      '69',
      '59',
    ]);
    expect(overDeductions).toEqual([{ from: new Decimal('1.3'), points: new Decimal(2) }]);
  });

  it('use tiers of 80/50 for Hubei and otherwise the national defaults', () => {
    expect(hubei2020.parameters.tiers).toEqual({ reached: new Decimal('0.8'), partial: new Decimal('0.5') });
    expect({ ...hubei2020.parameters, tiers: defaultParameters.tiers }).toEqual(defaultParameters);
  });

  it('name a source for every weight, parameter and indicator', () => {
    for (const scheme of builtInSchemes) {
      const keys = Object.keys(scheme.parameters) as (keyof typeof scheme.parameters)[];
      for (const part of [...scheme.weights, ...scheme.indicators, ...keys]) {
        expect(sourceOf(scheme, part).document).not.toBe('');
      }
    }
  });
});

describe('the standards of the schemes', () => {
  const standards = builtInSchemes.flatMap((scheme) =>
    scheme.indicators.flatMap(({ names, marks, standard }) =>
      standard === null
        ? []
        : (marks.length > 0 ? marks : [new Decimal(5)]).map(
            (full) => [scheme.id, names[0], full, standard] as const,
          ),
    ),
  );

  it.each(standards)('%s, %s (%s marks): every part is understood', (_, name, marks, standard) => {
    const reading = readStandard(standard, { marks, name });
    expect(reading.status).toBe('read');
    expect(reading.rule).not.toBeNull();
    const printed = reading.printedFull?.marks ?? marks;
    expect(printed.toString()).toBe(marks.toString());
  });

  it.each([
    ['hunan-5', '在职人员控制率', 5, '1', '5'],
    ['hunan-5', '在职人员控制率', 5, '1.03', '3.5'],
    ['hunan-8', '在职人员控制率', 8, '1.2', '0'],
    ['hunan-5', '“三公经费”变动率', 3, '0.02', '2.4'],
    ['hunan-5', '“三公经费”变动率', 8, '0.02', '6.4'],
    ['hunan-8', '“三公经费”变动率', 8, '0.9831', '0'],
    ['hunan-5', '预算控制率', 5, '0.1338', '3'],
    ['hunan-5', '预算控制率', 5, '0', '5'],
    ['hunan-8', '预算控制率', 8, '0.3994', '0'],
    ['hunan-8', '预算完成率', 8, '0.9927', '8'],
    ['hunan-5', '满意度', 6, '0.92', null],
    ['hunan-5', '社会公众或服务对象满意度', 6, '0.92', '6'],
    ['baojing-2017', '预算控制率', 5, '0.1338', '4'],
    ['baojing-2017', '政府采购执行率', 6, '1', '6'],
    ['baojing-2017', '政府采购执行率', 6, '1.06', '4'],
    ['baojing-2017', '公用经费控制率', 8, '1.5328', '0'],
    ['yueyang-2020', '预算调整率', 3, '0.25', '0.5'],
    ['yueyang-2020', '重点支出安排率', 5, '0.8', '4'],
    ['framework-2013', '在职人员控制率', 3, '0.875', '3'],
  ])('%s: %s of %s marks at %s scores %s', (id, name, marks, result, expected) => {
    const full = new Decimal(marks);
    const rule = ruleFor(builtInScheme(id)!, name, full);
    if (expected === null || !rule) {
      expect(rule).toBeNull();
      return;
    }
    const reading = readStandard(rule.standard, { marks: full, name });
    const value = { kind: 'number', value: new Decimal(result), percent: true } as const;
    const scored = scoreByStandard(reading, { result: value, marks: full }, defaultParameters);
    expect('score' in scored ? scored.score.toString() : scored).toBe(expected);
  });
});
