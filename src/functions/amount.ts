import { amountIn } from '../domain/rates/amounts';
import { amountFactor, parseAmountUnit } from '../domain/quantity/units';
import { amountOf } from './amounts';
import { isGivenError, single, toExcelNumber } from './cell';
import { give } from './spill';

/**
 * Reads an amount with its unit as a number in the unit wanted, 万元 if left out; a range is summed.
 * A number without a unit is #VALUE!, because 元 and 万元 are never guessed.
 * @customfunction AMOUNT
 * @param {any[][]} text Amount with its unit.
 * @param {any} [unit] 元, 千元, 万元 or 亿元.
 * @returns {number} Amount.
 */
export function amount(text: any[][], unit?: any): number {
  const wanted = single(unit, 'unit');
  if (isGivenError(wanted)) return give(wanted, 'AMOUNT');
  const named = wanted === null || wanted === 0 ? '万元' : parseAmountUnit(String(wanted));
  if (!named) return give({ error: 'unit-unknown', input: 'unit', text: String(wanted) }, 'AMOUNT');
  const sum = amountOf(text, 'text');
  if (!('value' in sum)) return give(sum, 'AMOUNT');
  const read = amountIn(sum, amountFactor(named, '元'), 'text');
  return give('value' in read ? { result: toExcelNumber(read.value) } : read, 'AMOUNT');
}
