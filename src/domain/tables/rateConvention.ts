import { fromNumber } from '../decimal/decimal';
import { normaliseLabel } from '../snapshot/normalise';
import type { Column } from './columns';
import type { MoneyBlock } from './table';
import type { ViewCell } from './sheetView';

/** A rate as it stands in the sheet, with the amounts that it comes from. */
export type RateCell = {
  readonly rate: ViewCell;
  readonly executed: ViewCell | null;
  readonly annual: ViewCell | null;
};

/**
 * Whether a rate column takes fractions (0.9969 shown as 99.69%) or percent points (99.69).
 * A percent format says fraction; a filled rate is compared with its amounts; then the header's %, then
 * a plain number format, which a form of one project sets only where it means percent points; else fraction. A list of
 * tasks keeps its ratios under a plain format too (公开11 of Yunnan), so that there the format says nothing.
 */
export function rateConventionOf(
  cells: readonly RateCell[],
  header: Column | null,
  { label = header?.text ?? '', isList = false }: { label?: string | undefined; isList?: boolean } = {},
): MoneyBlock['rateConvention'] {
  const formats = cells.map(({ rate }) => rate.numberFormat);
  if (formats[0]?.includes('%')) return 'fraction';
  for (const cell of cells) {
    const told = conventionOfFilled(cell);
    if (told) return told;
  }
  // `执行率（B/A×100%）` prints how the rate comes about, `执行率（%）` what stands in the column.
  if (/%|百分/.test(normaliseLabel(label).replace(/[*×x]100%/g, ''))) return 'percent-points';
  if (formats.some((format) => format.includes('%'))) return 'fraction';
  return !isList && /^[#,]*0(?:\.0+)?(?:_.)?(?:;.*)?$/.test(formats[0] ?? '') ? 'percent-points' : 'fraction';
}

function conventionOfFilled({ rate, executed, annual }: RateCell): MoneyBlock['rateConvention'] | null {
  if (typeof rate.value === 'string') return null;
  const value = fromNumber(Number(rate.value));
  if (rate.numberFormat.includes('%')) return 'fraction';
  if (value.greaterThan(5)) return 'percent-points';
  if (typeof executed?.value !== 'number' || typeof annual?.value !== 'number' || annual.value === 0)
    return null;
  if (value.isZero()) return null;
  const fraction = fromNumber(executed.value).dividedBy(fromNumber(annual.value));
  const distance = (scaled: typeof fraction): typeof fraction => scaled.minus(value).abs();
  return distance(fraction).lessThan(distance(fraction.times(100))) ? 'fraction' : 'percent-points';
}
