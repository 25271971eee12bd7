import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import { bounding, hasCell, intersect } from '../../book/areas';
import type { Book, BookArea, BookSheet } from '../../book/book';
import { cellOf } from '../../book/mutate';
import type { GridSelection } from './grid';
import { usedSize } from './sheetData';

export type Direction = 'up' | 'down' | 'left' | 'right';
type Cell = { readonly row: number; readonly column: number };

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** What is selected before a workbook is there. */
export const nothingSelected: GridSelection = {
  sheetId: '',
  area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  active: { row: 0, column: 0 },
};

/** The visible sheet after (1) or before (-1) the one in front; null at the end. */
export function nextSheet({ sheets, activeSheetId }: Book, step: 1 | -1): BookSheet | null {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  return visible[visible.findIndex(({ id }) => id === activeSheetId) + step] ?? null;
}

/** A selection of one cell, or of the merged area that it belongs to. */
export function selectCell(sheet: BookSheet, row: number, column: number): GridSelection {
  const merge = sheet.merges.find((area) => hasCell(area, row, column));
  const area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
  return { sheetId: sheet.id, area, active: { row: area.row, column: area.column } };
}

/** The selection from one cell to another, with every merged area that it touches as a whole. */
export function selectBetween(sheet: BookSheet, active: Cell, corner: Cell): GridSelection {
  const one = ({ row, column }: Cell): BookArea => ({ row, column, rowCount: 1, columnCount: 1 });
  let area = bounding([one(active), one(corner)]) ?? one(active);
  for (;;) {
    const touched = sheet.merges.filter((merge) => intersect(merge, area) !== null);
    const grown = bounding([area, ...touched]) ?? area;
    if (grown.rowCount === area.rowCount && grown.columnCount === area.columnCount) break;
    area = grown;
  }
  return { sheetId: sheet.id, area, active };
}

/** The next visible cell in a direction, behind the merged area that the cell belongs to; at an edge the cell itself. */
export function stepFrom(sheet: BookSheet, from: Cell, direction: Direction): Cell {
  const [down, right] = STEP[direction];
  const merge = sheet.merges.find((area) => hasCell(area, from.row, from.column));
  let { row, column } = from;
  if (merge && direction === 'down') row = merge.row + merge.rowCount - 1;
  if (merge && direction === 'up') row = merge.row;
  if (merge && direction === 'right') column = merge.column + merge.columnCount - 1;
  if (merge && direction === 'left') column = merge.column;
  for (;;) {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return from;
    if (!isHidden(sheet, row, column)) return { row, column };
  }
}

/** As Ctrl with an arrow: to the last filled cell of a run, else to the next filled one, else to the edge of what is used. */
export function jumpFrom(sheet: BookSheet, from: Cell, direction: Direction): Cell {
  const { rows, columns } = usedSize(sheet);
  const within = ({ row, column }: Cell) => row < rows && column < columns;
  const next = stepFrom(sheet, from, direction);
  if (same(next, from) || !within(next)) return from;
  const run = isFilled(sheet, from) && isFilled(sheet, next);
  let cell = next;
  for (;;) {
    if (!run && isFilled(sheet, cell)) return cell;
    const ahead = stepFrom(sheet, cell, direction);
    if (same(ahead, cell) || !within(ahead)) return cell;
    if (run && !isFilled(sheet, ahead)) return cell;
    cell = ahead;
  }
}

/** The last cell that is used, as Ctrl+End. */
export function lastCell(sheet: BookSheet): Cell {
  const { rows, columns } = usedSize(sheet);
  return { row: rows - 1, column: columns - 1 };
}

function isHidden(sheet: BookSheet, row: number, column: number): boolean {
  return (sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false);
}

function isFilled(sheet: BookSheet, { row, column }: Cell): boolean {
  return (cellOf(sheet, row, column)?.value ?? null) !== null;
}

function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}
