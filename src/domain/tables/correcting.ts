import { type Anchored, anchorOf, headerPlaceOf } from './anchors';
import type { AmountUnit } from '../quantity/quantity';
import type { Area, SheetSnapshot } from '../snapshot/snapshot';
import { placeOfColumn } from './columnPlaces';
import type { ColumnRole } from './columnWords';
import type { TableAnchor, TableCorrection } from './corrections';
import { type Band, declaredBand } from './headers';
import { tableKey } from './identity';
import { readAsIs } from './readAsIs';
import type { SheetView, Window } from './sheetView';
import type { SelfEvaluation } from './table';
import { titleIn } from './titles';

/** What a person says about a table by pointing at rows and columns of the sheet as it is now (from 0). */
export type Pointed = {
  readonly kind: TableCorrection['kind'];
  readonly headers: readonly {
    readonly block: Band['kind'];
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
  readonly columns: readonly {
    readonly block: Band['kind'];
    /** Where the column begins. */
    readonly column: number;
    readonly role: ColumnRole | null;
  }[];
  readonly unit: AmountUnit | null;
  readonly scheme: string | null;
  /** The column that takes the total. */
  readonly total: number | null;
};

/** Nothing is said. */
export const nothingPointed: Pointed = {
  kind: null,
  headers: [],
  columns: [],
  unit: null,
  scheme: null,
  total: null,
};

/** How far above its header the title of a table is looked for. */
const titleReach = 15;

/**
 * The correction in words that lasts when rows are inserted. `table` is the one that it is about, as recognised or as
 * corrected before; null where nothing was recognised and the header is pointed out. Columns and rows that hold no header
 * are left out.
 */
export function correctionOf(
  sheet: SheetSnapshot,
  table: SelfEvaluation | null,
  pointed: Pointed,
): TableCorrection {
  const { view, found } = readAsIs(sheet);
  const known = found.filter((one) => one.table !== null) as readonly (Anchored & {
    table: SelfEvaluation;
  })[];
  const index = table ? known.findIndex((one) => tableKey(one.table) === tableKey(table)) : -1;
  const own = found.find((one) => one.table !== null && one.table === known[index]?.table) ?? null;
  const window = own?.segment.window ?? view.window;
  const declared = pointed.headers.flatMap(
    ({ block, ...rows }) => declaredBand(view, block, rows, window) ?? [],
  );
  const bands = [...declared, ...(own?.segment.bands ?? [])];
  const bandOf = (block: Band['kind']): Band | null => bands.find(({ kind }) => kind === block) ?? null;
  const placeIn = (block: Band['kind'], column: number) => {
    const band = bandOf(block);
    return band && placeOfColumn(view, band, column);
  };
  return {
    sheetId: sheet.id,
    table:
      table?.correction?.table ??
      (index >= 0 ? anchorOf(known, index) : anchorOfDeclared(view, declared, window)),
    kind: pointed.kind,
    headers: pointed.headers.flatMap(
      ({ block, firstRow, lastRow }) => headerPlaceOf(view, block, firstRow, lastRow, window) ?? [],
    ),
    columns: pointed.columns.flatMap(({ block, column, role }) => {
      const place = placeIn(block, column);
      return place ? [{ block, place, role }] : [];
    }),
    unit: pointed.unit,
    scheme: pointed.scheme,
    total: pointed.total === null ? null : placeIn('indicators', pointed.total),
  };
}

/** True where a correction says nothing. */
export function isEmptyCorrection({
  kind,
  headers,
  columns,
  unit,
  scheme,
  total,
}: Omit<TableCorrection, 'sheetId' | 'table'>): boolean {
  return [kind, unit, scheme, total].every((said) => said === null) && headers.length + columns.length === 0;
}

/** True where both are about the same table. */
export function sameTable(one: TableCorrection, other: TableCorrection): boolean {
  return one.sheetId === other.sheetId && JSON.stringify(one.table) === JSON.stringify(other.table);
}

function anchorOfDeclared(view: SheetView, declared: readonly Band[], window: Window): TableAnchor {
  const [first] = [...declared].sort((one, other) => one.firstRow - other.firstRow);
  const title = first ? titleAbove(view, first.firstRow, window) : '';
  const meant: Anchored = { table: { title, subject: null }, bands: declared };
  return anchorOf([meant], 0);
}

function titleAbove(view: SheetView, row: number, window: Window): string {
  for (let above = row - 1; above >= Math.max(view.firstRow, row - titleReach); above -= 1) {
    const title = titleIn(view, above, window);
    if (title) return title.text;
  }
  return '';
}

/** Rows of a sheet that may be a header, with their words as printed: at least two cells with text. */
export function headerRowsOf(
  view: SheetView,
  area: Area,
): readonly { readonly row: number; readonly words: string }[] {
  const window = { first: area.column, last: area.column + area.columnCount - 1 };
  const rows: { row: number; words: string }[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    const cells = view.row(row, window).filter((cell) => typeof cell.value === 'string' && cell.text !== '');
    if (cells.length > 1) rows.push({ row, words: cells.map((cell) => oneLine(cell.text)).join(' ') });
  }
  return rows;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
