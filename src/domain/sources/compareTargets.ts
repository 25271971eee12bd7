import { Decimal } from '../decimal/decimal';
import type { Target } from '../quantity/quantity';
import { sameUnit, unitFactor } from '../quantity/units';
import { normaliseLabel } from '../snapshot/normalise';

/** A target with its printed words. */
export type PrintedTarget = { readonly target: Target; readonly text: string };

/** What differs between an approved target and the one in the table. */
export type TargetDifference = 'value' | 'unit' | 'sign' | 'text' | 'empty';

/** What was changed of an approved target; null where it is the same, or where it cannot be told. */
export function targetDifference(approved: PrintedTarget, own: PrintedTarget): TargetDifference | null {
  const [a, b] = [approved.target, own.target];
  if (a.kind === 'blank') return null;
  if (b.kind === 'blank') return 'empty';
  if (a.kind === 'number' && b.kind === 'number') {
    const value = valueDifference([a.value], a, [b.value], b);
    if (value) return value;
    const isPrinted = a.comparisonPrinted && b.comparisonPrinted;
    return isPrinted && a.comparison !== b.comparison ? 'sign' : null;
  }
  if (a.kind === 'range' && b.kind === 'range')
    return valueDifference([a.low, a.high], a, [b.low, b.high], b);
  if (a.kind === 'deadline' && b.kind === 'deadline') {
    const differs = (one: number | null, other: number | null) =>
      one !== null && other !== null && one !== other;
    return a.year !== b.year || differs(a.month, b.month) || differs(a.day, b.day) ? 'value' : null;
  }
  return sameWords(approved.text, own.text) ? null : 'text';
}

type Measure = { readonly unit: string | null; readonly percent: boolean };

function valueDifference(
  approved: readonly Decimal[],
  a: Measure,
  own: readonly Decimal[],
  b: Measure,
): TargetDifference | null {
  const pairs = approved.map((value, index) => [value, own[index] ?? value] as const);
  const same = (factor: Decimal) => pairs.every(([one, other]) => one.times(factor).equals(other));
  if (a.unit !== null && b.unit !== null && a.percent === b.percent) {
    if (sameUnit(a.unit, b.unit)) return same(new Decimal(1)) || isScale(a, b, same) ? null : 'value';
    const factor = unitFactor(a.unit, b.unit);
    if (factor) return same(factor) ? null : 'value';
    return 'unit';
  }
  // One of them names no unit: then it may be printed on another scale.
  return [1, 100, 0.01, 1e3, 1e-3, 1e4, 1e-4, 1e8, 1e-8].some((factor) => same(new Decimal(factor)))
    ? null
    : 'value';
}

/** 95 under the unit % and 0.95 shown as 95 % are one target. */
function isScale(a: Measure, b: Measure, same: (factor: Decimal) => boolean): boolean {
  return a.percent && b.percent && (same(new Decimal(100)) || same(new Decimal('0.01')));
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => normaliseLabel(text).replace(/[\p{P}\p{S}]+/gu, '');
  return bare(one) === bare(other);
}
