import { fromNumber, roundTo } from '../../domain/decimal/decimal';
import type { Change } from '../../domain/changes/changeSet';
import type { CellValue } from '../../domain/snapshot/snapshot';

/**
 * A value as a person reads it in a list: percentages by the number format of the cell, other numbers with at most
 * four decimals (half up), never in powers of ten. Empty text for a blank.
 */
export function displayValue(value: CellValue | null, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return String(value);
  if (isPercent(numberFormat)) return `${roundTo(fromNumber(value).times(100), 2).toFixed(2)}%`;
  return roundTo(fromNumber(value), 4).toFixed();
}

/** A `%` that is no text of the format. */
function isPercent(numberFormat: string): boolean {
  return /%/.test(numberFormat.replace(/"[^"]*"|\\./g, ''));
}

/** What a change would show in its cell; empty text where that stays blank for now. */
export function nextText({ value, numberFormat, was }: Change): string {
  return displayValue(value, numberFormat ?? was.numberFormat);
}

/** The formula that a change writes, or null where it writes a value or nothing. */
export function formulaOf({ write }: Pick<Change, 'write'>): string | null {
  return write && 'formula' in write ? write.formula : null;
}
