import type { CellRef } from '../snapshot/snapshot';
import type { Column } from './columns';
import { type SheetView, type ViewCell, refOf } from './sheetView';

/**
 * The cell of a row under a column: the anchor of its merged area. Null where the column is missing,
 * or where the place belongs to a cell that began further left or in the header.
 * Under a header that spans several columns the first cell with content counts, else the first one.
 */
export function cellUnder(
  view: SheetView,
  row: number,
  column: Column | null,
  headerRow: number,
): ViewCell | null {
  if (!column) return null;
  const own = (cell: ViewCell): boolean => cell.column >= column.first && cell.row > headerRow;
  const first = view.cell(row, column.first);
  for (let next = first; next.lastColumn < column.last && next.text === '';) {
    next = view.cell(row, next.lastColumn + 1);
    if (next.text !== '' && own(next)) return next;
  }
  return own(first) ? first : null;
}

/** As `cellUnder`, but only where the cell begins in this row: a score merged over two rows exists once. */
export function ownCellUnder(
  view: SheetView,
  row: number,
  column: Column | null,
  headerRow: number,
): CellRef | null {
  const cell = cellUnder(view, row, column, headerRow);
  return cell?.row === row ? refOf(cell) : null;
}
