import type { Column } from './columns';
import { meaningsOf } from './columnWords';
import type { Band } from './headers';
import type { IndicatorColumns } from './indicatorColumns';
import type { SheetView } from './sheetView';

/**
 * Classes of forms that do not call them so: `评价内容 | 评价指标`, `考核项目 | 考核内容`. A second column of names left of
 * the one with the indicators holds the classes; where the words leave it open, the rows tell: classes are merged
 * over several rows or printed once.
 */
export function withOuterNames(
  view: SheetView,
  band: Band,
  columns: IndicatorColumns,
  firstRow: number,
  lastRow: number,
): IndicatorColumns {
  const { name } = columns;
  if (!name || columns.levels.length > 0) return columns;
  const others = band.others.filter((column) => nameWeight(column) > 0);
  const outer = others.filter((column) => column.last < name.first).slice(-2);
  if (outer.length > 0) return { ...columns, levels: outer };
  const inner = others.find((column) => column.first === name.last + 1 && nameWeight(column) === name.weight);
  return inner && opensGroups(view, name, inner, firstRow, lastRow)
    ? { ...columns, levels: [name], name: inner }
    : columns;
}

function nameWeight({ header }: Column): number {
  return meaningsOf(header.text).find(({ role }) => role === 'name')?.weight ?? 0;
}

/** True where a name in the inner column stands beside a cell that a row above holds already, or beside a blank. */
function opensGroups(
  view: SheetView,
  outer: Column,
  inner: Column,
  firstRow: number,
  lastRow: number,
): boolean {
  for (let row = firstRow; row <= lastRow; row += 1) {
    const name = view.cell(row, inner.first);
    const group = view.cell(row, outer.first);
    if (name.row !== row || name.column !== inner.first || name.text === '') continue;
    if (row > firstRow && (group.row < row ? group.row >= firstRow : group.text === '')) return true;
  }
  return false;
}
