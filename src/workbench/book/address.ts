import type { BookArea } from './book';

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, `XFD` → 16383. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Row and column from 0 → `A1`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `A1`, `A1:B2`, `A:B` for whole columns, `1:2` for whole rows. */
export function areaAddress(area: BookArea): string {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (area.rowCount === MAX_ROWS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columnCount === MAX_COLUMNS) return `${String(area.row + 1)}:${String(lastRow + 1)}`;
  const first = cellAddress(area.row, area.column);
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

/** The opposite of `areaAddress`, `$` allowed; null where the text is no address inside the sheet. */
export function parseArea(text: string): BookArea | null {
  const match =
    /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?(?::(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const single = !text.includes(':');
  if (single && (!firstLetters || !firstDigits)) return null;
  if (!single && (!firstLetters !== !lastLetters || !firstDigits !== !lastDigits)) return null;
  if (!firstLetters && !firstDigits) return null;
  const rows = firstDigits
    ? [Number(firstDigits) - 1, Number(lastDigits ?? firstDigits) - 1]
    : [0, MAX_ROWS - 1];
  const columns = firstLetters
    ? [columnNumber(firstLetters), columnNumber(lastLetters ?? firstLetters)]
    : [0, MAX_COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (Math.max(...rows) >= MAX_ROWS || Math.max(...columns) >= MAX_COLUMNS) return null;
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

/** A sheet name as an address writes it: in quotes unless it is a plain word that is no cell address itself. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^(?:R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'My sheet'!A1:B2`. */
export function fullAddress(sheetName: string, area: BookArea): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area)}`;
}

/** Parts of `'My sheet'!A1`; `sheet` is null where the address names none. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address.trim());
  if (!match) return { sheet: null, local: address.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', local: match[3] ?? '' };
}
