import type { Decimal } from '../decimal/decimal';
import { readAmount } from '../quantity/amount';
import { isBlank } from '../quantity/blanks';
import { plainNumber } from '../quantity/readQuantity';
import type { CellValue } from '../snapshot/snapshot';
import type { Problem } from './problem';

/**
 * A sum of amounts. `stated` true: every cell names its unit and `value` is in 元; false: none does and `value` is
 * in whatever unit the sheet means; null: nothing but zeros and blanks, which fit both. `value` null: all blank.
 */
export type AmountSum = { readonly value: Decimal | null; readonly stated: boolean | null };

/**
 * Adds the amounts of one argument: numbers, `4,753.66万元`, blanks. Amounts with a unit beside amounts without one
 * are a problem, because the missing unit would be a guess (design.md, Numbers).
 */
export function sumAmounts(values: readonly (CellValue | null)[], input: string): AmountSum | Problem {
  let sum: AmountSum = { value: null, stated: null };
  for (const value of values) {
    if (value === null || isBlank(value)) continue;
    const inYuan = readAmount(value, '元');
    const inTenThousands = readAmount(value, '万元');
    if (!inYuan || !inTenThousands) return { error: 'unreadable', input, text: String(value) };
    // A number without a unit is taken as the unit asked for, so that both readings are the same.
    const stated = inYuan.isZero() ? zeroStated(value) : !inYuan.equals(inTenThousands);
    if (stated !== null && sum.stated !== null && stated !== sum.stated) {
      return { error: 'mixed-units', input };
    }
    sum = { value: inYuan.plus(sum.value ?? 0), stated: stated ?? sum.stated };
  }
  return sum;
}

/** 0万元 names its unit; a bare 0 fits every unit. */
function zeroStated(value: CellValue): true | null {
  return typeof value === 'string' && !plainNumber(value) ? true : null;
}

/** A problem where one of two amounts names its unit and the other does not. */
export function unitsDiffer(a: AmountSum, b: AmountSum, input: string): Problem | null {
  return a.stated !== null && b.stated !== null && a.stated !== b.stated
    ? { error: 'mixed-units', input }
    : null;
}

/** The amount in the unit with this factor to 元 (10000 for 万元); a problem where it names no unit or is missing. */
export function amountIn(
  sum: AmountSum,
  unitInYuan: Decimal,
  input: string,
): { readonly value: Decimal } | Problem {
  // A zero without a unit cannot be told from a blank cell of desktop Excel.
  if (sum.value === null || sum.stated === null) return { error: 'missing', input };
  if (!sum.stated) return { error: 'no-unit', input, text: sum.value.toString() };
  return { value: sum.value.div(unitInYuan) };
}
