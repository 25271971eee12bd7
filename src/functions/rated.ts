import { unitsDiffer } from '../domain/rates/amounts';
import { countsDiffer, sumCounts } from '../domain/rates/counts';
import type { RateDefinition } from '../domain/rates/rate';
import type { Decimal } from '../domain/decimal/decimal';
import type { CellValue } from '../domain/snapshot/snapshot';
import type { RateFunctionId } from '../i18n/rateFunctions';
import { amountOf } from './amounts';
import { isGivenError, toExcelNumber, toGrid } from './cell';
import type { FunctionProblem } from './errors';
import { give } from './spill';

/** A budget rate from ranges or single values: amounts and counts are summed, in one unit; the result has 15 digits. */
export function rated<Key extends string>(
  id: RateFunctionId,
  rate: RateDefinition<Key>,
  given: Readonly<Record<Key, unknown>>,
): number {
  const values = valuesOf(rate, given);
  if ('error' in values) return give(values.error, id);
  const result = rate.compute(values.values);
  return give('value' in result ? { result: toExcelNumber(result.value) } : result, id);
}

function valuesOf<Key extends string>(
  rate: RateDefinition<Key>,
  given: Readonly<Record<Key, unknown>>,
): { readonly values: Record<Key, Decimal | null> } | { readonly error: FunctionProblem } {
  const values = {} as Record<Key, Decimal | null>;
  const sums: Sum[] = [];
  for (const { key, kind } of rate.inputs) {
    const sum = kind === 'amount' ? amountOf(given[key], key) : countOf(given[key], key);
    if (!('value' in sum)) return { error: sum };
    const differing = sums.find((other) => differ(other, sum));
    if (differing) return { error: { error: 'mixed-units', input: key } };
    sums.push(sum);
    values[key] = sum.value;
  }
  return { values };
}

type Amounts = Exclude<ReturnType<typeof amountOf>, FunctionProblem>;
type Counts = Exclude<ReturnType<typeof sumCounts>, FunctionProblem>;
type Sum = Amounts | Counts;

function differ(one: Sum, other: Sum): boolean {
  if ('stated' in one) return 'stated' in other && unitsDiffer(one, other, '') !== null;
  return 'unit' in other && countsDiffer(one, other);
}

function countOf(argument: unknown, input: string): Counts | FunctionProblem {
  const values: (CellValue | null)[] = [];
  for (const cell of toGrid(argument, input).flat()) {
    if (isGivenError(cell)) return cell;
    values.push(cell);
  }
  return sumCounts(values, input);
}
