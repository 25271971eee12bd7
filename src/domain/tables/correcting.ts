import { type Anchored, anchorOf, headerPlaceOf } from './anchors';
import type { AmountUnit } from '../quantity/quantity';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { columnAt, placeOfColumn } from './columnPlaces';
import type { ColumnRole } from './columnWords';
import type { ColumnPlace, CorrectionOutcome, TableAnchor, TableCorrection } from './corrections';
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

/** What a person said, as it would be pointed at today; what is gone is left out. */
export function pointedOf(
  sheet: SheetSnapshot,
  { correction, bands }: Pick<CorrectionOutcome, 'correction' | 'bands'>,
): Pointed {
  const { view } = readAsIs(sheet);
  const bandOf = (block: Band['kind']): Band | null => bands.find(({ kind }) => kind === block) ?? null;
  const columnIn = (block: Band['kind'], place: ColumnPlace): number | null => {
    const band = bandOf(block);
    return (band && columnAt(view, band, place)?.first) ?? null;
  };
  return {
    kind: correction.kind,
    headers: correction.headers.flatMap(({ block }) => {
      const band = bandOf(block);
      return band ? [{ block, firstRow: band.firstRow, lastRow: band.lastRow }] : [];
    }),
    columns: correction.columns.flatMap(({ block, place, role }) => {
      const column = columnIn(block, place);
      return column === null ? [] : [{ block, column, role }];
    }),
    unit: correction.unit,
    scheme: correction.scheme,
    total: correction.total && columnIn('indicators', correction.total),
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
