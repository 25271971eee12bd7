import { sangongRate } from '../domain/rates/sangongRate';
import { rated } from './rated';

/**
 * Control rate of the three public expenses: actual ÷ budget, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction SANGONGRATE
 * @param {any[][]} actual Actual 三公 spending.
 * @param {any[][]} budget 三公 budget.
 * @returns {number} Fraction.
 */
export function sangongrate(actual: any[][], budget: any[][]): number {
  return rated('SANGONGRATE', sangongRate, { actual, budget });
}
