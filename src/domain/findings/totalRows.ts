import { Decimal, fromNumber } from '../decimal/decimal';
import { type DataRow, dataRows } from '../facts/grid';
import { coreLabel } from '../tables/labels';
import type { SheetView, ViewCell } from '../tables/sheetView';
import type { BrokenSum } from './codeSums';

const TOTAL = /^(?:.{0,8}(?:合计|总计|小计))$/;
const NUMERAL = /^[一二三四五六七八九十]{1,2}、/;
/** One addend alone is no sum that could be wrong. */
const ENOUGH = 2;

type Addend = { readonly row: DataRow; readonly cell: ViewCell; readonly value: Decimal };

/**
 * Rows 合计, 总计 and 小计 of data tables that nothing above them gives (domain.md §7 P-025). What a total counts is not
 * printed: all rows, those of the first level, those since the last sub-total, one group, the sub-totals, any run of rows
 * down to it. Only a total that fits none of these is broken.
 */
export function brokenTotals(view: SheetView, isLeftOut: (row: number) => boolean): readonly BrokenSum[] {
  const rows = dataRows(view.sheet, isLeftOut);
  return rows.flatMap((row, index) => {
    if (!row.label || !TOTAL.test(coreLabel(row.label.text))) return [];
    const above = rows
      .slice(0, index)
      .filter((other) => other.block === row.block && other.label?.column === row.label?.column);
    return row.cells.flatMap(({ cell }) => judge(view, row, cell, above));
  });
}

function judge(
  view: SheetView,
  row: DataRow,
  total: ViewCell,
  above: readonly DataRow[],
): readonly BrokenSum[] {
  if (typeof total.value !== 'number' || total.numberFormat.includes('%') || row.unit) return [];
  const addends = above.flatMap((other): readonly Addend[] => {
    const cell = other.cells.find((candidate) => candidate.cell.column === total.column)?.cell;
    return cell && typeof cell.value === 'number' && !cell.numberFormat.includes('%')
      ? [{ row: other, cell, value: fromNumber(cell.value) }]
      : [];
  });
  // A text with a figure in it may well be an addend.
  const unread = above.some((other) =>
    other.cells.some(
      ({ cell }) => cell.column === total.column && typeof cell.value === 'string' && /\d/.test(cell.text),
    ),
  );
  const top = addends.filter(isTop);
  const value = fromNumber(total.value);
  const plain = top.filter((addend) => !isTotal(addend.row));
  const ways = readings(addends);
  if (unread || plain.length < ENOUGH || ways.some((way) => sumOf(way).equals(value))) return [];
  // What is named is the way of counting that comes nearest.
  const off = (way: readonly Addend[]) => sumOf(way).minus(value).abs().toNumber();
  const [parts = plain] = ways
    .filter(({ length }) => length >= ENOUGH)
    .sort((one, other) => off(one) - off(other));
  return [
    { view, total, label: row.label?.text ?? '', sum: sumOf(parts), parts: parts.map(({ cell }) => cell) },
  ];
}

/** Every set of rows that the total may be the sum of. */
function readings(addends: readonly Addend[]): readonly (readonly Addend[])[] {
  const top = addends.filter(isTop);
  const lastTotal = addends.map(({ row }) => isTotal(row)).lastIndexOf(true);
  const groups = [...new Set(addends.map(({ row }) => row.parents[0]))].map((parent) =>
    addends.filter(({ row }) => row.parents[0] === parent),
  );
  const sets = [
    addends,
    addends.filter(({ row }) => !isTotal(row)),
    top,
    top.filter(({ row }) => !isTotal(row)),
    addends.slice(lastTotal + 1),
    addends.filter(({ row }) => isTotal(row)),
    addends.filter(({ row }) => NUMERAL.test((row.label?.text ?? '').trim())),
    ...groups,
    ...suffixes(addends),
    ...suffixes(top),
    ...suffixes(top.filter(({ row }) => !isTotal(row))),
  ];
  return sets.filter((set) => set.length > 0);
}

function suffixes(addends: readonly Addend[]): readonly (readonly Addend[])[] {
  return addends.map((_, index) => addends.slice(index));
}

function isTop({ row }: Addend): boolean {
  return row.parents.length === 0;
}

function isTotal({ label }: DataRow): boolean {
  return TOTAL.test(coreLabel(label?.text ?? ''));
}

function sumOf(addends: readonly Addend[]): Decimal {
  return addends.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}
