import type { PageState } from '../../domain/print/pageState';
import { areaAddress } from '../../domain/snapshot/address';
import { queueRowHeights } from '../write/drawSheet';
import type { RecordedPages } from '../port';
import type { ReadLayout } from './readLayouts';

/** Queues the new set-up of one sheet. */
export function queueAfter(context: Excel.RequestContext, { sheetId, after, heights }: RecordedPages): void {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  queueRowHeights(worksheet, new Map(heights.map(([row, , height]) => [row, height])));
  queuePage(worksheet, after);
}

/** Parts of a sheet's set-up that are to be put back. */
export type PageParts = { readonly page: Partial<PageState>; readonly heights: RecordedPages['heights'] };

/** Queues what was there before; rows of the standard height get it as such. */
export function queueBefore(
  context: Excel.RequestContext,
  { sheetId, standardHeight }: Pick<ReadLayout, 'sheetId' | 'standardHeight'>,
  { page, heights }: PageParts,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  const standard = heights.filter(([, before]) => before === standardHeight);
  for (const [row] of standard) {
    const cell = worksheet.getRange(areaAddress({ row, column: 0, rowCount: 1, columnCount: 1 }));
    cell.format.useStandardHeight = true;
  }
  const own = heights.filter(([, before]) => before !== standardHeight);
  queueRowHeights(worksheet, new Map(own.map(([row, before]) => [row, before])));
  queuePage(worksheet, page);
}

/** What of the record still stands on the sheet: heights only where all of them do, since rows may have moved. */
export function standing({ before, after, heights }: RecordedPages, now: ReadLayout): PageParts {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const keys = Object.keys(after) as (keyof PageState)[];
  const isOurs = (key: keyof PageState) =>
    key === 'breaks' ? now.page.breaks.length === after.breaks?.length : same(now.page[key], after[key]);
  const page = Object.fromEntries(keys.filter(isOurs).map((key) => [key, before[key]]));
  const height = (row: number) => now.rowHeights[row];
  const all = heights.every(([row, was, is]) => near(height(row), is) || near(height(row), was));
  return { page, heights: all ? heights : [] };
}

/** Excel rounds heights to whole pixels. */
function near(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) < 0.8;
}

function queuePage(worksheet: Excel.Worksheet, page: Partial<PageState>): void {
  const { pageLayout } = worksheet;
  const { orientation, zoom, titleRows, breaks } = page;
  if (orientation) pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (zoom) pageLayout.zoom = zoomOptions(zoom);
  if (breaks) {
    worksheet.horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) {
      worksheet.horizontalPageBreaks.add(areaAddress({ row, column: 0, rowCount: 1, columnCount: 1 }));
    }
  }
  if (titleRows !== undefined) {
    // As in Excel's own page set-up an empty entry takes the title rows away.
    const rows = titleRows && `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
    pageLayout.setPrintTitleRows(rows ?? '');
  }
}

function zoomOptions(zoom: PageState['zoom']): Excel.PageLayoutZoomOptions {
  if ('scale' in zoom) return { scale: zoom.scale };
  return {
    ...(zoom.wide === null ? {} : { horizontalFitToPages: zoom.wide }),
    ...(zoom.tall === null ? {} : { verticalFitToPages: zoom.tall }),
  };
}
