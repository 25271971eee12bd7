import { budgetAdjustmentRate } from '../domain/rates/budgetAdjustmentRate';
import { rated } from './rated';

/**
 * Budget adjustment rate: (adjusted − initial) ÷ initial budget, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction ADJUSTRATE
 * @param {any[][]} adjusted Budget after adjustment.
 * @param {any[][]} initial Budget at the start of the year.
 * @returns {number} Fraction.
 */
export function adjustrate(adjusted: any[][], initial: any[][]): number {
  return rated('ADJUSTRATE', budgetAdjustmentRate, { adjusted, initial });
}
