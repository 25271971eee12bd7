import { type Decimal, fromNumber } from '../decimal/decimal';
import { readQuantity } from '../quantity/readQuantity';
import type { CellValue } from '../snapshot/snapshot';

/**
 * Tells whether a typed score is the computed one: as printed (2 places) or before rounding. Only numbers count:
 * a number kept as text would be skipped by the sum.
 */
export function agreesWithScore(...figures: readonly Decimal[]): (value: CellValue) => boolean {
  return (value) => {
    if (typeof value !== 'number') return false;
    const typed = fromNumber(value);
    return figures.some((figure) => figure.minus(typed).abs().lessThan('0.005'));
  };
}

/**
 * Tells whether a typed rate is the computed one (a fraction) to 2 places of a percentage. A number is read in the
 * convention of its column; a text with % says itself what it is.
 */
export function agreesWithRate(
  rate: Decimal,
  convention: 'fraction' | 'percent-points',
): (value: CellValue) => boolean {
  const points = rate.times(100);
  const near = (other: Decimal): boolean => other.minus(points).abs().lessThan('0.0051');
  const scaled = (typed: Decimal): Decimal => (convention === 'percent-points' ? typed : typed.times(100));
  return (value) => {
    if (typeof value === 'number') return near(scaled(fromNumber(value)));
    const read = readQuantity({ value });
    return read.kind === 'number' && near(read.percent ? read.value : scaled(read.value));
  };
}
