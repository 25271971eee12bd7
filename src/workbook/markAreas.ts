import { areaAddress } from '../domain/snapshot/address';
import type { CellRef } from '../domain/snapshot/snapshot';

/** Cells as lists of addresses for `getRanges`, runs down a column joined, each list within `limit` characters. */
export function unitedAddresses(cells: readonly CellRef[], limit: number): readonly string[] {
  const lists: string[] = [];
  let current = '';
  for (const address of runsOf(cells)) {
    const joined = current === '' ? address : `${current},${address}`;
    if (joined.length <= limit) current = joined;
    else {
      lists.push(current);
      current = address;
    }
  }
  return current === '' ? lists : [...lists, current];
}

function runsOf(cells: readonly CellRef[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.row + last.rowCount) {
      last.rowCount = Math.max(last.rowCount, row - last.row + 1);
    } else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return runs.map(areaAddress);
}
