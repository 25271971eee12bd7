import type { SheetView } from '../tables/sheetView';
import type { WorkbookContext } from './context';

/** Tells of a row (from 0) of a sheet whether it stands in a self-evaluation, which has checks of its own. */
export function isInEvaluation({ tables }: WorkbookContext, view: SheetView): (row: number) => boolean {
  const areas = tables.filter(({ sheet }) => sheet.id === view.sheet.id).map(({ table }) => table.area);
  return (row) => areas.some((area) => row >= area.row && row < area.row + area.rowCount);
}
