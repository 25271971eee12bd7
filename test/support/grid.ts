import { contains } from '../../src/domain/snapshot/cells';
import { parseAddress } from '../../src/domain/snapshot/address';
import type {
  Area,
  CellType,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/domain/snapshot/snapshot';

/** What a test writes into a cell; null and undefined are empty cells. */
export type GridCell = CellValue | null | undefined;

/** Everything that a sheet has beside its values; addresses (`B3`, `A1:C2`) are those of the sheet. */
export type SheetOptions = {
  readonly name?: string;
  /** Defaults to the name in braces. */
  readonly id?: string;
  /** Where the first cell of the grid stands; `A1` where it is not said. */
  readonly at?: string;
  readonly merges?: readonly string[];
  /** Number formats by address or area. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by address; the grid holds their values. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Bold cells or areas; without it the sheet says nothing about bold cells. */
  readonly bold?: readonly string[];
  /** Unlocked cells or areas of a protected sheet; giving it protects the sheet. */
  readonly unlocked?: readonly string[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly hiddenRows?: readonly number[];
  readonly tables?: readonly string[];
};

/**
 * A sheet from an array of rows, or from a text with one line a row and `|` between the cells.
 * In the text form spaces at the ends of a cell are dropped, `\n` is a line feed, a cell that looks like
 * a number is one, and a leading `'` keeps it text (`'05`, `'  95 `).
 */
export function sheetOf(
  grid: string | readonly (readonly GridCell[])[],
  options: SheetOptions = {},
): SheetSnapshot {
  const rows = typeof grid === 'string' ? readGrid(grid) : grid;
  const origin = parseAddress(options.at ?? 'A1') ?? { row: 0, column: 0 };
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const area: Area | null =
    rows.length === 0 || columnCount === 0
      ? null
      : { row: origin.row, column: origin.column, rowCount: rows.length, columnCount };
  const fill = <T>(pick: (row: number, column: number, value: CellValue) => T): T[][] =>
    rows.map((row, r) =>
      Array.from({ length: columnCount }, (_, c) => pick(origin.row + r, origin.column + c, row[c] ?? '')),
    );
  // The last one that names a cell counts, so that one cell of a formatted area can differ.
  const formats = areasOf(options.formats ?? {}).reverse();
  const formulas = areasOf(options.formulas ?? {});
  const bold = options.bold?.map(areaOf);
  const unlocked = options.unlocked?.map(areaOf);
  const values = fill((_row, _column, value) => value);
  const formatAt = (row: number, column: number): string =>
    formats.find(([place]) => contains(place, row, column))?.[1] ?? 'General';
  const name = options.name ?? 'Sheet1';
  return {
    id: options.id ?? `{${name}}`,
    name,
    visibility: options.visibility ?? 'visible',
    area,
    values,
    formulas: fill(
      (row, column, value) => formulas.find(([place]) => contains(place, row, column))?.[1] ?? value,
    ),
    texts: fill((row, column, value) => displayed(value, formatAt(row, column))),
    numberFormats: fill(formatAt),
    types: fill((_row, _column, value) => typeOf(value)),
    bold: bold ? fill((row, column) => bold.some((place) => contains(place, row, column))) : null,
    merges: (options.merges ?? []).map(areaOf),
    isProtected: unlocked !== undefined,
    locked: unlocked ? fill((row, column) => !unlocked.some((place) => contains(place, row, column))) : null,
    hiddenRows: options.hiddenRows ?? [],
    tables: (options.tables ?? []).map(areaOf),
  };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'test.xlsx', sheets };
}

function readGrid(text: string): GridCell[][] {
  return text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => readCell(cell)));
}

function readCell(written: string): GridCell {
  const text = written.replace(/^[ \t]+|[ \t]+$/g, '').replaceAll('\\n', '\n');
  if (text === '') return '';
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

function areasOf(byAddress: Readonly<Record<string, string>>): [Area, string][] {
  return Object.entries(byAddress).map(([address, text]) => [areaOf(address), text]);
}

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(value) ? 'Error' : 'String';
}

function displayed(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${(value * 100).toFixed(places)}%`;
  if (!format.includes('0')) return String(value);
  const [whole = '', rest] = value.toFixed(places).split('.');
  const grouped = format.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
