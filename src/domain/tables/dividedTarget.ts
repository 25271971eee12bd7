import type { Column } from './columns';
import type { IndicatorColumns } from './indicatorColumns';
import { isPlaceholder } from './labels';
import { type SheetView, labelOf } from './sheetView';

/** What a column of signs holds: ≥, >=, 大于等于, 正向, 定性. */
const sign =
  /^(?:[≥≤><=≧≦﹥﹤﹦⩾⩽]{1,2}|(?:大于|小于|不低于|不少于|不高于|不超过|不大于|不小于)(?:或?等于)?|等于|定性|定量|正向|反向)$/;

/**
 * A header 年度指标值 over several columns of the grid may stand over sign, figure and unit: each of them becomes a
 * column of its own, as in forms that print a header for each. Told by what stands in the rows below; a form whose
 * rows leave it open keeps the one column.
 */
export function divideTarget(
  view: SheetView,
  columns: IndicatorColumns,
  firstRow: number,
  lastRow: number,
): IndicatorColumns {
  const { target, comparison, unit } = columns;
  if (!target || target.last === target.first || comparison) return columns;
  const signs = textsIn(view, target.first, firstRow, lastRow);
  if (signs.length === 0 || !signs.every((text) => sign.test(text))) return columns;
  const figure = target.first + 1;
  const part = (role: Column['role'], column: number): Column => ({
    ...target,
    role,
    first: column,
    last: column,
  });
  const units = textsIn(view, target.last, firstRow, lastRow);
  const hasUnit =
    !unit &&
    target.last > figure &&
    units.length > 0 &&
    units.every((text) => /^[^\d≥≤<>=]{1,8}$/.test(text));
  return {
    ...columns,
    comparison: part('comparison', target.first),
    target: { ...part('target', figure), last: hasUnit ? target.last - 1 : target.last },
    unit: hasUnit ? part('unit', target.last) : unit,
  };
}

/** The texts of a column below the header, as labels are compared; merged cells that begin further left are none. */
function textsIn(view: SheetView, column: number, firstRow: number, lastRow: number): readonly string[] {
  const texts: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cell = view.cell(row, column);
    if (cell.row !== row || cell.text === '' || isPlaceholder(cell.text)) continue;
    if (cell.column !== column || cell.lastColumn !== column) continue;
    texts.push(labelOf(cell) || cell.text);
  }
  return texts;
}
