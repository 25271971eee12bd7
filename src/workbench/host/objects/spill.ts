import { parseArea } from '../../book/address';
import type { BookArea, BookSheet } from '../../book/book';
import { cellOf } from '../../book/mutate';

/** The cells that a spilling formula fills, where the cell is one of them; null elsewhere. */
export function spillArea(sheet: BookSheet, row: number, column: number): BookArea | null {
  const cell = cellOf(sheet, row, column);
  return cell?.spill && cell.array !== null ? parseArea(cell.array) : null;
}
