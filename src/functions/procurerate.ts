import { procurementRate } from '../domain/rates/procurementRate';
import { rated } from './rated';

/**
 * Procurement rate: actual purchases ÷ purchases budgeted, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction PROCURERATE
 * @param {any[][]} actual Actual purchases.
 * @param {any[][]} budget Purchases budgeted.
 * @returns {number} Fraction.
 */
export function procurerate(actual: any[][], budget: any[][]): number {
  return rated('PROCURERATE', procurementRate, { actual, budget });
}
