import type { DataRow } from '../facts/grid';
import { normaliseLabel } from '../snapshot/normalise';
import { indentOf } from '../tables/moneyLabels';

/** A row of a table and the rows printed below it as parts of it (`其中：`). */
export type DetailedRow = { readonly whole: DataRow; readonly parts: readonly DataRow[] };

const NUMBERED = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.)]|\(\d+\))/;
const TOTAL = /合计|总计|小计/;

/**
 * Rows with their details: the first detail says 其中, the others follow it while they plainly belong to it: without a
 * number where the whole has one, or further to the right than the whole. What cannot be told from a row of its own ends them.
 */
export function detailedRows(rows: readonly DataRow[]): readonly DetailedRow[] {
  return rows.flatMap((first, index): DetailedRow[] => {
    const whole = rows[index - 1];
    if (!saysOf(first) || !whole || !isBeside(whole, first) || saysOf(whole)) return [];
    const parts = [first];
    for (const next of rows.slice(index + 1)) {
      if (!isBeside(whole, next) || !belongs(next, whole)) break;
      parts.push(next);
    }
    return [{ whole, parts }];
  });
}

function saysOf(row: DataRow): boolean {
  return labelOf(row).startsWith('其中');
}

function belongs(row: DataRow, whole: DataRow): boolean {
  const label = labelOf(row);
  if (label === '' || TOTAL.test(label) || saysOf(row)) return false;
  const isNumbered = NUMBERED.test(label);
  if (NUMBERED.test(labelOf(whole))) return !isNumbered;
  return indentOf(String(row.label?.value)) > indentOf(String(whole.label?.value));
}

function isBeside(whole: DataRow, row: DataRow): boolean {
  return row.block === whole.block && row.label?.column === whole.label?.column;
}

function labelOf({ label }: DataRow): string {
  return normaliseLabel(label?.text ?? '');
}
