import { cellKey } from '../../book/book';
import type { Book, BookCell, BookSheet, CellStyle } from '../../book/book';
import { DEFAULT_STYLE, cellOf } from '../../book/mutate';
import { TEXT, cellLook, formatsAt, gridStyle, shownText } from './cellLook';
import type { GridCell } from './cellLook';
import { autoRowHeight, cellWidth, columnsByRow, fitNumber, pixelsOfCharacters, pixelsOfPoints } from './fit';
import type { Drawing } from './fit';

/** Empty rows and columns shown behind the last used ones. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 26;
const ROW_KEYS = cellKey(1, 0);

/** The whole book as the grid takes it in. */
export function workbookData(book: Book, unitId: string, drawing: Drawing) {
  return {
    id: unitId,
    name: book.fileName,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(book, sheet, drawing)])),
  };
}

/** What the grid shows in one cell; null where nothing stands. */
export function cellData(sheet: BookSheet, row: number, column: number, drawing: Drawing): GridCell | null {
  const cell = cellOf(sheet, row, column);
  const formats = formatsAt(sheet.conditionalFormats, row, column);
  if (!cell && formats.length === 0) return null;
  const look = cellLook(cell ?? emptyCell(sheet, column), formats);
  if (!cell || cell.value === null) return { s: look };
  const { value, style } = cell;
  const shown = shownText(cell, drawing.text);
  const width = typeof value === 'number' ? cellWidth(sheet, row, column) : 0;
  const v =
    typeof value === 'number'
      ? fitNumber(shown, value, style.numberFormat, look, width, drawing.measure)
      : shown;
  return { v, t: TEXT, s: look };
}

/** Rows and columns up to the last that holds anything, from 1. */
export function usedSize(sheet: BookSheet): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  const take = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const key of sheet.cells.keys()) take(Math.floor(key / ROW_KEYS), key % ROW_KEYS);
  for (const { row, column, rowCount, columnCount } of sheet.merges) {
    take(row + rowCount - 1, column + columnCount - 1);
  }
  return { rows, columns };
}

function sheetData(book: Book, sheet: BookSheet, drawing: Drawing) {
  const cells: Record<number, Record<number, GridCell>> = {};
  const put = (row: number, column: number): void => {
    const data = cellData(sheet, row, column, drawing);
    if (data) (cells[row] ??= {})[column] = data;
  };
  for (const key of sheet.cells.keys()) put(Math.floor(key / ROW_KEYS), key % ROW_KEYS);
  const used = usedSize(sheet);
  for (const { areas } of sheet.conditionalFormats) {
    for (const area of areas) {
      const lastRow = Math.min(area.row + area.rowCount, used.rows);
      const lastColumn = Math.min(area.column + area.columnCount, used.columns);
      for (let row = area.row; row < lastRow; row += 1) {
        for (let column = area.column; column < lastColumn; column += 1) put(row, column);
      }
    }
  }
  const base = book.styles?.[0] ?? DEFAULT_STYLE;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    tabColor: sheet.tabColor ?? '',
    cellData: cells,
    rowCount: Math.max(LEAST_ROWS, used.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS),
    defaultRowHeight: pixelsOfPoints(sheet.defaultRowHeight),
    defaultColumnWidth: pixelsOfCharacters(sheet.defaultColumnWidth),
    defaultStyle: gridStyle({ ...base, fill: null, border: DEFAULT_STYLE.border }),
    mergeData: sheet.merges.map((area) => ({
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row + area.rowCount - 1,
      endColumn: area.column + area.columnCount - 1,
    })),
    rowData: rowData(book, sheet, drawing),
    columnData: columnData(book, sheet, used.columns + LEAST_COLUMNS),
    freeze: freeze(sheet),
    showGridlines: 1,
  };
}

function rowData(book: Book, sheet: BookSheet, drawing: Drawing) {
  const rows: Record<number, object> = {};
  for (const [row, columns] of columnsByRow(sheet)) {
    if ((sheet.rows.get(row)?.height ?? null) !== null) continue;
    const height = autoRowHeight(sheet, row, columns, drawing);
    if (height !== null) rows[row] = { h: height, ia: 0 };
  }
  for (const [row, { height, hidden, xf }] of sheet.rows) {
    const style = lookOf(book, xf);
    rows[row] = {
      ...rows[row],
      ...(height === null ? {} : { h: pixelsOfPoints(height), ia: 0 }),
      hd: hidden ? 1 : 0,
      ...(style ? { s: gridStyle(style) } : {}),
    };
  }
  return rows;
}

function columnData(book: Book, sheet: BookSheet, most: number) {
  const columns: Record<number, object> = {};
  for (const [column, { width, hidden, xf }] of sheet.columns) {
    if (column > most) continue;
    const style = lookOf(book, xf);
    columns[column] = {
      ...(width === null ? {} : { w: pixelsOfCharacters(width) }),
      hd: hidden ? 1 : 0,
      ...(style ? { s: gridStyle(style) } : {}),
    };
  }
  return columns;
}

function lookOf(book: Book, xf: number | null | undefined): CellStyle | undefined {
  return xf === null || xf === undefined || xf === 0 ? undefined : book.styles?.[xf];
}

function freeze(sheet: BookSheet) {
  const rows = sheet.freeze?.rows ?? 0;
  const columns = sheet.freeze?.columns ?? 0;
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function emptyCell(sheet: BookSheet, column: number): BookCell {
  const xf = sheet.columns.get(column)?.xf ?? DEFAULT_STYLE.xf;
  return { value: null, formula: null, array: null, richText: false, style: { ...DEFAULT_STYLE, xf } };
}
