import { fromNumber } from '../decimal/decimal';
import type { DataBlock, DataRow } from '../facts/grid';
import { mapInSteps, type Steps } from '../steps';
import { coreLabel } from '../tables/labels';
import type { SheetView, ViewCell } from '../tables/sheetView';
import type { BrokenSum } from './codeSums';
import { ColumnSums, ENOUGH } from './columnSums';

const TOTAL = /^(?:.{0,8}(?:合计|总计|小计))$/;
const NUMERAL = /^[一二三四五六七八九十]{1,2}、/;

/** A row with what its label says about the figures in it. */
type Line = DataRow & { readonly label: ViewCell; readonly isTotal: boolean; readonly isNumbered: boolean };

/**
 * Rows 合计, 总计 and 小计 of data tables that nothing above them gives (domain.md §7 P-025). What a total counts is not
 * printed: all rows, those of the first level, those since the last sub-total, one group, the sub-totals, any run of rows
 * down to it. Only a total that fits none of these is broken. `rows` are the data rows of the sheet from the top.
 */
export function* brokenTotals(view: SheetView, rows: readonly DataRow[]): Steps<readonly BrokenSum[]> {
  const lines = yield* mapInSteps(rows, lineOf);
  // Most tables have no total: nothing is added up for those.
  const totalled = new Set(lines.flatMap((line) => (line?.isTotal ? [line.block] : [])));
  const above = new Map<DataBlock, Map<number, ColumnSums>>();
  const found = yield* mapInSteps(lines, (line) => {
    if (!line || !totalled.has(line.block)) return [];
    const columns = above.get(line.block) ?? new Map<number, ColumnSums>();
    above.set(line.block, columns);
    // Rows whose labels stand in one column belong together: two panels of a form have one each.
    const columnAt = (cell: ViewCell): ColumnSums => {
      const key = line.label.column * 16384 + cell.column;
      const known = columns.get(key) ?? new ColumnSums();
      columns.set(key, known);
      return known;
    };
    const broken = line.isTotal
      ? line.cells.flatMap(({ cell }) => judge(view, line, cell, columnAt(cell)))
      : [];
    for (const { cell } of line.cells) columnAt(cell).add(line, cell);
    return broken;
  });
  return found.flat();
}

function lineOf(row: DataRow): Line | null {
  const { label } = row;
  if (!label) return null;
  const isTotal = TOTAL.test(coreLabel(label.text));
  return { ...row, label, isTotal, isNumbered: NUMERAL.test(label.text.trim()) };
}

function judge(
  view: SheetView,
  { label, unit }: Line,
  total: ViewCell,
  above: ColumnSums,
): readonly BrokenSum[] {
  if (typeof total.value !== 'number' || total.numberFormat.includes('%') || unit) return [];
  const value = fromNumber(total.value);
  if (above.isUnread || above.items.count < ENOUGH || above.gives(value)) return [];
  const { sum, parts } = above.nearest(value);
  const cells = parts.map(({ cell }) => cell);
  return [{ view, total, label: label.text, sum, parts: cells }];
}
