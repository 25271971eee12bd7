import { MAX_COLUMNS } from '../../book/address';
import { eachCell, hasCell } from '../../book/areas';
import { cellKey } from '../../book/book';
import type { BookArea, BookSheet } from '../../book/book';

/** Places of the cells that the sheet holds inside the area, whichever way is shorter to look. */
export function cellsIn(sheet: BookSheet, area: BookArea): { row: number; column: number }[] {
  const places: { row: number; column: number }[] = [];
  if (area.rowCount * area.columnCount <= sheet.cells.size) {
    eachCell(area, (row, column) => {
      if (sheet.cells.has(cellKey(row, column))) places.push({ row, column });
    });
    return places;
  }
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (hasCell(area, row, column)) places.push({ row, column });
  }
  return places;
}
