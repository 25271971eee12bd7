import { isBlank } from '../domain/quantity/blanks';
import { excelError, type FunctionProblem } from './errors';
import type { FunctionId } from '../i18n/functionTexts';
import { type Cell, isGivenError, toGrid } from './cell';

/** A result of one row, or why there is none. */
export type Outcome = { readonly result: number | string } | FunctionProblem;

/** Gives the result to Excel or throws its error. */
export function give<Result extends number | string>(
  outcome: { readonly result: Result } | FunctionProblem,
  id: FunctionId,
): Result {
  if ('result' in outcome) return outcome.result;
  throw excelError(outcome, id);
}

/**
 * Calculates row by row over equal columns; a single value serves every row. `perRow` is how many of the arguments,
 * from the first, belong to a row: where all of these are blank (or 0, as desktop Excel sends a blank cell), the
 * result is "". An error of one row stands in its own cell; a single row throws it, so that the sentence is shown.
 */
export function spill(
  id: FunctionId,
  inputs: readonly { readonly name: string; readonly argument: unknown }[],
  perRow: number,
  calculate: (cells: readonly Cell[]) => Outcome,
): (number | string | Error)[][] {
  const grids = inputs.map(({ name, argument }) => toGrid(argument, name));
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const isOne = (grid: readonly (readonly Cell[])[]) => grid.length === 1 && grid[0]?.length === 1;
  const unequal = inputs.find((_, index) => {
    const grid = grids[index] ?? [];
    return !isOne(grid) && (grid.length !== rows || grid.some((row) => row.length !== columns));
  });
  if (unequal) throw excelError({ error: 'sizes', input: unequal.name }, id);
  const at = (row: number, column: number): readonly Cell[] =>
    grids.map((grid) => (isOne(grid) ? grid[0]?.[0] : grid[row]?.[column]) ?? null);
  if (rows === 1 && columns === 1) return [[give(safely(calculate, at(0, 0)), id)]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = at(row, column);
      const own = cells.filter((___, index) => index < perRow);
      if (own.every(isEmpty)) return '';
      const outcome = safely(calculate, cells);
      return 'result' in outcome ? outcome.result : excelError(outcome, id);
    }),
  );
}

/** A cell that counts as empty in a column: nothing, 0 as desktop Excel sends it, spaces, a printed dash. */
function isEmpty(cell: Cell): boolean {
  return cell === null || cell === 0 || (!isGivenError(cell) && isBlank(cell));
}

/** An error value in any cell of the row is the row's result. */
function safely(calculate: (cells: readonly Cell[]) => Outcome, cells: readonly Cell[]): Outcome {
  return cells.find(isGivenError) ?? calculate(cells);
}
