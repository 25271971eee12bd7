import { isEntireColumn, isEntireRow } from '../../book/areas';
import type { BookArea } from '../../book/book';
import { setStyle, styleOf } from '../../book/mutate';
import { invalidArgument } from '../errors';
import { interpret, interpretR1C1 } from '../input';
import type { Input } from '../input';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { requireAllowed, writeCells } from '../write';

type Place = { readonly row: number; readonly column: number; readonly given: unknown };

/**
 * What stands for each cell in something assigned to a range: a grid of exactly its shape, or one value
 * for all cells. `null` in a grid leaves its cell alone; `null` for the whole is not allowed.
 */
export function spread(area: BookArea, given: unknown): Place[] {
  if (isEntireRow(area) || isEntireColumn(area)) {
    return invalidArgument('Cells of whole rows or columns cannot be written at once.');
  }
  if (given === null || given === undefined) return invalidArgument('null is no value for a property.');
  if (!Array.isArray(given)) return fill(area, () => given);
  const rows = given as readonly unknown[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    return invalidArgument('The number of rows or columns in the array does not match the range.');
  }
  return fill(area, (r, c) => (rows[r] as readonly unknown[])[c]).filter(({ given: part }) => part !== null);
}

export function writeValues(state: RangeState, given: unknown, host: HostState): void {
  write(state, given, host, (part, { row, column }) => {
    const format = styleOf(sheetOf(host, state.sheetId), row, column).numberFormat;
    return interpret(part, format, host.text);
  });
}

/** Formulas and values are written alike: what begins with `=` is a formula. */
export const writeFormulas = writeValues;

export function writeFormulasR1C1(state: RangeState, given: unknown, host: HostState): void {
  write(state, given, host, (part, { row, column }) => {
    const format = styleOf(sheetOf(host, state.sheetId), row, column).numberFormat;
    return interpretR1C1(part, { row, column, format }, host.text);
  });
}

export function writeNumberFormats(state: RangeState, given: unknown, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  const places = spread(areaOf(state), given);
  requireAllowed(sheet, 'allowFormatCells');
  const formats = places.map(({ row, column, given: part }) => {
    if (typeof part !== 'string') return invalidArgument('A number format is a text.');
    return { row, column, numberFormat: part === '' ? 'General' : part };
  });
  for (const { row, column, numberFormat } of formats) {
    setStyle(host.book, sheet, row, column, { numberFormat });
  }
}

function write(
  state: RangeState,
  given: unknown,
  host: HostState,
  read: (part: unknown, at: Place) => Input,
): void {
  const area = areaOf(state);
  const writes = spread(area, given).map((place) => ({
    row: place.row,
    column: place.column,
    input: read(place.given, place),
  }));
  writeCells(host, sheetOf(host, state.sheetId), area, writes);
}

function fill(area: BookArea, read: (row: number, column: number) => unknown): Place[] {
  const places: Place[] = [];
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      places.push({ row: area.row + r, column: area.column + c, given: read(r, c) });
    }
  }
  return places;
}
