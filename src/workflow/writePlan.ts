import type { Change } from '../domain/changes/changeSet';
import { cellAt, contains, sheetById } from '../domain/snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { CellWrite, WritePlan } from '../workbook/port';

/** The changes that are written without another question. */
export function readyChanges(changes: readonly Change[]): Change[] {
  return changes.filter((change) => change.status === 'ready' && change.write !== null);
}

/** True where the cell is a heading of an Excel table, which takes no formula. */
export function isTableHeading(workbook: WorkbookSnapshot, cell: CellRef): boolean {
  return sheetById(workbook, cell.sheetId).tables.some((table) =>
    contains({ ...table, rowCount: 1 }, cell.row, cell.column),
  );
}

/** The part of a change that is written. */
export type WrittenChange = Pick<
  Change,
  'identity' | 'target' | 'was' | 'write' | 'numberFormat' | 'sources'
>;

/** What is written, with everything that must still be as it was when the plan was made. */
export function writePlan(
  workbook: WorkbookSnapshot,
  changes: readonly WrittenChange[],
  settings: NonNullable<WritePlan['settings']> = {},
): WritePlan {
  return {
    writes: changes.flatMap(cellWrite),
    inputs: distinct(changes.flatMap((change) => change.sources)).map((cell) => {
      const { value, formula } = cellAt(sheetById(workbook, cell.sheetId), cell.row, cell.column);
      return { cell, value, formula };
    }),
    settings,
  };
}

function cellWrite({ identity, target, was, write, numberFormat }: WrittenChange): CellWrite[] {
  if (!write) return [];
  const formula = 'formula' in write ? write.formula : null;
  const value = 'value' in write ? write.value : null;
  return [{ identity, target, expected: was, formula, value, numberFormat }];
}

function distinct(cells: readonly CellRef[]): CellRef[] {
  const key = ({ sheetId, row, column }: CellRef) => `${sheetId}!${String(row)},${String(column)}`;
  return [...new Map(cells.map((cell) => [key(cell), cell])).values()];
}
