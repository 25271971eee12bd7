import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { BookArea } from './book';

/** Cells that both areas have; null where there are none. */
export function intersect(a: BookArea, b: BookArea): BookArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** True where `inner` lies wholly inside `outer`. */
export function covers(outer: BookArea, inner: BookArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/** True where the cell lies in the area. */
export function hasCell(area: BookArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** The smallest area with all the given cells in it; null for an empty list. */
export function bounding(areas: readonly BookArea[]): BookArea | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.reduce((whole, area) => {
    const row = Math.min(whole.row, area.row);
    const column = Math.min(whole.column, area.column);
    return {
      row,
      column,
      rowCount: Math.max(whole.row + whole.rowCount, area.row + area.rowCount) - row,
      columnCount: Math.max(whole.column + whole.columnCount, area.column + area.columnCount) - column,
    };
  }, first);
}

export function sameArea(a: BookArea, b: BookArea): boolean {
  return covers(a, b) && covers(b, a);
}

/** Whole rows: every column of the sheet. */
export function isEntireRow(area: BookArea): boolean {
  return area.columnCount === MAX_COLUMNS;
}

/** Whole columns: every row of the sheet. */
export function isEntireColumn(area: BookArea): boolean {
  return area.rowCount === MAX_ROWS;
}

/** Calls back for each cell of the area, row by row. */
export function eachCell(area: BookArea, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) visit(row, column);
  }
}

/** What is left of `area` without `hole`, as at most four areas. */
export function without(area: BookArea, hole: BookArea): BookArea[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  const bottom = shared.row + shared.rowCount;
  const right = shared.column + shared.columnCount;
  return [
    { ...area, rowCount: shared.row - area.row },
    { ...area, row: bottom, rowCount: area.row + area.rowCount - bottom },
    { ...shared, column: area.column, columnCount: shared.column - area.column },
    { ...shared, column: right, columnCount: area.column + area.columnCount - right },
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
