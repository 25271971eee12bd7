import { investmentRate } from '../domain/rates/investmentRate';
import { rated } from './rated';

/**
 * Control rate of building investment: invested ÷ approved, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction INVESTRATE
 * @param {any[][]} actual Amount invested.
 * @param {any[][]} approved Amount approved.
 * @returns {number} Fraction.
 */
export function investrate(actual: any[][], approved: any[][]): number {
  return rated('INVESTRATE', investmentRate, { actual, approved });
}
