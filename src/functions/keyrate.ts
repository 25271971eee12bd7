import { keySpendingRate } from '../domain/rates/keySpendingRate';
import { rated } from './rated';

/**
 * Share of key spending: key projects ÷ all projects, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction KEYRATE
 * @param {any[][]} key Spending on key projects.
 * @param {any[][]} all Spending on all projects.
 * @returns {number} Fraction.
 */
export function keyrate(key: any[][], all: any[][]): number {
  return rated('KEYRATE', keySpendingRate, { key, all });
}
