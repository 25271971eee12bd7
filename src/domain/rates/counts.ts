import type { Decimal } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import { readQuantity } from '../quantity/readQuantity';
import { sameUnit } from '../quantity/units';
import type { CellValue } from '../snapshot/snapshot';
import type { Problem } from './problem';

/** A sum of people, pieces or areas; `unit` as printed, null where no cell names one. `value` null: all blank. */
export type CountSum = { readonly value: Decimal | null; readonly unit: string | null };

/** Adds the counts of one argument: numbers, `19人`, `1200㎡`, blanks. Different units are a problem, never converted. */
export function sumCounts(values: readonly (CellValue | null)[], input: string): CountSum | Problem {
  let sum: CountSum = { value: null, unit: null };
  for (const value of values) {
    if (value === null || isBlank(value)) continue;
    const read = readQuantity({ value });
    if (read.kind !== 'number' || read.percent || read.bound !== 'exact') {
      return { error: 'unreadable', input, text: String(value) };
    }
    const next: CountSum = { value: read.value, unit: read.unit };
    if (countsDiffer(sum, next)) return { error: 'mixed-units', input };
    sum = { value: read.value.plus(sum.value ?? 0), unit: sum.unit ?? read.unit };
  }
  return sum;
}

/** True where both name a unit and the units are not the same. */
export function countsDiffer(one: CountSum, other: CountSum): boolean {
  return one.unit !== null && other.unit !== null && !sameUnit(one.unit, other.unit);
}
