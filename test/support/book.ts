import { parseArea } from '../../src/workbench/book/address';
import type { Book, BookArea, BookSheet } from '../../src/workbench/book/book';
import { cellKey } from '../../src/workbench/book/book';
import { setCell, setStyle } from '../../src/workbench/book/mutate';
import { addSheet } from '../../src/workbench/book/sheets';

type Content = string | number | boolean | null;

/** A workbook in memory. Texts that begin with `=` are formulas without a value; nothing is converted. */
export function makeBook(
  sheets: Record<string, Content[][]> = { Sheet1: [] },
  customise: (book: Book) => void = () => undefined,
): Book {
  const book: Book = {
    fileName: 'test.xlsx',
    sheets: [],
    activeSheetId: '',
    structureLocked: false,
    names: [],
    customXml: [],
    parts: new Map(),
    journal: [],
  };
  for (const [name, rows] of Object.entries(sheets)) fill(book, addSheet(book, name), rows);
  book.activeSheetId = book.sheets[0]?.id ?? '';
  customise(book);
  book.journal = [];
  return book;
}

/** The sheet with this name. */
export function sheetNamed(book: Book, name: string): BookSheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** `A1:B2` → area. */
export function area(address: string): BookArea {
  const found = parseArea(address);
  if (!found) throw new Error(`No address ${address}`);
  return found;
}

/** Gives every cell of the area this look. */
export function look(
  book: Book,
  sheet: string,
  address: string,
  style: Parameters<typeof setStyle>[4],
): void {
  const { row, column, rowCount, columnCount } = area(address);
  for (let r = row; r < row + rowCount; r += 1) {
    for (let c = column; c < column + columnCount; c += 1) {
      setStyle(book, sheetNamed(book, sheet), r, c, style);
    }
  }
}

/** What stands in a cell of the book: its formula, else its value; null where there is no cell. */
export function content(book: Book, sheet: string, address: string): unknown {
  const { row, column } = area(address);
  const cell = sheetNamed(book, sheet).cells.get(cellKey(row, column));
  return cell?.formula ?? cell?.value ?? null;
}

function fill(book: Book, sheet: BookSheet, rows: Content[][]): void {
  rows.forEach((cells, row) => {
    cells.forEach((given, column) => {
      if (given === null) return;
      const formula = typeof given === 'string' && given.startsWith('=') ? given : null;
      setCell(book, sheet, row, column, { value: formula === null ? given : null, formula });
    });
  });
}
