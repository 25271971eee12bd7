import { executionRate } from '../domain/rates/executionRate';
import { amountPair } from './amounts';
import { toExcelNumber } from './cell';
import { give } from './spill';

/**
 * Budget execution rate: spending ÷ budget of the year, as a fraction with 15 digits.
 * A missing or zero budget is #N/A, an unreadable text #VALUE!. Rule: 财预〔2020〕10号 (domain.md §1.2).
 * @customfunction EXECRATE
 * @param {any[][]} executed Spending of the year.
 * @param {any[][]} annual Budget of the year after adjustment.
 * @returns {number} Fraction.
 */
export function execrate(executed: any[][], annual: any[][]): number {
  const amounts = amountPair(executed, annual);
  if (!('executed' in amounts)) return give(amounts, 'EXECRATE');
  const rate = executionRate.compute(amounts);
  return give('value' in rate ? { result: toExcelNumber(rate.value) } : rate, 'EXECRATE');
}
