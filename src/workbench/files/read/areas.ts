import type { BookArea } from '../../book/book';
import { addressOf, lastColumn, lastRow, parseReference } from '../formulas/references';

/** `A1:B2`, also `A:C` and `2:3` → area; null where the text is none. */
export function parseArea(text: string): BookArea | null {
  if (
    !/^\$?[A-Za-z]{0,3}\$?[0-9]{0,7}(?::\$?[A-Za-z]{0,3}\$?[0-9]{0,7})?$/.test(text) ||
    !/[A-Za-z0-9]/.test(text)
  ) {
    return null;
  }
  const { first, last } = parseReference(text);
  const end = last ?? first;
  const rows = [first.row ?? 0, end.row ?? lastRow].sort((a, b) => a - b) as [number, number];
  const columns = [first.column ?? 0, end.column ?? lastColumn].sort((a, b) => a - b) as [number, number];
  if (rows[0] < 0 || rows[1] > lastRow || columns[0] < 0 || columns[1] > lastColumn) return null;
  return {
    row: rows[0],
    column: columns[0],
    rowCount: rows[1] - rows[0] + 1,
    columnCount: columns[1] - columns[0] + 1,
  };
}

/** `A1:B2 D4` → areas; what is none is left out. */
export function parseAreas(text: string): BookArea[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Area → `A1:B2`, or `A1` for one cell. */
export function writeArea(area: BookArea): string {
  const first = addressOf(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${addressOf(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** True where the cell lies inside. */
export function covers(area: BookArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}
