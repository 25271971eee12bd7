import { cellKey, type Book, type BookSheet } from '../../book/book';
import { shiftRow, type RowChange } from '../formulas/shiftRows';

/** What the journal names of one sheet, rows and columns as they stand today. */
export type SheetChanges = {
  readonly cells: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly merges: boolean;
  readonly conditionalFormats: boolean;
  readonly properties: boolean;
  readonly page: boolean;
  /** Cells whose look was set since; the others have the look of their number. */
  readonly styled: ReadonlySet<number>;
  readonly added: boolean;
};

/** Gathers the journal of one sheet. Of rows put in since, all cells and heights count as changed; of an added sheet, everything. */
export function changesOf(book: Book, sheet: BookSheet, added: boolean): SheetChanges {
  const cells = new Set<number>();
  const styled = new Set<number>();
  const rows = new Set<number>();
  const columns = new Set<number>();
  const kinds = new Set<string>();
  let inserted: number[] = [];
  for (const entry of book.journal) {
    if (!('sheetId' in entry) || entry.sheetId !== sheet.id) continue;
    kinds.add(entry.kind);
    if (entry.kind === 'cell' || entry.kind === 'style') cells.add(cellKey(entry.row, entry.column));
    if (entry.kind === 'style') styled.add(cellKey(entry.row, entry.column));
    if (entry.kind === 'row-height') rows.add(entry.row);
    else if (entry.kind === 'column-width') columns.add(entry.column);
    else if (entry.kind === 'rows-inserted') {
      inserted = moved(inserted, { row: entry.row, count: entry.count });
      for (let row = entry.row; row < entry.row + entry.count; row++) inserted.push(row);
    } else if (entry.kind === 'rows-deleted') {
      inserted = moved(inserted, { row: entry.row, count: -entry.count });
    }
  }
  if (added || inserted.length > 0) {
    const fresh = new Set(inserted);
    for (const key of sheet.cells.keys()) {
      const isFresh = fresh.has(Math.floor(key / 16384));
      if (added || isFresh) cells.add(key);
      // New rows look like the row above, whatever became of its look since opening.
      if (isFresh) styled.add(key);
    }
    for (const row of sheet.rows.keys()) if (added || fresh.has(row)) rows.add(row);
  }
  if (added) for (const column of sheet.columns.keys()) columns.add(column);
  return {
    cells,
    rows,
    columns,
    merges: added || kinds.has('merges') || inserted.length > 0,
    conditionalFormats: added || kinds.has('conditional-formats'),
    properties: added || kinds.has('sheet-properties'),
    page: added || kinds.has('page'),
    styled,
    added,
  };
}

function moved(rows: readonly number[], change: RowChange): number[] {
  return rows.map((row) => shiftRow(row, change)).filter((row) => row !== null);
}
