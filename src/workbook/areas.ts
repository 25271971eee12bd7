import type { Area } from '../domain/snapshot/snapshot';

/** Row and column from 0, on a sheet that the caller knows. */
export type Spot = { readonly row: number; readonly column: number };

/** The area of a range whose place and size were loaded. */
export function areaOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}

/** The last row of an area, included. */
export function lastRow(area: Area): number {
  return area.row + area.rowCount - 1;
}

/** The last column of an area, included. */
export function lastColumn(area: Area): number {
  return area.column + area.columnCount - 1;
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** What two areas share; null where they do not touch. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columnCount = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** True where `outer` holds every cell of `inner`. */
export function covers(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && cellCount(shared) === cellCount(inner);
}

/** The smallest rectangle round the spots; null for none. */
export function boundingArea(spots: readonly Spot[]): Area | null {
  const [first] = spots;
  if (!first) return null;
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of spots) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/**
 * Rectangles that hold exactly the given spots: runs down each column, joined with an equal run in the
 * next column. Excel is slow with one range a cell (office-addin-facts.md §C 20).
 */
export function exactAreas(spots: readonly Spot[]): Area[] {
  const runs: Area[] = [];
  const sorted = [...spots].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.column === column && row <= lastRow(run)) continue;
    if (run?.column === column && row === lastRow(run) + 1) {
      runs[runs.length - 1] = { ...run, rowCount: run.rowCount + 1 };
    } else {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return joinColumns(runs);
}

function joinColumns(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (area) => lastColumn(area) + 1 === run.column && area.row === run.row && area.rowCount === run.rowCount,
    );
    const left = joined[index];
    if (left) joined[index] = { ...left, columnCount: left.columnCount + 1 };
    else joined.push(run);
  }
  return joined;
}

/** What one range more costs, in cells that could be read instead. */
const rangeInCells = 7;

/**
 * Rectangles to read the spots with: one for all of them, or exact ones, whichever is less to send and to answer. Some
 * blank cells more are cheaper than many ranges.
 */
export function readingAreas(spots: readonly Spot[]): Area[] {
  const bounds = boundingArea(spots);
  if (!bounds) return [];
  const exact = exactAreas(spots);
  const inExact = exact.reduce((sum, area) => sum + cellCount(area) + rangeInCells, 0);
  return cellCount(bounds) + rangeInCells <= inExact ? [bounds] : exact;
}

/** The area cut into bands of whole rows with at most `cells` cells each (at least one row). */
export function rowBands(area: Area, cells: number): Area[] {
  const height = Math.max(1, Math.floor(cells / area.columnCount));
  const bands: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row += height) {
    bands.push({ ...area, row, rowCount: Math.min(height, lastRow(area) - row + 1) });
  }
  return bands;
}

/** What is left of `whole` outside `done` (which lies inside it): at most four rectangles. */
export function remainder(whole: Area, done: Area | null): Area[] {
  if (!done) return [whole];
  const above = { ...whole, rowCount: done.row - whole.row };
  const below = { ...whole, row: lastRow(done) + 1, rowCount: lastRow(whole) - lastRow(done) };
  const left = { ...done, column: whole.column, columnCount: done.column - whole.column };
  const right = {
    ...done,
    column: lastColumn(done) + 1,
    columnCount: lastColumn(whole) - lastColumn(done),
  };
  return [above, left, right, below].filter((area) => area.rowCount > 0 && area.columnCount > 0);
}
