import { isBlank } from '../quantity/blanks';
import type { CellRef } from '../snapshot/snapshot';
import type { Change } from './changeSet';

/**
 * The changes of one table, where some are not to be written: a formula that reads an empty cell of these stays blank
 * after the fill, and so does one that reads that formula.
 */
export function withoutLeftOut(changes: readonly Change[]): readonly Change[] {
  const left = changes.filter(({ status, was }) => status === 'left-out' && isBlank(was.value));
  if (left.length === 0) return changes;
  const blank = new Set(left.map(({ target }) => keyOf(target)));
  let known = changes;
  for (;;) {
    const waiting = known.filter(
      (change) =>
        change.value !== null && isFormula(change) && change.sources.some((cell) => blank.has(keyOf(cell))),
    );
    if (waiting.length === 0) return known;
    for (const { target } of waiting) blank.add(keyOf(target));
    known = known.map((change) => (waiting.includes(change) ? { ...change, value: null } : change));
  }
}

function isFormula({ status, write }: Change): boolean {
  return status === 'ready' && write !== null && 'formula' in write;
}

function keyOf({ sheetId, row, column }: CellRef): string {
  return `${sheetId}!${String(row)},${String(column)}`;
}
