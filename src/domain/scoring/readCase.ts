import { Decimal } from '../decimal/decimal';
import type { Comparison, NumberQuantity, NumberTarget, Quantity, Target } from '../quantity/quantity';
import { readQuantity } from '../quantity/readQuantity';
import { readTarget } from '../quantity/readTarget';
import { alignScale } from '../quantity/scale';
import { numeratorUnit, parseAmountUnit } from '../quantity/units';
import type { Problem } from '../rates/problem';
import type { CellValue } from '../snapshot/snapshot';
import { leavesOpen } from './bounds';
import { type CalendarDate, dateBesideDeadline } from './deadline';
import type { Options } from './optionTable';
import type { IndicatorNature } from './target';

/** Why a person must judge before any rule is applied. */
export type CaseJudgement =
  'word' | 'words-target' | 'yes-no' | 'several-figures' | 'open-bound' | 'unit' | 'percent-scale';

/** An actual value and its target on one scale. */
export type ReadCase =
  | {
      readonly kind: 'number';
      readonly comparison: Comparison;
      readonly actual: Decimal;
      readonly target: Decimal;
      readonly rate: boolean;
      readonly nature: IndicatorNature;
      /** The actual value counts as its number though the words leave it open (超过90%). */
      readonly open: boolean;
    }
  | { readonly kind: 'range'; readonly actual: Decimal; readonly low: Decimal; readonly high: Decimal }
  | {
      readonly kind: 'deadline';
      readonly comparison: Comparison;
      readonly done: CalendarDate;
      readonly deadline: CalendarDate;
    }
  | { readonly kind: 'judgement'; readonly why: CaseJudgement; readonly text: string }
  | Problem;

type Choices = Pick<Options, 'nature' | 'scale'>;

/**
 * Reads an indicator as a function gets it: values without formats. A bare number beside a percentage is a fraction,
 * as Excel keeps it (0.95 for 95%), a number above 2 its points; where that would be a guess it is a judgement.
 * A target that is the number 0 is missing, since a blank cell of desktop Excel arrives so; `=0` as text is a target.
 */
export function readCase(
  actualValue: CellValue | null,
  targetValue: CellValue | null,
  choices: Choices,
): ReadCase {
  if (targetValue === null || targetValue === 0) return { error: 'missing', input: 'target' };
  const target = readTarget({ value: targetValue });
  if (target.kind === 'blank') return { error: 'missing', input: 'target' };
  if (target.kind === 'words') return judgement('words-target', target.text);
  if (target.kind === 'yes-no') return judgement('yes-no', target.text);
  if (actualValue === null) return { error: 'missing', input: 'actual' };
  const wanted =
    target.kind === 'deadline'
      ? { unit: null, noun: null, percent: false }
      : { unit: target.unit, noun: null, percent: target.percent };
  const actual = readQuantity({ value: actualValue }, wanted);
  if (actual.kind === 'blank') return { error: 'missing', input: 'actual' };
  if (target.kind === 'deadline') return readDeadline(actual, target);
  const number = numberOf(actual);
  if (!('value' in number)) return number;
  return target.kind === 'range'
    ? readRangeCase(number, target, choices)
    : readNumberCase(number, target, choices);
}

function numberOf(actual: Quantity): NumberQuantity | ReadCase {
  if (actual.kind === 'number') return actual;
  if (actual.kind === 'word') return judgement('word', actual.text);
  if (actual.kind === 'text' && actual.candidates.length > 0) {
    // One number that does not fit counts something else than the target, or the target does not say what it counts.
    return judgement(actual.candidates.length > 1 ? 'several-figures' : 'unit', actual.text);
  }
  return { error: 'unreadable', input: 'actual', text: actual.kind === 'text' ? actual.text : '' };
}

function readNumberCase(actual: NumberQuantity, target: NumberTarget, choices: Choices): ReadCase {
  const scaled = onOneScale(actual, target, choices);
  if (typeof scaled === 'string') return judgement(scaled, printed(actual));
  const { comparison } = target;
  if (leavesOpen(actual.bound, { ...scaled, comparison })) return judgement('open-bound', printed(actual));
  return {
    kind: 'number',
    comparison,
    actual: scaled.actual,
    target: scaled.target,
    rate: target.percent || actual.percent,
    nature: choices.nature ?? natureOf(target),
    open: actual.bound !== 'exact',
  };
}

