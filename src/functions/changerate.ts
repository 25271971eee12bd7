import { changeRate } from '../domain/rates/changeRate';
import { rated } from './rated';

/**
 * Rate of change: (this year − last year) ÷ last year, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction CHANGERATE
 * @param {any[][]} current Figure of this year.
 * @param {any[][]} previous Figure of last year.
 * @returns {number} Fraction.
 */
export function changerate(current: any[][], previous: any[][]): number {
  return rated('CHANGERATE', changeRate, { current, previous });
}
