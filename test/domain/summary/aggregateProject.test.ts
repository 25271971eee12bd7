import fc from 'fast-check';
import { aggregateProjects } from '../../../src/domain/summary/aggregateProject';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { fraction, type Fraction, least, over, rounded, times } from '../../oracle/fraction';
import { sheetOf, workbookOf } from '../../support/grid';

const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, fraction('0'));
const decimal = (hundredths: number): string => (hundredths / 100).toFixed(2);

type Unit = {
  readonly budget: number;
  readonly spent: number;
  readonly count: readonly [number, number];
  /** Beyond every count: one figure for two indicators would be a question. */
  readonly cost: readonly [number, number];
  readonly inYuan: boolean;
  readonly rate: readonly [number, number];
};

const unit: fc.Arbitrary<Unit> = fc.record({
  budget: fc.integer({ min: 1, max: 1_000_000 }),
  spent: fc.integer({ min: 0, max: 1_000_000 }),
  count: fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 })),
  cost: fc.tuple(fc.integer({ min: 200_000, max: 900_000 }), fc.integer({ min: 200_000, max: 900_000 })),
  inYuan: fc.boolean(),
  rate: fc.tuple(fc.integer({ min: 5_000, max: 10_000 }), fc.integer({ min: 100, max: 10_000 })),
});

/** Amounts and counts are drawn in hundredths of 万元; a unit that writes 元 prints ten thousand times the number. */
function tableOf({ budget, spent, count, cost, inYuan, rate }: Unit, index: number) {
  const money = (hundredths: number): string => (inYuan ? String(hundredths * 100) : decimal(hundredths));
  const word = inYuan ? '元' : '万元';
  return sheetOf(
    `项目支出绩效自评表
     项目名称 | 惠民补贴 | 实施单位 | 第${String(index + 1)}镇
     项目资金（${word}） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | ${money(budget)} | ${money(budget)} | ${money(spent)} | 10 |  |
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
     产出指标 | 数量指标 | 发放补贴 | ≥${money(count[0])}${word} | ${money(count[1])}${word} | 50 |  |
     产出指标 | 质量指标 | 发放准确率 | ≥${decimal(rate[0])}% | ${decimal(rate[1])}% | 22.5 |  |
     成本指标 | 经济成本指标 | 发放费用 | ≤${money(cost[0])}${word} | ${money(cost[1])}${word} | 17.5 |  |
     总分 |  |  |  |  | 100 |  |`,
    { name: `表${String(index)}` },
  );
}

/** `marks × min(1, part / whole)`, rounded half up to 2 places. */
function proportion(marks: string, part: Fraction, whole: Fraction): string {
  return rounded(times(fraction(marks), least(fraction('1'), over(part, whole))), 2);
}

it('sums, weighted means, scores and the total agree with exact fractions', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 4 }), (units) => {
      const workbook = workbookOf(...units.map(tableOf));
      const { assessments } = analyse(workbook, defaultChoices, emptyMemory);
      const [group] = aggregateProjects(workbook, assessments);
      const project = group!.project!;

      const all = (pick: (unit: Unit) => number): Fraction =>
        sum(units.map((each) => fraction(decimal(pick(each)))));
      const budget = all((each) => each.budget);
      const mean = (which: 0 | 1): Fraction =>
        over(
          sum(
            units.map((each) => times(fraction(decimal(each.budget)), fraction(decimal(each.rate[which])))),
          ),
          budget,
        );
      const inWan = units[0]!.inYuan ? fraction('10000') : fraction('1');
      const [target, actual] = [all((each) => each.count[0]), all((each) => each.count[1])];
      const scores = [
        proportion(
          '10',
          all((each) => each.spent),
          budget,
        ),
        proportion('50', actual, target),
        proportion('22.5', mean(1), mean(0)),
        proportion(
          '17.5',
          all((each) => each.cost[0]),
          all((each) => each.cost[1]),
        ),
      ];

      const [added, rate, cost] = project.indicators;
      expect(added!.figures!.target.toFixed(2)).toBe(rounded(times(target, inWan), 2));
      expect(added!.figures!.actual.toFixed(2)).toBe(rounded(times(actual, inWan), 2));
      expect(rate!.figures!.actual.toFixed(8)).toBe(rounded(mean(1), 8));
      expect(rate!.figures!.target.toFixed(8)).toBe(rounded(mean(0), 8));
      expect(cost!.figures!.way).toBe('sum');
      const computed = [project.execution!.score, ...project.indicators.map(({ outcome }) => outcome!.score)];
      expect(computed.map((score) => score!.toFixed(2))).toEqual(scores);
      expect(project.total!.total!.toFixed(2)).toBe(rounded(sum(scores.map(fraction)), 2));
    }),
    { numRuns: 60 },
  );
});
