import type { RowAssessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import type { Figure, NumberTarget, Target } from '../quantity/quantity';
import { sameUnit } from '../quantity/units';

type Measured = Pick<Figure, 'value' | 'percent' | 'unit'>;

/**
 * True where the only figure that the words of a row hold misses the target although no score was
 * computed from it (P-030): one fact for two indicators, for instance. A figure of another unit, several
 * figures and a scale that is not clear are no evidence.
 */
export function onlyFigureMisses(row: RowAssessment): boolean {
  const { target, actual, outcome } = row;
  if (outcome.status !== 'judgement' || target.kind !== 'number') return false;
  if (outcome.why === 'figure-of-another-unit' || outcome.why === 'percent-scale-unclear') return false;
  if (actual.kind === 'number') {
    // 未完成 0 项 says that all is done.
    if (actual.fromText && actual.value.isZero()) return false;
    return actual.bound !== 'above' || isUpperLimit(target) ? misses(target, actual) : false;
  }
  if (actual.kind !== 'text' || actual.candidates.length !== 1) return false;
  const [only] = actual.candidates;
  return only !== undefined && fits(target, only) && misses(target, only);
}

/** Whether a target can be finished: a number, a range, a date, yes or no; words such as 长期有效 cannot. */
export function hasEnd({ kind }: Target): boolean {
  return kind !== 'words' && kind !== 'blank';
}

/** Whether a figure can be the answer to the target: % only with %, otherwise the same unit or none said. */
export function fits(target: NumberTarget, figure: Measured): boolean {
  if (target.percent !== figure.percent) return false;
  return target.percent || target.unit === null || figure.unit === null || sameUnit(target.unit, figure.unit);
}

function misses(target: NumberTarget, actual: Measured): boolean {
  return targetReadings(target, actual).every((value) =>
    isUpperLimit(target) ? actual.value.greaterThan(value) : actual.value.lessThan(value),
  );
}

function isUpperLimit(target: NumberTarget): boolean {
  return target.comparison === '<=' || target.comparison === '<';
}

/**
 * The numbers that a target can mean beside an actual value in percent: `0.95` with the unit % is 95 %,
 * below one half it can be either, and then both have to be missed.
 */
function targetReadings(target: NumberTarget, actual: Measured): readonly Decimal[] {
  const { value } = target;
  const asFraction = target.percent && value.greaterThan(0) && value.lessThanOrEqualTo(1);
  if (!asFraction || actual.value.lessThanOrEqualTo(1)) return [value];
  const scaled = value.times(100);
  return value.greaterThanOrEqualTo('0.5') ? [scaled] : [value, scaled];
}

/**
 * The most that can have been reached of a target that asks for a number, from the figures of one text:
 * all those of its unit added up, over the target. Null where there is none, or none is asked for.
 */
export function mostOf(target: Target, figures: readonly Figure[]): Decimal | null {
  if (target.kind !== 'number' || isUpperLimit(target) || target.percent) return null;
  if (!target.value.greaterThan(0)) return null;
  const own = figures.filter((figure) => figure.unit !== null && fits(target, figure));
  if (own.length === 0) return null;
  return own.reduce((sum, figure) => sum.plus(figure.value), new Decimal(0)).dividedBy(target.value);
}

/** True where the score goes by the row's own standard or 得分系数: then a missed target says nothing of it. */
export function hasOwnRule({ standard, outcome }: RowAssessment): boolean {
  return Boolean(standard) || (outcome.status === 'computed' && outcome.rule === 'coefficient');
}
