import type { Decimal } from '../decimal/decimal';
import type { CellValue } from '../snapshot/snapshot';
import { isBlank } from './blanks';
import { parseCapitalAmount } from './capitalAmount';
import { findFigures } from './figures';
import { halfWidth, joinThousands } from './glyphs';
import { fromNoisyNumber } from './noise';
import type { AmountUnit } from './quantity';
import { plainNumber } from './readQuantity';
import { amountFactor, parseAmountUnit } from './units';

/**
 * The amount of money in a cell, in `unit`, unrounded: 4,753.66万元 → 4753.66 in 万元, 40元 → 0.004 in 万元.
 * A number without a unit is taken as `unit`; 30万 is 30 万元. Null for blanks, percentages, other units and
 * texts with no amount or with several. Source: design.md, Custom functions (AMOUNT).
 */
export function readAmount(value: CellValue, unit: AmountUnit): Decimal | null {
  if (typeof value === 'boolean' || isBlank(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? fromNoisyNumber(value) : null;
  if (value.length > 1000) return null;
  const plain = halfWidth(joinThousands(value)).trim();
  const bare = plainNumber(plain);
  if (bare) return bare;
  const capital = parseCapitalAmount(plain);
  if (capital) return capital.times(amountFactor('元', unit));
  const [only, ...others] = findFigures(plain).flatMap((figure) => {
    const written = plain.slice(figure.start, figure.end);
    const printed = figure.unit === null ? null : parseAmountUnit(figure.unit);
    if (printed !== null) return [figure.value.times(amountFactor(printed, unit))];
    const scaled = figure.unit === null && /[万亿]/u.test(written);
    return scaled ? [figure.value.times(amountFactor('元', unit))] : [];
  });
  return only && others.length === 0 ? only : null;
}
