import type { Area, SheetSnapshot } from '../snapshot/snapshot';
import { pageBreaks } from './pageBreaks';
import type { PageChange, PageState, SheetLayout } from './pageState';
import { neededHeights, type WrittenCell } from './rowHeights';

/** A table on the sheet: its cells, and the header rows of its longest block. */
export type PrintedTable = {
  readonly area: Area;
  readonly header: { readonly first: number; readonly last: number } | null;
};

/** An upright page that would be printed smaller than this lies better across. */
const smallest = 0.75;
/** Left free, since a printer measures a little otherwise than the screen. */
const reserve = 0.96;
const smallestScale = 10;
/** A page that is printed smaller cannot be read well. */
const readable = 0.6;

/**
 * How the sheet should be printed: rows high enough for wrapped text (also in merged cells, which Excel does not fit),
 * one page wide, across where the tables are wide, header rows on every page, page breaks between merged blocks and
 * before each further table. Null where nothing has to change. Contents are never touched.
 */
export function planPage(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  tables: readonly PrintedTable[],
): PageChange | null {
  if (!sheet.area || layout.isProtected) return null;
  const heights = heightsOf(sheet, layout, tables);
  const heightOf = (row: number) =>
    layout.hiddenRows.includes(row) ? 0 : (heights.get(row) ?? heightNow(layout, row));
  const width = layout.columnWidths.reduce(
    (sum, each, column) => (layout.hiddenColumns.includes(column) ? sum : sum + each),
    0,
  );
  const upright = (layout.paper.width - layout.margins.across) / width;
  const orientation = upright < smallest ? 'landscape' : layout.page.orientation;
  const paper = orientation === 'landscape' ? turned(layout.paper) : layout.paper;
  const scale = Math.min(1, (reserve * (paper.width - layout.margins.across)) / width);
  const [only] = tables;
  const header = tables.length === 1 ? (only?.header ?? null) : null;
  const titleRows = layout.page.titleRows ?? header;
  const height = sum(sheet.area.row + sheet.area.rowCount, heightOf);
  const onOnePage = Math.min(scale, (reserve * (paper.height - layout.margins.down)) / height);
  if (isFittedTo(layout.page.zoom, 1) && onOnePage >= readable) {
    // A person put everything on one page, and it can be read.
    return changeOf(sheet.id, changed(layout.page, { ...layout.page, orientation }), heights);
  }
  const found = pageBreaks({
    firstRow: 0,
    lastRow: sheet.area.row + sheet.area.rowCount - 1,
    heightOf,
    merges: sheet.merges,
    room: (reserve * (paper.height - layout.margins.down)) / scale,
    titleRows,
    starts: tables.slice(1).map(({ area }) => area.row),
  });
  // Where a sheet is fitted to pages Excel passes over breaks by hand: with breaks it gets a percentage.
  const percent = Math.max(smallestScale, Math.floor(scale * 100));
  // Breaks that stand there are a person's, or ours of an earlier time.
  const breaks = layout.page.breaks.length > 0 ? layout.page.breaks : found;
  const now = layout.page.zoom;
  const fits = 'scale' in now ? now.scale <= percent : breaks.length === 0 && isFittedTo(now, null);
  const wanted = breaks.length > 0 ? { scale: percent } : { wide: 1, tall: null };
  return changeOf(
    sheet.id,
    changed(layout.page, { orientation, zoom: fits ? now : wanted, titleRows, breaks }),
    heights,
  );
}

function changeOf(
  sheetId: string,
  page: Partial<PageState>,
  heights: ReadonlyMap<number, number>,
): PageChange | null {
  return Object.keys(page).length === 0 && heights.size === 0 ? null : { sheetId, page, heights };
}

/** One page wide and so many tall. */
function isFittedTo(zoom: PageState['zoom'], tall: number | null): boolean {
  return 'wide' in zoom && zoom.wide === 1 && zoom.tall === tall;
}

function sum(rows: number, heightOf: (row: number) => number): number {
  let height = 0;
  for (let row = 0; row < rows; row += 1) height += heightOf(row);
  return height;
}

function heightsOf(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  tables: readonly PrintedTable[],
): Map<number, number> {
  const needed = neededHeights(wrappedCells(sheet, layout, tables), {
    widthOf: (column) => (layout.hiddenColumns.includes(column) ? 0 : (layout.columnWidths[column] ?? 0)),
    heightOf: (row) => heightNow(layout, row),
  });
  return new Map([...needed].filter(([row]) => !layout.hiddenRows.includes(row)));
}

/** Cells of the tables whose text wraps, each merged area once. */
function wrappedCells(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  tables: readonly PrintedTable[],
): WrittenCell[] {
  const { area } = sheet;
  if (!area) return [];
  const merges = new Map(
    sheet.merges.map((merge) => [`${String(merge.row)},${String(merge.column)}`, merge]),
  );
  return sheet.texts.flatMap((line, r) =>
    line.flatMap((text, c): WrittenCell[] => {
      const row = area.row + r;
      const column = area.column + c;
      const isIn = tables.some(
        (table) => row >= table.area.row && row < table.area.row + table.area.rowCount,
      );
      const wraps = layout.wraps[row - layout.firstRow]?.[column] ?? false;
      if (text === '' || !isIn || !wraps) return [];
      const merge = merges.get(`${String(row)},${String(column)}`);
      const { rowCount, columnCount } = merge ?? { rowCount: 1, columnCount: 1 };
      const fontSize = layout.fontSizes[row - layout.firstRow]?.[column] ?? 11;
      return [{ row, column, rowCount, columnCount, text, fontSize, wraps }];
    }),
  );
}

function heightNow(layout: SheetLayout, row: number): number {
  return layout.rowHeights[row - layout.firstRow] ?? 0;
}

function turned({ width, height }: SheetLayout['paper']): SheetLayout['paper'] {
  return { width: height, height: width };
}

/** Only what is otherwise now. */
function changed(now: PageState, wanted: PageState): Partial<PageState> {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    ...(now.orientation === wanted.orientation ? {} : { orientation: wanted.orientation }),
    ...(same(now.zoom, wanted.zoom) ? {} : { zoom: wanted.zoom }),
    ...(same(now.titleRows, wanted.titleRows) ? {} : { titleRows: wanted.titleRows }),
    ...(same(now.breaks, wanted.breaks) ? {} : { breaks: wanted.breaks }),
  };
}
