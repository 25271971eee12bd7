import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef } from '../snapshot/snapshot';
import { indentOf, opensParts } from './moneyLabels';
import type { SheetView } from './sheetView';
import type { IndicatorRow } from './table';

/** The rows that are indicators, and those that only divide one (`其中：`). */
export type Divided = { readonly rows: readonly IndicatorRow[]; readonly parts: readonly IndicatorRow[] };

/**
 * Sets the sub-rows of indicators apart: `其中：公务接待费` below `三公经费控制率`. Their marks are part of those of the
 * row above and would count twice. Where the row above prints no marks it is a heading, and the sub-rows are the
 * indicators. A form without marks leaves it open: every row stays.
 */
export function divideRows(view: SheetView, rows: readonly IndicatorRow[]): Divided {
  const kept: IndicatorRow[] = [];
  const parts: IndicatorRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const parent = kept.at(-1);
    if (!row) continue;
    if (!parent || !opensParts(rawName(view, row)) || row.marks === null || !isSameClass(parent, row)) {
      kept.push(row);
      continue;
    }
    const whole = marksOf(view, parent.marks);
    if (whole === null) {
      if (parent.marks !== null && marksOf(view, row.marks) !== null) kept.pop();
      kept.push(row);
      continue;
    }
    const count = countParts(view, rows, index, whole);
    parts.push(...rows.slice(index, index + count));
    index += count - 1;
  }
  return { rows: kept, parts };
}

/** How many rows from `index` on divide the row above: those indented like the first, or those that add up to its marks. */
function countParts(view: SheetView, rows: readonly IndicatorRow[], index: number, whole: number): number {
  const opening = rows[index];
  if (!opening) return 0;
  let indented = 1;
  for (let next = rows[index + indented]; next && isIndented(view, next); next = rows[index + indented]) {
    indented += 1;
  }
  let sum = 0;
  for (let count = 0; index + count < rows.length && sum < whole;) {
    const row = rows[index + count];
    const marks = row && isSameClass(opening, row) ? marksOf(view, row.marks) : null;
    if (marks === null) break;
    sum += marks;
    count += 1;
    if (Math.abs(sum - whole) < 1e-9) return Math.max(count, indented);
  }
  return indented;
}

function isIndented(view: SheetView, row: IndicatorRow): boolean {
  return indentOf(rawName(view, row)) >= 2;
}

function isSameClass(one: IndicatorRow, other: IndicatorRow): boolean {
  return one.level1 === other.level1 && one.level2 === other.level2;
}

/** The name as printed, with the spaces before it. */
function rawName(view: SheetView, { nameCell }: IndicatorRow): string {
  const value = nameCell ? view.cell(nameCell.row, nameCell.column).value : '';
  return typeof value === 'string' ? value : '';
}

function marksOf(view: SheetView, ref: CellRef | null): number | null {
  if (!ref) return null;
  const text = /^(\d+(?:\.\d+)?)[分%]?$/.exec(normaliseLabel(view.cell(ref.row, ref.column).text))?.[1];
  return text === undefined ? null : Number(text);
}
