import { intersect } from '../../book/areas';
import type { BookArea, BookSheet } from '../../book/book';
import { cellOf } from '../../book/mutate';
import { usedSize } from './sheetData';

/** Count of filled cells and sum of the numbers among them; empty for fewer than two cells. */
export function summaryOf(
  sheet: BookSheet,
  area: BookArea,
  sentence: (count: number, sum: string) => string,
): string {
  const { rows, columns } = usedSize(sheet);
  const used = intersect(area, { row: 0, column: 0, rowCount: rows, columnCount: columns });
  if (!used) return '';
  let count = 0;
  let sum = 0;
  let numbers = 0;
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const value = cellOf(sheet, row, column)?.value ?? null;
      if (value === null) continue;
      count += 1;
      if (typeof value !== 'number') continue;
      sum += value;
      numbers += 1;
    }
  }
  return count < 2 || numbers === 0 ? '' : sentence(count, String(Number(sum.toPrecision(12))));
}
