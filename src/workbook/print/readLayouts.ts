import type { PageState, SheetLayout } from '../../domain/print/pageState';
import { areaAddress } from '../../domain/snapshot/address';
import { loaded } from '../loaded';

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

/** Queues reading how the sheets are printed; ask after the sync. A sheet that is gone is left out. */
export function queueLayouts(
  context: Excel.RequestContext,
  requests: readonly LayoutRequest[],
): () => ReadLayout[] {
  const queued = requests.map((request) => queueLayout(context, request));
  return () => queued.flatMap((read) => read() ?? []);
}

function queueLayout(
  context: Excel.RequestContext,
  { sheetId, lastRow, lastColumn }: LayoutRequest,
): () => ReadLayout | null {
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
  const cells = sheet.getRange(
    areaAddress({ row: 0, column: 0, rowCount: lastRow + 1, columnCount: lastColumn + 1 }),
  );
  const looks = cells.getCellProperties({ format: { font: { size: true }, wrapText: true } });
  const rows = cells.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = cells.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => {
    if (sheet.isNullObject) return null;
    const hidden = (flags: readonly (boolean | undefined)[]) =>
      flags.flatMap((flag, index) => (flag === true ? [index] : []));
    return {
      sheetId,
      name: sheet.name,
      standardHeight: sheet.standardHeight,
      isProtected: sheet.protection.protected,
      firstRow: 0,
      rowHeights: rows.value.map(({ format }) => format?.rowHeight ?? sheet.standardHeight),
      hiddenRows: hidden(rows.value.map(({ rowHidden }) => rowHidden)),
      columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
      hiddenColumns: hidden(columns.value.map(({ columnHidden }) => columnHidden)),
      fontSizes: looks.value.map((line) => line.map(({ format }) => format?.font?.size ?? null)),
      wraps: looks.value.map((line) => line.map(({ format }) => format?.wrapText === true)),
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
