import { Decimal, fromNumber } from '../domain/decimal/decimal';
import type { Problem } from '../domain/rates/problem';
import { readQuantity } from '../domain/quantity/readQuantity';
import type { CellValue } from '../domain/snapshot/snapshot';

/** An error value that stands in a cell the function was given. */
export type GivenError = { readonly error: 'given-error'; readonly input: string; readonly text: string };

/** One value of an argument: null where the cell is blank (null, undefined or empty text; desktop Excel sends 0). */
export type Cell = CellValue | null | GivenError;

const errorText = /^#(?:N\/A|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?|REF!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/u;

/** One value as Excel sends it, narrowed. Cells with data types carry their value as `basicValue`. */
function toCell(value: unknown, input: string): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { error: 'given-error', input, text: '#NUM!' };
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    return errorText.test(value.trim()) ? { error: 'given-error', input, text: value.trim() } : value;
  }
  if (typeof value === 'object' && 'basicValue' in value) return toCell(value.basicValue, input);
  const code = typeof value === 'object' && 'code' in value ? String(value.code) : '#VALUE!';
  return { error: 'given-error', input, text: errorText.test(code) ? code : '#VALUE!' };
}

/** An argument as a grid: a range arrives as rows of values, a single value as itself. */
export function toGrid(argument: unknown, input: string): readonly (readonly Cell[])[] {
  if (!Array.isArray(argument)) return [[toCell(argument, input)]];
  return argument.map((row: unknown) =>
    Array.isArray(row) ? row.map((value: unknown) => toCell(value, input)) : [toCell(row, input)],
  );
}

/** True for an argument that was left out; a reference to a blank cell may look the same. */
export function isOmitted(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

/** True for the empty text that a formula such as `=IF(…,"",…)` leaves, as against a blank cell. */
export function isEmptyText(argument: unknown): boolean {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const [first] = rows;
  const cells: readonly unknown[] = Array.isArray(first) ? first : [first];
  return cells[0] === '';
}

/** The first value of a grid, for arguments that are one value. */
export function single(argument: unknown, input: string): Cell {
  return toGrid(argument, input)[0]?.[0] ?? null;
}

/** True where a cell holds an error value. */
export function isGivenError(cell: Cell): cell is GivenError {
  return typeof cell === 'object' && cell !== null;
}

/** A plain number (marks, a total, a place inside a tier) from a number or a text such as `10分` or `50%`. */
export function numberOf(
  cell: Cell,
  input: string,
): { readonly value: Decimal | null } | Problem | GivenError {
  if (cell === null) return { value: null };
  if (isGivenError(cell)) return cell;
  if (typeof cell === 'number') return { value: fromNumber(cell) };
  const read = readQuantity({ value: cell });
  if (read.kind === 'blank') return { value: null };
  if (read.kind !== 'number') return { error: 'unreadable', input, text: String(cell) };
  return { value: read.percent ? read.value.div(new Decimal(100)) : read.value };
}

/** A result as Excel's number: 15 significant digits. */
export function toExcelNumber(value: Decimal): number {
  return Number(value.toSignificantDigits(15).toString());
}
