import type { Area } from './snapshot';

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column from 0 → `A1`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `A1:B2`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** `A1`, `$A$1` or `A1:B2` (no sheet name) → area; null where the text is no address. */
export function parseAddress(address: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim());
  if (!match) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] === undefined ? column : columnNumber(match[3]);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rowCount: Math.abs(lastRow - row) + 1,
    columnCount: Math.abs(lastColumn - column) + 1,
  };
}

/** `A` → 0. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet name as a formula writes it: quoted where it needs to be, `'` doubled. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_一-鿿][A-Za-z0-9_.一-鿿]*$/.test(name) && parseAddress(name) === null
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
