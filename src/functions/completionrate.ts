import { budgetCompletionRate } from '../domain/rates/budgetCompletionRate';
import { rated } from './rated';

/**
 * Budget completion rate: (carried over + initial + added − left) ÷ (carried over + initial + added), as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction COMPLETIONRATE
 * @param {any[][]} carriedIn Money carried over from last year.
 * @param {any[][]} initial Budget at the start of the year.
 * @param {any[][]} added Budget added during the year.
 * @param {any[][]} carriedOut Money left at the end of the year.
 * @returns {number} Fraction.
 */
export function completionrate(
  carriedIn: any[][],
  initial: any[][],
  added: any[][],
  carriedOut: any[][],
): number {
  return rated('COMPLETIONRATE', budgetCompletionRate, { carriedIn, initial, added, carriedOut });
}
