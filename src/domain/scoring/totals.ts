import type { Decimal } from '../decimal/decimal';
import { isRange } from '../rates/formulaText';
import type { TotalCap } from './parameters';

/** Highest total that this execution rate (fraction) allows, or null where no cap applies (domain.md §1.2, default none). */
export function totalCap(rate: Decimal, caps: readonly TotalCap[]): Decimal | null {
  const applying = caps.filter((cap) => rate.lessThan(cap.below));
  return applying.reduce<Decimal | null>(
    (least, cap) => (least === null || cap.most.lessThan(least) ? cap.most : least),
    null,
  );
}

/** Cells and ranges added up: `I5+SUM(H14:H29)`. */
export function sumTwin(cells: readonly string[]): string {
  const ranges = cells.filter(isRange);
  const singles = cells.filter((cell) => !isRange(cell));
  if (ranges.length === 0 && singles.length > 3) return `SUM(${singles.join(',')})`;
  return [...singles, ...(ranges.length > 0 ? [`SUM(${ranges.join(',')})`] : [])].join('+');
}

/**
 * Guarded total, without `=`: blank until all `count` scores are numbers.
 * `=IF(COUNT(I5,H14:H29)<13,"",I5+SUM(H14:H29))`; with a cap text, `MIN(sum, cap)`.
 */
export function totalTwin(cells: readonly string[], count: number, cap: string | null = null): string {
  const sum = cap === null ? sumTwin(cells) : `MIN(${sumTwin(cells)},${cap})`;
  return `IF(COUNT(${cells.join(',')})<${count},"",${sum})`;
}

/** Formula text of the highest total that the rate in this cell text allows; null where there is no cap. */
export function totalCapTwin(rate: string, caps: readonly TotalCap[], full: Decimal): string | null {
  if (caps.length === 0) return null;
  const rising = [...caps].sort((a, b) => a.below.comparedTo(b.below));
  const closing = ')'.repeat(rising.length);
  return `${rising.map((cap) => `IF(${rate}<${cap.below.toString()},${cap.most.toString()}`).join(',')},${full.toString()}${closing}`;
}
