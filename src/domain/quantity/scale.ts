import { Decimal } from '../decimal/decimal';
import type { Comparison, NumberQuantity, NumberTarget } from './quantity';
import { isLevelRate, isRate } from './rateNames';
import { numeratorUnit, parseAmountUnit, sameUnit, unitFactor } from './units';

/** One way to bring both numbers on one scale; the factors are what each printed number was multiplied by. */
export type ScaleReading = {
  readonly actual: Decimal;
  readonly target: Decimal;
  readonly actualFactor: Decimal;
  readonly targetFactor: Decimal;
  /** The scale of `actual` and `target`; null where neither is a percentage. */
  readonly percentScale: 'points' | 'fraction' | null;
};

export type Alignment =
  | ({ readonly status: 'aligned' } & ScaleReading)
  | {
      readonly status: 'unclear';
      readonly why: 'percent-scale' | 'unit';
      /** What the possible readings are; empty where the units are of two kinds. */
      readonly readings: readonly ScaleReading[];
    };

const one = new Decimal(1);
const hundred = new Decimal(100);

/**
 * Brings an actual value and its target on one scale: 97.3% and 0.95 beside the unit % → 97.3 and 95 points;
 * 18.072 万元 and 200000 元 → both in the target's unit. Where the scale of a percentage could be read in two ways
 * and the ways differ in their result, or the units do not fit, it says so instead of choosing.
 * Source: domain.md §4.1, §9.4.
 */
export function alignScale(
  actual: NumberQuantity,
  target: NumberTarget,
  context: { readonly indicatorName: string | null },
): Alignment {
  if (!actual.percent && !target.percent) {
    return (
      openPercent(actual, target, context.indicatorName) ?? alignUnits(actual, target, context.indicatorName)
    );
  }
  // One of them is a percentage: the other must not count something else.
  const other = actual.percent ? target.unit : actual.unit;
  if (other !== null && other !== '%') return { status: 'unclear', why: 'unit', readings: [] };
  // 95% against a bare 3: a count, unless the name says that it is a rate.
  const isBareTarget = actual.percent && !target.percent;
  if (isBareTarget && !isRate(context.indicatorName)) return { status: 'unclear', why: 'unit', readings: [] };
  return alignPercent(actual, target, context.indicatorName);
}

/** Two bare numbers of a rate of which one looks like a fraction and the other like points: 0.95 and 97. */
function openPercent(actual: NumberQuantity, target: NumberTarget, name: string | null): Alignment | null {
  if (actual.unit !== null || target.unit !== null || !isLevelRate(name)) return null;
  const [a, t] = [actual.value.abs(), target.value.abs()];
  const mixed = (a.lessThanOrEqualTo(1) && t.greaterThan(2)) || (t.lessThanOrEqualTo(1) && a.greaterThan(2));
  return mixed && !a.isZero() && !t.isZero() ? alignPercent(actual, target, name) : null;
}

function alignPercent(actual: NumberQuantity, target: NumberTarget, name: string | null): Alignment {
  const actualOpen = !actual.percent;
  const targetOpen = !target.percent || target.percentPrinted === false;
  const [a, t] = [actual.value.abs(), target.value.abs()];
  if (actualOpen && targetOpen && a.lessThanOrEqualTo(1) && t.lessThanOrEqualTo(1)) {
    return { status: 'aligned', ...reading(actual, target, one, one, 'fraction') };
  }
  if (
    actualOpen &&
    targetOpen &&
    a.greaterThan(1) &&
    t.greaterThan(1) &&
    mayBeFraction(a, name) === mayBeFraction(t, name)
  ) {
    return { status: 'aligned', ...reading(actual, target, one, one, 'points') };
  }
  const actualFactors = actualOpen && mayBeFraction(a, name) ? [one, hundred] : [one];
  const targetFactors = targetOpen && mayBeFraction(t, name) ? [one, hundred] : [one];
  const bothOpen = actualFactors.length + targetFactors.length === 4;
  const readings = actualFactors.flatMap((actualFactor) =>
    targetFactors
      // As two points or as two fractions the numbers stand in the same ratio: one of these readings is enough.
      .filter((targetFactor) => !(bothOpen && actualFactor === one && targetFactor === one))
      .map((targetFactor) => reading(actual, target, actualFactor, targetFactor, 'points')),
  );
  return decide(readings, target, targetOpen, name);
}

/** A bare number that may be a fraction: 0.95, and 1.05 for a 完成率 of 105 %. Zero is zero on every scale. */
function mayBeFraction(value: Decimal, name: string | null): boolean {
  return !value.isZero() && (isLevelRate(name) ? value.lessThan(2) : value.lessThanOrEqualTo(1));
}

