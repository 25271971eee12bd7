import { Decimal, fromNumber, roundTo } from '../decimal/decimal';
import { isPercentFormat } from '../quantity/readQuantity';
import { cellAt } from '../snapshot/cells';
import { trimText } from '../snapshot/normalise';
import type { CellRef, SheetSnapshot } from '../snapshot/snapshot';

/** A number as text: thousands separators, a trailing 分 and spaces allowed; anything else is no number. */
const NUMBER_TEXT = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(分|%)?$/;

/** A percentage that is printed. `literal` is the number as it was typed. */
export type PrintedRate = {
  readonly points: Decimal;
  /** Decimals shown, counted in percent points. */
  readonly places: number;
  readonly literal: Decimal;
  /** True where a percent sign or format says the scale; else it is the column's convention. */
  readonly signed: boolean;
};

/**
 * The number that a cell of results holds (marks, score, amount): typed as a number or as text.
 * Null for blanks, placeholders (`—`), words, percentages and error values: missing is never zero.
 */
export function numberAt(sheet: SheetSnapshot, cell: CellRef | null): Decimal | null {
  if (!cell) return null;
  const { value } = cellAt(sheet, cell.row, cell.column);
  if (typeof value === 'number') return fromNumber(value);
  return typeof value === 'string' ? numberFromText(value, false) : null;
}

/** Full marks that a cell holds, as `numberAt`; a weight of 30% stands for 30 of 100 marks. */
export function marksAt(sheet: SheetSnapshot, cell: CellRef | null): Decimal | null {
  if (!cell) return null;
  const { value, numberFormat } = cellAt(sheet, cell.row, cell.column);
  if (typeof value === 'number') return fromNumber(value).times(isPercentFormat(numberFormat) ? 100 : 1);
  return typeof value === 'string' ? numberFromText(value, true) : null;
}

/** The text of a cell without spaces at its ends; empty where there is no cell. */
export function textAt(sheet: SheetSnapshot, cell: CellRef | null): string {
  if (!cell) return '';
  const { value } = cellAt(sheet, cell.row, cell.column);
  return trimText(String(value));
}

/**
 * The rate that a cell prints. A number is read by its percent format or by the column's convention;
 * text with a percent sign says itself what it is. Null where there is no number.
 */
export function rateAt(
  sheet: SheetSnapshot,
  cell: CellRef | null,
  convention: 'fraction' | 'percent-points',
): PrintedRate | null {
  if (!cell) return null;
  const { value, text, numberFormat } = cellAt(sheet, cell.row, cell.column);
  if (typeof value === 'number') {
    const literal = fromNumber(value);
    const signed = numberFormat.includes('%');
    const fraction = convention === 'fraction' || signed;
    const points = fraction ? literal.times(100) : literal;
    return { points, literal, signed, places: Math.max(shownPlaces(text, fraction), points.decimalPlaces()) };
  }
  if (typeof value !== 'string') return null;
  const literal = numberFromText(value, true);
  if (!literal) return null;
  const signed = /[%％]/.test(value);
  const fraction = convention === 'fraction' && !signed;
  const points = fraction ? literal.times(100) : literal;
  return { points, literal, signed, places: shownPlaces(value, fraction) };
}

function numberFromText(text: string, percentAllowed: boolean): Decimal | null {
  const bare = text.normalize('NFKC').replace(/[\s\u200B\uFEFF]+/gu, '');
  const match = NUMBER_TEXT.exec(bare.replace('−', '-'));
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  if (match[4] === '%' && !percentAllowed) return null;
  const digits = `${match[1] ?? ''}${(match[2] ?? '0').replaceAll(',', '')}${match[3] ?? ''}`;
  return new Decimal(digits);
}

/** Decimals of a printed rate, counted in percent points. */
function shownPlaces(text: string, fraction: boolean): number {
  const shown = text.normalize('NFKC');
  const decimals = /\d\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  return fraction && !shown.includes('%') ? Math.max(0, decimals - 2) : decimals;
}

/** Equal at the decimals shown; where nothing says the scale, a fraction for a percentage is P-086. */
export function ratesFit({ points, literal, signed, places }: PrintedRate, due: Decimal): boolean {
  const at = Math.max(0, Math.min(places, 6));
  if (roundTo(points, at).equals(roundTo(due, at)) || roundTo(due, 2).equals(roundTo(points, 2))) return true;
  if (signed) return false;
  const shown = Math.min(literal.decimalPlaces(), 6);
  return (
    roundTo(literal, shown).equals(roundTo(due, shown)) ||
    roundTo(literal, Math.max(2, shown)).equals(roundTo(due.dividedBy(100), Math.max(2, shown)))
  );
}
