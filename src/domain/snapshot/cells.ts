import { remembered } from '../remembered';
import type { Area, CellRef, CellType, CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** One cell of a snapshot with everything that was read of it. */
export type Cell = CellRef & {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly text: string;
  readonly numberFormat: string;
  readonly type: CellType;
};

/** The cell at row and column (from 0) of the sheet; an empty one outside the used range. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const { area, id: sheetId } = sheet;
  if (!area || !contains(area, row, column)) {
    return {
      sheetId,
      row,
      column,
      value: '',
      formula: null,
      text: '',
      numberFormat: 'General',
      type: 'Empty',
    };
  }
  const r = row - area.row;
  const c = column - area.column;
  const value = sheet.values[r]?.[c] ?? '';
  const written = sheet.formulas[r]?.[c] ?? '';
  // Every property by its name: a spread takes a hundred times as long, and every figure is read through here.
  return {
    sheetId,
    row,
    column,
    value,
    formula: typeof written === 'string' && written.startsWith('=') && written !== value ? written : null,
    text: sheet.texts[r]?.[c] ?? '',
    numberFormat: sheet.numberFormats[r]?.[c] ?? 'General',
    type: sheet.types[r]?.[c] ?? 'Empty',
  };
}

/** True where row and column lie inside the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** The merged area that covers the cell, or the cell alone. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Area {
  return (
    sheet.merges.find((merge) => contains(merge, row, column)) ?? { row, column, rowCount: 1, columnCount: 1 }
  );
}

/** The sheet with this id; throws where there is none, since every reference comes from the same snapshot. */
export function sheetById(workbook: WorkbookSnapshot, id: string): SheetSnapshot {
  const sheet = sheetsById(workbook.sheets).get(id);
  if (!sheet) throw new Error(`No sheet ${id} in the snapshot`);
  return sheet;
}

/** True where both are the same cell of the same sheet. */
export function sameCell(one: CellRef, other: CellRef): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
}

const sheetsById = remembered((sheets: WorkbookSnapshot['sheets']) => {
  // Of two sheets with one id the first counts.
  return new Map([...sheets].reverse().map((sheet) => [sheet.id, sheet]));
});