function decide(
  readings: readonly ScaleReading[],
  target: NumberTarget,
  targetOpen: boolean,
  name: string | null,
): Alignment {
  const [first] = readings;
  if (!first) return { status: 'unclear', why: 'percent-scale', readings };
  const near = readings.filter(isNear);
  const [nearest] = near;
  const outcomes = new Set(readings.map((way) => outcome(way, target.comparison)));
  if (outcomes.size === 1) return { status: 'aligned', ...(near.length === 1 && nearest ? nearest : first) };
  if (isLevelRate(name)) {
    const value = target.value.abs();
    // A 完成率 or 满意度 of 0.9 % or 1 % is none: the bare target is a fraction.
    const fractions = readings.filter((way) => way.targetFactor === hundred);
    if (targetOpen && value.lessThanOrEqualTo(1) && value.greaterThanOrEqualTo(0.5)) {
      const [only, ...more] = fractions.length > 1 ? fractions.filter(isNear) : fractions;
      if (only && more.length === 0) return { status: 'aligned', ...only };
    }
    if (nearest && near.length === 1 && nearest.target.abs().greaterThanOrEqualTo(50)) {
      return { status: 'aligned', ...nearest };
    }
  }
  return { status: 'unclear', why: 'percent-scale', readings };
}

/** Actual and target within a factor of two. */
function isNear(way: ScaleReading): boolean {
  if (way.target.isZero()) return way.actual.isZero();
  const ratio = way.actual.dividedBy(way.target);
  return ratio.greaterThanOrEqualTo(0.5) && ratio.lessThanOrEqualTo(2);
}

/** What a reading leads to: `reached`, or the ratio that decides the marks. > and < count as ≥ and ≤ (domain.md §1.8). */
function outcome(way: ScaleReading, comparison: Comparison): string {
  const { actual, target } = way;
  const isReached =
    comparison === '='
      ? actual.equals(target)
      : comparison.startsWith('>')
        ? actual.greaterThanOrEqualTo(target)
        : actual.lessThanOrEqualTo(target);
  if (isReached) return 'reached';
  return target.isZero() ? 'missed' : actual.dividedBy(target).toString();
}

function alignUnits(actual: NumberQuantity, target: NumberTarget, name: string | null): Alignment {
  const factor = unitsFactor(actual, target, name);
  if (factor) return { status: 'aligned', ...reading(actual, target, factor, one, null) };
  // 90 分钟 against 2 小时: only the other way round is the factor exact.
  const back = actual.unit !== null && target.unit !== null ? unitFactor(target.unit, actual.unit) : null;
  if (back) return { status: 'aligned', ...reading(actual, target, one, back, null) };
  return { status: 'unclear', why: 'unit', readings: [] };
}

function unitsFactor(actual: NumberQuantity, target: NumberTarget, name: string | null): Decimal | null {
  if (target.unit === null) {
    // An amount in 万元 against a bare number: the number may be 元 as well.
    return actual.unit !== null && parseAmountUnit(actual.unit) !== null && !isSameOrder(actual, target)
      ? null
      : one;
  }
  if (actual.unit === null) {
    // 3.2 against 30000人 (printed as 3万人) may be 3.2万: far apart, a bare number does not say what it counts.
    const scaled = /[千万亿]/u.test(target.unit) || target.value.abs().greaterThanOrEqualTo(10000);
    return scaled && !isSameOrder(actual, target) ? null : one;
  }
  if (sameUnit(actual.unit, target.unit)) return one;
  const direct = unitFactor(actual.unit, target.unit);
  if (direct) return direct;
  // 元/人 is answered by 元; 元 by 元/人 only where the name speaks of one.
  const per = numeratorUnit(target.unit);
  if (per !== null) return unitFactor(actual.unit, per);
  const answered = numeratorUnit(actual.unit);
  return answered !== null && /人均|每|单价|单位|标准|平均/u.test(name ?? '')
    ? unitFactor(answered, target.unit)
    : null;
}

/** Two numbers within a factor of a thousand, so that a unit ten thousand times as large is out of the question. */
function isSameOrder(actual: NumberQuantity, target: NumberTarget): boolean {
  if (actual.value.isZero() || target.value.isZero()) return true;
  const ratio = actual.value.dividedBy(target.value).abs();
  return ratio.lessThan(1000) && ratio.greaterThan(0.001);
}

function reading(
  actual: NumberQuantity,
  target: NumberTarget,
  actualFactor: Decimal,
  targetFactor: Decimal,
  percentScale: ScaleReading['percentScale'],
): ScaleReading {
  return {
    actual: actual.value.times(actualFactor),
    target: target.value.times(targetFactor),
    actualFactor,
    targetFactor,
    percentScale,
  };
}