function readRangeCase(
  actual: NumberQuantity,
  target: Extract<Target, { kind: 'range' }>,
  choices: Choices,
): ReadCase {
  const { percent, unit } = target;
  const end = { kind: 'number', comparisonPrinted: true, percent, unit, percentPrinted: true } as const;
  const low = onOneScale(actual, { ...end, comparison: '>=', value: target.low }, choices);
  const high = onOneScale(actual, { ...end, comparison: '<=', value: target.high }, choices);
  if (typeof low === 'string') return judgement(low, printed(actual));
  if (typeof high === 'string' || !low.actual.equals(high.actual)) {
    return judgement('percent-scale', printed(actual));
  }
  if (actual.bound !== 'exact') return judgement('open-bound', printed(actual));
  return { kind: 'range', actual: low.actual, low: low.target, high: high.target };
}

function readDeadline(actual: Quantity, target: Extract<Target, { kind: 'deadline' }>): ReadCase {
  const { comparison, year, month, day } = target;
  const deadline = { year, month, day };
  if (actual.kind === 'date') return { kind: 'deadline', comparison, done: actual, deadline };
  if (actual.kind === 'word') return judgement('word', actual.text);
  if (actual.kind === 'number' && actual.unit === null) {
    const done = dateBesideDeadline(actual.value.toNumber());
    if (done) return { kind: 'deadline', comparison, done, deadline };
  }
  const text = actual.kind === 'text' ? actual.text : actual.kind === 'number' ? printed(actual) : '';
  return { error: 'unreadable', input: 'actual', text };
}

/** Money is a cost or a standard, where another value than the one asked for is a question. */
function natureOf({ unit }: NumberTarget): IndicatorNature {
  if (unit === null) return 'other';
  return parseAmountUnit(numeratorUnit(unit) ?? unit) === null ? 'other' : 'fixed';
}

const hundred = new Decimal(100);
const two = new Decimal(2);

/** Both numbers on one scale, percentages in points; or why they cannot be compared. */
function onOneScale(
  actual: NumberQuantity,
  target: NumberTarget,
  { scale }: Choices,
): { readonly actual: Decimal; readonly target: Decimal } | 'unit' | 'percent-scale' {
  if (actual.percent === target.percent) {
    const aligned = alignScale(actual, target, { indicatorName: null });
    if (aligned.status === 'aligned') return { actual: aligned.actual, target: aligned.target };
    return aligned.why;
  }
  const bare = actual.percent ? target : actual;
  const percentage = actual.percent ? actual : target;
  if (bare.unit !== null) return 'unit';
  const points = pointsOf(bare.value, percentage.value, scale);
  if (!points) return 'percent-scale';
  return actual.percent ? { actual: actual.value, target: points } : { actual: points, target: target.value };
}

/** A bare number beside a percentage, in points; null where both readings are as likely. */
function pointsOf(bare: Decimal, percentage: Decimal, scale: Options['scale']): Decimal | null {
  if (scale === 'percent') return bare;
  if (scale === 'fraction' || bare.isZero()) return bare.times(hundred);
  if (bare.abs().greaterThan(two)) return bare;
  const asFraction = bare.times(hundred);
  return isNear(bare, percentage) && !isNear(asFraction, percentage) ? null : asFraction;
}

/** Two numbers within a factor of two. */
function isNear(a: Decimal, b: Decimal): boolean {
  if (b.isZero()) return a.isZero();
  const ratio = a.div(b);
  return ratio.greaterThanOrEqualTo('0.5') && ratio.lessThanOrEqualTo(2);
}

function printed({ value, percent, unit }: NumberQuantity): string {
  return `${value.toString()}${percent ? '%' : (unit ?? '')}`;
}

function judgement(why: CaseJudgement, text: string): ReadCase {
  return { kind: 'judgement', why, text };
}
