import { budgetControlRate } from '../domain/rates/budgetControlRate';
import { rated } from './rated';

/**
 * Budget control rate: additions ÷ initial budget, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction CONTROLRATE
 * @param {any[][]} added Budget added during the year.
 * @param {any[][]} initial Budget at the start of the year.
 * @returns {number} Fraction.
 */
export function controlrate(added: any[][], initial: any[][]): number {
  return rated('CONTROLRATE', budgetControlRate, { added, initial });
}
