import { isBlank } from '../quantity/blanks';
import { isPercentFormat } from '../quantity/readQuantity';
import { normaliseLabel } from '../snapshot/normalise';
import type { RateConvention } from './facts';
import type { DataCell, DataRow } from './grid';

/**
 * Whether a cell takes 0.9599 or 95.99: its own percent format, or a figure with % in it, says fraction. A cell
 * without one takes percent points where % is printed beside it, in the header or as its unit; else a fraction,
 * which then gets a percent format. A figure that stands in it says what it is by its size.
 */
export function conventionOf(row: DataRow, data: DataCell, rows: readonly DataRow[]): RateConvention {
  const { cell, headers } = data;
  if (isPercentFormat(cell.numberFormat)) return 'fraction';
  if (typeof cell.value === 'number') {
    if (Math.abs(cell.value) > 5) return 'percent-points';
  } else if (typeof cell.value === 'string' && !isBlank(cell.value)) {
    return /[%％]/.test(cell.value)
      ? 'fraction'
      : conventionOf(row, { ...data, cell: { ...cell, value: '' } }, rows);
  }
  const isPercentUnit = row.unit !== null && /^%$/.test(normaliseLabel(row.unit.text));
  const header = normaliseLabel(headers[0]?.text ?? '').replace(/[*×x]100%/g, '');
  if (isPercentUnit || /%|百分/.test(header)) return 'percent-points';
  const beside = rows
    .filter(({ block }) => block === row.block)
    .flatMap(({ cells }) => cells)
    .filter((other) => other.cell.column === cell.column && typeof other.cell.value === 'number');
  const isPoints = beside.some(
    ({ cell: { value, numberFormat } }) => !isPercentFormat(numberFormat) && Number(value) > 5,
  );
  return isPoints && headers.some(({ text }) => /率/.test(text)) ? 'percent-points' : 'fraction';
}
