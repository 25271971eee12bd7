import { meaningsOf } from './columnWords';
import type { SheetView, Window } from './sheetView';

/** A row that may be a header, with its words as printed. */
export type HeaderRow = { readonly row: number; readonly words: readonly string[] };

/** The rows from `firstRow` to `lastRow` that may be a header: at least two cells with text. */
export function headerRowsOf(
  view: SheetView,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  window: Window = view.window,
): readonly HeaderRow[] {
  const rows: HeaderRow[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cells = view.row(row, window).filter((cell) => typeof cell.value === 'string');
    if (cells.length > 1) rows.push({ row, words: cells.map(({ text }) => text.replace(/\s+/g, '')) });
  }
  return rows;
}

/** The row that is most likely the header of indicators, by the number of its words that are known or short; null for none. */
export function likeliestHeader(rows: readonly HeaderRow[]): number | null {
  const counted = rows.map(({ row, words }) => {
    const known = words.filter((word) => meaningsOf(word).length > 0).length;
    const short = words.filter((word) => word.length <= 8).length;
    return { row, count: known * 3 + short };
  });
  return [...counted].sort((one, other) => other.count - one.count || one.row - other.row)[0]?.row ?? null;
}
