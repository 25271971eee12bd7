import type { Decimal } from '../decimal/decimal';
import type { CellValue } from '../snapshot/snapshot';
import { isBlank } from './blanks';
import { parseCapitalAmount } from './capitalAmount';
import { findFigures } from './figures';
import { halfWidth, joinThousands } from './glyphs';
import { fromNoisyNumber } from './noise';
import { isPart } from './planned';
import type { AmountUnit, Figure } from './quantity';
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
  const figures = findFigures(plain);
  const [first] = figures;
  // 一般公共预算：586.88 stands in the unit of its table; a number in brackets may be negative.
  if (/^\(.*\)$/u.test(plain)) return null;
  if (
    first?.unit === null &&
    /^[^\d]*[:：]\s*$/u.test(plain.slice(0, first.start)) &&
    first.end === plain.length
  ) {
    return /[万亿]/u.test(plain.slice(first.start))
      ? first.value.times(amountFactor('元', unit))
      : first.value;
  }
  const amounts = figures.filter((figure) => isAmount(plain, figure));
  const [only, ...others] = amounts;
  if (!only || others.length > 0 || isPart(only, figures)) return null;
  const printed = only.unit === null ? '元' : (parseAmountUnit(only.unit) ?? '元');
  return only.value.times(amountFactor(printed, unit));
}

/** 40万元, and 30万 without 元; a number without either is none. */
function isAmount(plain: string, figure: Figure): boolean {
  if (figure.unit !== null) return parseAmountUnit(figure.unit) !== null;
  return /[万亿]/u.test(plain.slice(figure.start, figure.end));
}
