import type { Area } from '../snapshot/snapshot';
import type { SheetView, Window } from './sheetView';

/** The rectangle that a table fills: from its first row to the last of `ends`, as wide as its content. */
export function extentOf(view: SheetView, window: Window, firstRow: number, ends: readonly number[]): Area {
  const lastRow = Math.max(firstRow, ...ends);
  let first = window.last;
  let last = window.first;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const cell of view.row(row, window)) {
      first = Math.min(first, Math.max(cell.column, window.first));
      last = Math.max(last, Math.min(cell.lastColumn, window.last));
    }
  }
  return {
    row: firstRow,
    column: Math.min(first, last),
    rowCount: lastRow - firstRow + 1,
    columnCount: Math.abs(last - first) + 1,
  };
}
