import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef } from '../snapshot/snapshot';
import { mapInSteps, type Steps } from '../steps';
import type { SheetView } from './sheetView';
import type { IndicatorRow } from './table';

/**
 * Marks rows that repeat an earlier one in every printed cell, as a page break with print titles leaves
 * them (domain.md §4.1). Scores and rates do not count: they are what is filled in. A row that prints
 * neither target nor actual value is never called a repetition.
 */
export function* markRepeats(view: SheetView, rows: readonly IndicatorRow[]): Steps<readonly IndicatorRow[]> {
  const text = (ref: CellRef | null): string =>
    ref ? normaliseLabel(view.cell(ref.row, ref.column).text) : '';
  const seen = new Map<string, number>();
  return yield* mapInSteps(rows, (row) => {
    const told = [row.target, row.actual].map(text);
    if (row.name === null || told.every((value) => value === '')) return row;
    const printed = [
      ...[row.level1, row.level2, row.name].map((value) => normaliseLabel(value ?? '')),
      ...told,
      ...[row.comparison, row.unit, row.marks, row.reason, row.standard, row.explanation].map(text),
    ].join('\u001f');
    const first = seen.get(printed);
    if (first === undefined) seen.set(printed, row.row);
    return first === undefined ? row : { ...row, repeats: first };
  });
}
