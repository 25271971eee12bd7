import { type AmountSum, sumAmounts, unitsDiffer } from '../domain/rates/amounts';
import type { CellValue } from '../domain/snapshot/snapshot';
import { toGrid, isGivenError } from './cell';
import type { FunctionProblem } from './errors';

/** The sum of an amount argument: a number, a text with its unit, or a range of these. */
export function amountOf(argument: unknown, input: string): AmountSum | FunctionProblem {
  const cells = toGrid(argument, input).flat();
  const values: (CellValue | null)[] = [];
  for (const cell of cells) {
    if (isGivenError(cell)) return cell;
    values.push(cell);
  }
  return sumAmounts(values, input);
}

/** Two amounts in one unit, or why they cannot be compared. */
export function amountPair(
  executed: unknown,
  annual: unknown,
): { readonly executed: AmountSum['value']; readonly annual: AmountSum['value'] } | FunctionProblem {
  const above = amountOf(executed, 'executed');
  if (!('value' in above)) return above;
  const below = amountOf(annual, 'annual');
  if (!('value' in below)) return below;
  return unitsDiffer(above, below, 'annual') ?? { executed: above.value, annual: below.value };
}
