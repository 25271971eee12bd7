import type { Decimal } from '../../decimal/decimal';
import type { Interval } from './rule';

/** True where the value lies between the limits. */
export function contains(interval: Interval, value: Decimal): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  if (low && (lowOpen ? value.lessThanOrEqualTo(low) : value.lessThan(low))) return false;
  return !(high && (highOpen ? value.greaterThanOrEqualTo(high) : value.greaterThan(high)));
}

/** True where every value of `inner` lies in `outer` too, and not the other way round. */
export function isInside(inner: Interval, outer: Interval): boolean {
  return covers(outer, inner) && !covers(inner, outer);
}

/** True where `outer` holds all of `inner`. */
export function covers(outer: Interval, inner: Interval): boolean {
  return compareLows(outer, inner) <= 0 && compareHighs(outer, inner) >= 0;
}

/** Order of the lower ends: negative where `one` begins below `other`. */
export function compareLows(one: Interval, other: Interval): number {
  if (!one.low || !other.low) return (one.low ? 1 : 0) - (other.low ? 1 : 0);
  return one.low.comparedTo(other.low) || Number(one.lowOpen) - Number(other.lowOpen);
}

/** Order of the upper ends: negative where `one` ends below `other`. */
export function compareHighs(one: Interval, other: Interval): number {
  if (!one.high || !other.high) return (one.high ? 0 : 1) - (other.high ? 0 : 1);
  return one.high.comparedTo(other.high) || Number(other.highOpen) - Number(one.highOpen);
}

/** What two intervals share: `none`, one `point`, or a `stretch`. */
export function shared(one: Interval, other: Interval): 'none' | 'point' | 'stretch' {
  const [lower, upper] = compareLows(one, other) <= 0 ? [one, other] : [other, one];
  if (!lower.high || !upper.low) return 'stretch';
  const order = lower.high.comparedTo(upper.low);
  if (order < 0) return 'none';
  if (order > 0) return 'stretch';
  if (lower.highOpen || upper.lowOpen) return 'none';
  return 'point';
}

/** What lies between two intervals of which the first is below the second; null where they meet. */
export function between(lower: Interval, upper: Interval): Interval | null {
  if (!lower.high || !upper.low) return null;
  const order = lower.high.comparedTo(upper.low);
  if (order > 0 || (order === 0 && !(lower.highOpen && upper.lowOpen))) return null;
  return { low: lower.high, lowOpen: !lower.highOpen, high: upper.low, highOpen: !upper.lowOpen };
}
