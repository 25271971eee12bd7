import { cellAddress } from '../snapshot/address';
import type { CellRef } from '../snapshot/snapshot';

/**
 * Cells as arguments of SUM and COUNT: neighbours in one column are joined to `H14:H29`.
 * A range may span a cell that is not in the list only where `neverNumber` says that it will never hold a
 * number of its own (a class without an indicator, a repeated header, the covered part of a merged area):
 * so a count of the range is the count of the list, and a sub-total is never added twice.
 * Cells named twice (one merged score for two rows) count once. Order: by first appearance of a column.
 */
export function cellRuns(
  cells: readonly CellRef[],
  neverNumber: (row: number, column: number) => boolean,
): readonly string[] {
  const columns = [...new Set(cells.map((cell) => cell.column))];
  return columns.flatMap((column) => {
    const rows = [...new Set(cells.filter((cell) => cell.column === column).map((cell) => cell.row))].sort(
      (a, b) => a - b,
    );
    return runsOf(rows, (row) => neverNumber(row, column)).map(({ first, last }) =>
      first === last
        ? cellAddress(first, column)
        : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    );
  });
}

/** The list without cells that occur twice. */
export function distinctCells(cells: readonly CellRef[]): readonly CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const key = `${cell.sheetId}!${cellAddress(cell.row, cell.column)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function runsOf(
  rows: readonly number[],
  mayBeSpanned: (row: number) => boolean,
): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && between(run.last, row).every(mayBeSpanned)) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function between(above: number, below: number): readonly number[] {
  return Array.from({ length: below - above - 1 }, (_, index) => above + 1 + index);
}
