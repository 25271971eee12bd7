import { runningCostRate } from '../domain/rates/runningCostRate';
import { rated } from './rated';

/**
 * Control rate of running costs: actual ÷ budget, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction PUBLICRATE
 * @param {any[][]} actual Actual running costs.
 * @param {any[][]} budget Budget of running costs.
 * @returns {number} Fraction.
 */
export function publicrate(actual: any[][], budget: any[][]): number {
  return rated('PUBLICRATE', runningCostRate, { actual, budget });
}
