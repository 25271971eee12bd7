import type { RowAssessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import type { Comparison, NumberQuantity, NumberTarget } from '../quantity/quantity';
import { isRate } from '../quantity/rateNames';
import { alignScale } from '../quantity/scale';
import { canonicalUnit, numeratorUnit, unitFactor, unitOfName } from '../quantity/units';

/** A printed number on the scale of its group: `value` is the number in the cell times `factor`. */
export type Part = { readonly value: Decimal; readonly factor: Decimal };

/** Target and actual value of each unit on one scale, and how they are taken together. */
export type Measured = {
  readonly way: 'sum' | 'mean';
  readonly comparison: Comparison;
  /** `%` for ratios; null where no unit is printed anywhere. */
  readonly unit: string | null;
  /** For ratios: percent points, or fractions of which no cell says that they are percent. */
  readonly percentScale: 'points' | 'fraction' | null;
  readonly parts: readonly { readonly target: Part; readonly actual: Part }[];
};

/** Why figures of several units cannot be taken together. */
export type MeasureProblem =
  'missing' | 'words' | 'inexact' | 'signs-differ' | 'scale-unclear' | 'units-differ' | 'not-additive';

const one = new Decimal(1);

/**
 * Brings the figures of several units together: numbers of one dimension in the unit of the first one (万元 and 元),
 * ratios in percent points. Only what is exact and certain: figures that leave a bound open, signs that differ, scales
 * that could be read in two ways are named instead. Lengths of time, points, averages and amounts per head are neither
 * absolute values nor ratios: adding them up means nothing.
 */
export function measureTogether(rows: readonly RowAssessment[]): Measured | MeasureProblem {
  if (rows.some(({ target, actual }) => target.kind === 'blank' || actual.kind === 'blank')) return 'missing';
  const numbers = rows.flatMap(({ target, actual, indicator }) =>
    target.kind === 'number' && actual.kind === 'number' ? [{ target, actual, name: indicator.name }] : [],
  );
  const [first] = numbers;
  if (!first || numbers.length < rows.length) return 'words';
  if (numbers.some(({ actual }) => actual.bound !== 'exact')) return 'inexact';
  const { comparison } = first.target;
  if (numbers.some(({ target }) => target.comparison !== comparison)) return 'signs-differ';
  const ratios = numbers.filter(({ target, actual }) => target.percent || actual.percent);
  if (ratios.length > 0 && ratios.length < numbers.length) return 'scale-unclear';
  const together = ratios.length > 0 ? ratiosOf(numbers) : amountsOf(numbers);
  return typeof together === 'string' ? together : { ...together, comparison };
}

type Numbers = {
  readonly target: NumberTarget;
  readonly actual: NumberQuantity;
  readonly name: string | null;
};

function ratiosOf(numbers: readonly Numbers[]): Omit<Measured, 'comparison'> | MeasureProblem {
  const aligned = numbers.map(({ actual, target, name }) =>
    alignScale(actual, target, { indicatorName: name }),
  );
  const scales = new Set(aligned.map((each) => (each.status === 'aligned' ? each.percentScale : null)));
  const [percentScale] = scales;
  if (scales.size !== 1 || !percentScale) return 'scale-unclear';
  const parts = aligned.flatMap((each) =>
    each.status === 'aligned'
      ? [
          {
            target: { value: each.target, factor: each.targetFactor },
            actual: { value: each.actual, factor: each.actualFactor },
          },
        ]
      : [],
  );
  return { way: 'mean', unit: '%', percentScale, parts };
}

function amountsOf(numbers: readonly Numbers[]): Omit<Measured, 'comparison'> | MeasureProblem {
  const names = numbers.map(({ name }) => name);
  if (names.some(isRate)) return 'scale-unclear';
  const parts: { target: Part; actual: Part }[] = [];
  let common: string | null = null;
  for (const { actual, target, name } of numbers) {
    const aligned = alignScale(actual, target, { indicatorName: name });
    if (aligned.status === 'unclear') return 'units-differ';
    const inUnitOfActual = target.unit === null || !aligned.targetFactor.equals(1);
    const unit = (inUnitOfActual ? actual.unit : target.unit) ?? unitOfName(name ?? '');
    if (!isAdditive(name ?? '', unit)) return 'not-additive';
    if (parts.length === 0) common = unit;
    // Beside a unit a bare number may count anything.
    if ((unit === null) !== (common === null)) return 'units-differ';
    const factor = unit === null || common === null ? one : unitFactor(unit, common);
    if (!factor) return 'units-differ';
    parts.push({
      target: { value: aligned.target.times(factor), factor: aligned.targetFactor.times(factor) },
      actual: { value: aligned.actual.times(factor), factor: aligned.actualFactor.times(factor) },
    });
  }
  return { way: 'sum', unit: common, percentScale: null, parts };
}

const notAdditiveName =
  /人均|户均|亩均|平均|均价|单价|单位成本|每[\u4e00-\u9fff]|标准(?!化)|定额|限价|限额|时间|时限|时长|期限|年限|工期|周期|天数|月数|及时|得分|评分|分数|指数|浓度|密度|强度|温度|等级|级别|满意|名次|排名|系数/u;
const notAdditiveUnit =
  /^(?:年|半年|季度?|个?月|周|天|日|工作日|小时|分钟|秒|分|级|度|℃|°c|dB|分贝|倍|‰|百分点|个百分点)$/iu;

/** True for a count or an amount: what several units have of it can be added up. */
function isAdditive(name: string, unit: string | null): boolean {
  if (notAdditiveName.test(name)) return false;
  if (unit === null) return true;
  const plain = canonicalUnit(unit);
  if (notAdditiveUnit.test(plain)) return false;
  // 台/套 is one of two words for a piece, 次/年 a number of the year; 元/人 and 次/月 are rates of their own.
  const per = numeratorUnit(unit);
  return !plain.includes('/') || (per !== null && /\/年$/u.test(plain)) || isPieceOr(plain);
}

function isPieceOr(unit: string): boolean {
  return (
    unit
      .split('/')
      .every((part) => /^(?:个|台|套|件|项|辆|批|场|次|期|人|户|家|座|处|条|份|册)$/u.test(part)) &&
    !/\/(?:人|户|次)$/u.test(unit)
  );
}
