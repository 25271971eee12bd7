import { cellKey } from './book';
import type { Book, BookArea, BookCell, BookSheet, CellError, CellStyle, Scalar } from './book';

/** What a cell looks like where nothing was ever set. */
export const DEFAULT_STYLE: CellStyle = {
  xf: 0,
  numberFormat: 'General',
  fill: null,
  fontColor: null,
  bold: false,
  italic: false,
  fontName: 'Calibri',
  fontSize: 11,
  horizontal: null,
  vertical: null,
  wrap: false,
  locked: true,
  border: { top: null, bottom: null, left: null, right: null },
};

/** Content of a cell: a value, or a formula with its last value. */
export type Content = { value: Scalar | CellError; formula: string | null };

export function cellOf(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The style of a cell, also where the sheet holds no cell there. */
export function styleOf(sheet: BookSheet, row: number, column: number): CellStyle {
  return cellOf(sheet, row, column)?.style ?? emptyStyle(sheet, column);
}

/** Writes value and formula; the style stays. Rich text and array membership end with the write. */
export function setCell(book: Book, sheet: BookSheet, row: number, column: number, content: Content): void {
  Object.assign(ensureCell(sheet, row, column), content, { richText: false, array: null, spill: false });
  book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column });
}

/** Writes the result of a calculation: the formula stays. Nothing is noted where the value is the same. */
export function setResult(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
  result: { value: Scalar | CellError; array: string | null; spill: boolean },
): void {
  const before = cellOf(sheet, row, column);
  if (before && sameValue(before.value, result.value) && before.array === result.array) {
    before.spill = result.spill;
    return;
  }
  if (!before && result.value === null) return;
  Object.assign(ensureCell(sheet, row, column), result);
  book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column });
}

/** Changes the named parts of a cell's style. */
export function setStyle(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
  patch: Partial<CellStyle>,
): void {
  const cell = ensureCell(sheet, row, column);
  cell.style = { ...cell.style, ...patch };
  book.journal.push({ kind: 'style', sheetId: sheet.id, row, column });
}

export function setRow(
  book: Book,
  sheet: BookSheet,
  row: number,
  patch: { height?: number | null; hidden?: boolean },
): void {
  sheet.rows.set(row, { height: null, hidden: false, ...sheet.rows.get(row), ...patch });
  book.journal.push({ kind: 'row-height', sheetId: sheet.id, row });
}

export function setColumn(
  book: Book,
  sheet: BookSheet,
  column: number,
  patch: { width?: number | null; hidden?: boolean },
): void {
  sheet.columns.set(column, { width: null, hidden: false, xf: null, ...sheet.columns.get(column), ...patch });
  book.journal.push({ kind: 'column-width', sheetId: sheet.id, column });
}

/** Replaces the list of merged areas. */
export function setMerges(book: Book, sheet: BookSheet, merges: BookArea[]): void {
  sheet.merges = merges;
  book.journal.push({ kind: 'merges', sheetId: sheet.id });
}

/** Notes that the conditional formats of a sheet were changed; the caller changed the list. */
export function setConditionalFormats(
  book: Book,
  sheet: BookSheet,
  formats: BookSheet['conditionalFormats'],
): void {
  sheet.conditionalFormats = formats;
  book.journal.push({ kind: 'conditional-formats', sheetId: sheet.id });
}

/** Replaces the list of custom XML parts. */
export function setCustomXml(book: Book, parts: Book['customXml']): void {
  book.customXml = parts;
  book.journal.push({ kind: 'custom-xml' });
}

/** True for equal values; two errors are equal when their texts are. */
export function sameValue(a: Scalar | CellError, b: Scalar | CellError): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error;
}

function ensureCell(sheet: BookSheet, row: number, column: number): BookCell {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const made: BookCell = {
    value: null,
    formula: null,
    array: null,
    richText: false,
    style: emptyStyle(sheet, column),
  };
  sheet.cells.set(key, made);
  return made;
}

function emptyStyle(sheet: BookSheet, column: number): CellStyle {
  const xf = sheet.columns.get(column)?.xf ?? null;
  return { ...DEFAULT_STYLE, xf: xf ?? DEFAULT_STYLE.xf };
}
