import type { PageState, SheetLayout } from '../../domain/print/pageState';
import { areaAddress } from '../../domain/snapshot/address';
import { loaded } from '../loaded';
import { bandsOf, callBytes, type Requests, requestsOf } from '../requests';

/** A sheet and how far its cells are looked at, both included and counted from 0. */
export type LayoutRequest = {
  readonly sheetId: string;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** A layout with what only the undo of it needs. */
export type ReadLayout = SheetLayout & { readonly name: string; readonly standardHeight: number };

/** Paper that lies upright, in points; A4 where Excel names another one that is not known here. */
const papers: Readonly<Record<string, SheetLayout['paper']>> = {
  A3: { width: 842, height: 1191 },
  A4: { width: 595, height: 842 },
  A5: { width: 420, height: 595 },
  B4: { width: 729, height: 1032 },
  B5: { width: 516, height: 729 },
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
};
const usualPaper = { width: 595, height: 842 };

/** Bytes of the answer for the look of a cell, and for a row or a column. */
const lookBytes = 70;
const lineBytes = 90;

/** Calls that are made for each sheet beside those for its cells. */
const sheetCalls = 6;

type ReadBand = {
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
};

/** Queues reading how the sheets are printed; ask after the sync. A sheet that is gone is left out. */
export async function queueLayouts(
  context: Excel.RequestContext,
  layouts: readonly LayoutRequest[],
): Promise<() => ReadLayout[]> {
  const requests = requestsOf(context);
  const queued: (() => ReadLayout | null)[] = [];
  for (const layout of layouts) queued.push(await queueLayout(context, requests, layout));
  return () => queued.flatMap((read) => read() ?? []);
}

async function queueLayout(
  context: Excel.RequestContext,
  requests: Requests,
  { sheetId, lastRow, lastColumn }: LayoutRequest,
): Promise<() => ReadLayout | null> {
  const whole = { row: 0, column: 0, rowCount: lastRow + 1, columnCount: lastColumn + 1 };
  await requests.room(sheetCalls * callBytes + whole.columnCount * lineBytes);
  const sheet = loaded(
    context.workbook.worksheets.getItemOrNullObject(sheetId),
    'name,standardHeight,protection/protected',
  );
  const page = loaded(
    sheet.pageLayout,
    'orientation,zoom,paperSize,leftMargin,rightMargin,topMargin,bottomMargin',
  );
  const titles = loaded(page.getPrintTitleRowsOrNullObject(), 'rowIndex,rowCount');
  const breaks = loaded(sheet.horizontalPageBreaks, 'items/rowIndex');
  const columns = sheet
    .getRange(areaAddress({ ...whole, rowCount: 1 }))
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const bands: ReadBand[] = [];
  for (const { area, bytes } of bandsOf(
    whole,
    (_row, column) => lookBytes + (column === 0 ? lineBytes : 0),
  )) {
    await requests.room(2 * callBytes + bytes);
    const cells = sheet.getRange(areaAddress(area));
    bands.push({
      looks: cells.getCellProperties({ format: { font: { size: true }, wrapText: true } }),
      rows: cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    });
  }
  return () => {
    if (sheet.isNullObject) return null;
    const rows = bands.flatMap((band) => band.rows.value);
    const looks = bands.flatMap((band) => band.looks.value);
    const hidden = (flags: readonly (boolean | undefined)[]) =>
      flags.flatMap((flag, index) => (flag === true ? [index] : []));
    return {
      sheetId,
      name: sheet.name,
      standardHeight: sheet.standardHeight,
      isProtected: sheet.protection.protected,
      firstRow: 0,
      rowHeights: rows.map(({ format }) => format?.rowHeight ?? sheet.standardHeight),
      hiddenRows: hidden(rows.map(({ rowHidden }) => rowHidden)),
      columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
      hiddenColumns: hidden(columns.value.map(({ columnHidden }) => columnHidden)),
      fontSizes: looks.map((line) => line.map(({ format }) => format?.font?.size ?? null)),
      wraps: looks.map((line) => line.map(({ format }) => format?.wrapText === true)),
      paper: papers[page.paperSize] ?? usualPaper,
      margins: {
        across: page.leftMargin + page.rightMargin,
        down: page.topMargin + page.bottomMargin,
      },
      page: {
        orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
        zoom: zoomOf(page.zoom),
        titleRows: titles.isNullObject
          ? null
          : { first: titles.rowIndex, last: titles.rowIndex + titles.rowCount - 1 },
        breaks: breaks.items.map(({ rowIndex }) => rowIndex),
      },
    };
  };
}

function zoomOf(zoom: Excel.PageLayoutZoomOptions): PageState['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  return typeof scale === 'number'
    ? { scale }
    : { wide: horizontalFitToPages ?? null, tall: verticalFitToPages ?? null };
}
