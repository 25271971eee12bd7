import { type DataRow, dataRowSteps } from '../facts/grid';
import { rememberedInSteps } from '../remembered';
import type { Steps } from '../steps';
import type { SheetView } from '../tables/sheetView';
import type { WorkbookContext } from './context';

/** The data rows of every sheet without those of self-evaluations, which have checks of their own; read once for all checks. */
export const dataRowsOf = rememberedInSteps(function* ({
  tables,
  views,
}: WorkbookContext): Steps<ReadonlyMap<SheetView, readonly DataRow[]>> {
  const rows = new Map<SheetView, readonly DataRow[]>();
  for (const view of views) {
    const areas = tables.filter(({ sheet }) => sheet.id === view.sheet.id).map(({ table }) => table.area);
    rows.set(view, yield* dataRowSteps(view.sheet, areas));
  }
  return rows;
});
