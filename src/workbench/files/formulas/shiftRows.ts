import { lastRow, mapReferences, type Corner, type Reference } from './references';

/** Rows put in before `row` (from 0), or, with a negative count, the rows taken out from `row` on. */
export type RowChange = { readonly row: number; readonly count: number };

/** Where a row stands after the change; null where it is gone. */
export function shiftRow(row: number, { row: at, count }: RowChange): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count > lastRow ? null : row + count;
}

/** First and last row of a span after the change: it grows when rows come in between, shrinks when some go; null where all go. */
export function shiftSpan(first: number, last: number, change: RowChange): [number, number] | null {
  const { row, count } = change;
  if (count >= 0) {
    const start = shiftRow(first, change);
    return start === null ? null : [start, Math.min(lastRow, last >= row ? last + count : last)];
  }
  const end = row - count;
  const start = first < row ? first : Math.max(first, end) + count;
  const stop = last < row ? last : last < end ? row - 1 : last + count;
  return start > stop ? null : [start, stop];
}

/** A reference after the change of rows in the sheet that it points to; `#REF!` where its cells are gone. */
export function shiftReference(reference: Reference, change: RowChange): Reference | '#REF!' {
  const { first, last } = reference;
  if (first.row === null) return reference;
  const top = Math.min(first.row, last?.row ?? first.row);
  const bottom = Math.max(first.row, last?.row ?? first.row);
  const span = shiftSpan(top, bottom, change);
  if (!span) return '#REF!';
  const place = (corner: Corner): Corner => ({ ...corner, row: corner.row === top ? span[0] : span[1] });
  return { first: place(first), last: last && place(last) };
}

/**
 * A formula after rows came into or went from the sheet `changedSheet`. `ownSheet` is the sheet that the formula
 * stands on (null for a defined name of the workbook): references without a sheet belong to it.
 */
export function shiftFormula(
  formula: string,
  ownSheet: string | null,
  changedSheet: string,
  change: RowChange,
): string {
  return mapReferences(formula, (reference, sheet) => {
    const target = sheet ?? ownSheet;
    return target !== null && sameName(target, changedSheet) ? shiftReference(reference, change) : null;
  });
}

/** Sheet names are compared without case, as Excel does. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
