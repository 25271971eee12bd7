import { strFromU8, unzipSync } from 'fflate';
import { cellKey, type Book, type BookCell, type BookSheet } from '../../../src/workbench/book/book';
import { parseArea } from '../../../src/workbench/files/read/areas';
import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../../src/workbench/files/saveWorkbook';

export const options = { functionNames: ['PERF.EXECRATE', 'PERF.SCORE', 'PERF.TARGETSCORE'] };

export function open(bytes: Uint8Array): Promise<Book> {
  return openWorkbook(bytes, 'book.xlsx', options);
}

export function save(book: Book): Uint8Array {
  return saveWorkbook(book, options);
}

export function place(address: string): { row: number; column: number } {
  const area = parseArea(address);
  if (!area) throw new Error(`No address: ${address}`);
  return { row: area.row, column: area.column };
}

export function sheetOf(book: Book, index = 0): BookSheet {
  return book.sheets[index]!;
}

export function cell(book: Book, address: string, index = 0): BookCell | undefined {
  const { row, column } = place(address);
  return sheetOf(book, index).cells.get(cellKey(row, column));
}

/** Writes a cell as the host does, and notes it. */
export function put(book: Book, address: string, content: Partial<BookCell>, index = 0): void {
  const sheet = sheetOf(book, index);
  const { row, column } = place(address);
  const key = cellKey(row, column);
  const before = sheet.cells.get(key) ?? {
    value: null,
    formula: null,
    array: null,
    richText: false,
    style: book.styles![sheet.columns.get(column)?.xf ?? 0]!,
  };
  sheet.cells.set(key, { ...before, formula: null, array: null, richText: false, ...content });
  book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column });
  if (content.style) book.journal.push({ kind: 'style', sheetId: sheet.id, row, column });
}

/** Text of one part of a saved file. */
export function partText(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes)[part];
  if (!found) throw new Error(`No part ${part}`);
  return strFromU8(found);
}
