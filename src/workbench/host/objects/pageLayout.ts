import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import { isEntireRow } from '../../book/areas';
import type { BookArea, BookPage, PageMargin } from '../../book/book';
import { setPage } from '../../book/sheets';
import { defineClass } from '../definition';
import type { Property } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, WorksheetState } from '../state';
import { areaArgument, rangeOrNull } from './ranges';

const POINTS_PER_INCH = 72;

/** `Excel.PaperType` ↔ number in the file, as far as Chinese offices use them. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** How a sheet is printed. */
export const pageLayout = defineClass<WorksheetState>({
  className: 'PageLayout',
  properties: {
    BottomMargin: margin('bottom'),
    CenterHorizontally: {
      get: (state, host) => pageOf(state, host).centerHorizontally,
      set: (state, value, host) => {
        if (typeof value !== 'boolean') return invalidArgument('true or false is expected.');
        change(state, host, { centerHorizontally: value });
      },
    },
    FooterMargin: margin('footer'),
    HeaderMargin: margin('header'),
    LeftMargin: margin('left'),
    Orientation: {
      get: (state, host) => (pageOf(state, host).orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (state, value, host) => {
        if (value !== 'Landscape' && value !== 'Portrait') return invalidArgument('This is no orientation.');
        change(state, host, { orientation: value === 'Landscape' ? 'landscape' : 'portrait' });
      },
    },
    PaperSize: {
      get: (state, host) => {
        const { paper } = pageOf(state, host);
        return Object.keys(PAPERS).find((name) => PAPERS[name] === (paper ?? 1)) ?? null;
      },
      set: (state, value, host) => {
        const paper = PAPERS[String(value)];
        if (paper === undefined) throw new HostError('ApiNotFound', `Paper ${String(value)}.`);
        change(state, host, { paper });
      },
    },
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    Zoom: { get: (state, host) => zoomOf(pageOf(state, host)), set: setZoom },
  },
  methods: {
    GetPrintTitleRows: (state, _args, host) => {
      const rows = rangeOrNull(host, state.sheetId, titleRows(state, host));
      if (!rows) throw new HostError('ItemNotFound', 'No rows are printed on every page.');
      return rows;
    },
    GetPrintTitleRowsOrNullObject: (state, _args, host) =>
      rangeOrNull(host, state.sheetId, titleRows(state, host)),
    SetPrintTitleRows: (state, [rows], host) => {
      // An empty text takes the title rows away, as an empty box does in Excel's page set-up.
      if (rows === '') {
        change(state, host, { titleRows: null });
        return;
      }
      const area = areaArgument(host, state.sheetId, rows);
      if (!isEntireRow(area) || area.rowCount >= MAX_ROWS) return invalidArgument('Whole rows are expected.');
      change(state, host, { titleRows: { first: area.row, last: area.row + area.rowCount - 1 } });
    },
  },
});

function pageOf({ sheetId }: WorksheetState, host: HostState): BookPage {
  return sheetOf(host, sheetId).page;
}

function change({ sheetId }: WorksheetState, host: HostState, patch: Partial<BookPage>): void {
  setPage(host.book, sheetOf(host, sheetId), patch);
}

/** In points. */
function margin(side: PageMargin): Property<WorksheetState> {
  return {
    get: (state, host) => pageOf(state, host).margins[side] * POINTS_PER_INCH,
    set: (state, value, host) => {
      if (typeof value !== 'number' || value < 0) return invalidArgument('A margin is a number of points.');
      const { margins } = pageOf(state, host);
      change(state, host, { margins: { ...margins, [side]: value / POINTS_PER_INCH } });
    },
  };
}

/** Either a percentage or a number of pages: what is not used is null. */
function zoomOf({ fit, scale }: BookPage): object {
  return fit
    ? { scale: null, horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall }
    : { scale, horizontalFitToPages: null, verticalFitToPages: null };
}

function setZoom(state: WorksheetState, value: unknown, host: HostState): void {
  if (typeof value !== 'object' || value === null) return invalidArgument('Zoom options are expected.');
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Readonly<Record<string, unknown>>;
  const wide = pages(horizontalFitToPages);
  const tall = pages(verticalFitToPages);
  if (wide !== null || tall !== null) {
    change(state, host, { fit: { wide, tall } });
    return;
  }
  if (typeof scale !== 'number' || scale < 10 || scale > 400) {
    return invalidArgument('A scale lies between 10 and 400 percent.');
  }
  change(state, host, { fit: null, scale });
}

function pages(count: unknown): number | null {
  if (count === null || count === undefined) return null;
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 32767
    ? count
    : invalidArgument('A number of pages is expected.');
}

function titleRows(state: WorksheetState, host: HostState): BookArea | null {
  const rows = pageOf(state, host).titleRows;
  return (
    rows && { row: rows.first, column: 0, rowCount: rows.last - rows.first + 1, columnCount: MAX_COLUMNS }
  );
}
