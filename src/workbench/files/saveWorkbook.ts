import type { Book } from '../book/book';
import { fileNames } from './formulas/fileNames';
import { emptyPackage } from './createPackage';
import { PackageEditor } from './write/packageEditor';
import { writeBook } from './write/book';
import { writeZip } from './zip/writeZip';

export type SaveOptions = {
  /** As given to `openWorkbook`: these names are stored as `_xldudf_…`. */
  readonly functionNames: readonly string[];
};

/**
 * The book as an .xlsx: the opened package with only those places changed that the journal names. A book without
 * a journal gives back every part byte for byte. The book itself is not changed.
 */
export function saveWorkbook(book: Book, options: SaveOptions): Uint8Array {
  const editor = new PackageEditor(book.parts.size === 0 ? emptyPackage() : book.parts);
  writeBook(editor, book, fileNames(options.functionNames));
  return writeZip(editor.parts);
}
