import { MAX_ROWS } from './address';
import type { BookArea } from './book';
import { mapReferences } from './references';

/** Rows put in or taken out of a sheet; `row` is the first new or removed one. */
export type RowEdit = { readonly kind: 'insert' | 'delete'; readonly row: number; readonly count: number };

/** Where a row stands after the edit; null where it was removed or pushed off the sheet. */
export function shiftRow(row: number, edit: RowEdit): number | null {
  if (row < edit.row) return row;
  if (edit.kind === 'insert') return row + edit.count < MAX_ROWS ? row + edit.count : null;
  return row >= edit.row + edit.count ? row - edit.count : null;
}

/** First and last row after the edit: rows inside grow or shrink; null where nothing is left. */
export function shiftRows(first: number, last: number, edit: RowEdit): [number, number] | null {
  if (first === 0 && last === MAX_ROWS - 1) return [first, last];
  if (edit.kind === 'insert') {
    const start = shiftRow(first, edit);
    return start === null ? null : [start, shiftRow(last, edit) ?? MAX_ROWS - 1];
  }
  const removedEnd = edit.row + edit.count;
  const start = first < edit.row ? first : first < removedEnd ? edit.row : first - edit.count;
  const end = last < edit.row ? last : last < removedEnd ? edit.row - 1 : last - edit.count;
  return end < start ? null : [start, end];
}

/** The area after the edit; null where nothing is left of it. */
export function shiftArea(area: BookArea, edit: RowEdit): BookArea | null {
  const rows = shiftRows(area.row, area.row + area.rowCount - 1, edit);
  return rows && { ...area, row: rows[0], rowCount: rows[1] - rows[0] + 1 };
}

/**
 * A formula after rows of the sheet `edited` moved. `home` is the sheet the formula stands on, which
 * references without a sheet mean. Sheet names compare without case, as in Excel.
 */
export function shiftFormula(formula: string, home: string | null, edited: string, edit: RowEdit): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? home;
    if (sheet?.toLowerCase() !== edited.toLowerCase()) return reference;
    const { first, last } = reference;
    if (first.row === null) return reference;
    const other = last ?? first;
    const rows = shiftRows(
      Math.min(first.row, other.row ?? first.row),
      Math.max(first.row, other.row ?? first.row),
      edit,
    );
    if (!rows) return null;
    const upsideDown = other.row !== null && other.row < first.row;
    const [start, end] = upsideDown ? [rows[1], rows[0]] : rows;
    return { ...reference, first: { ...first, row: start }, last: last && { ...last, row: end } };
  });
}

/** A formula after the sheet `from` was given the name `to`; `prefix` is the new name as a formula writes it, with `!`. */
export function renameSheetInFormula(formula: string, from: string, prefix: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase() ? { ...reference, prefix } : reference,
  );
}
