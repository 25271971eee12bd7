import { staffRate } from '../domain/rates/staffRate';
import { rated } from './rated';

/**
 * Staff control rate: people in post ÷ posts approved, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction STAFFRATE
 * @param {any[][]} staff People in post.
 * @param {any[][]} quota Posts approved.
 * @returns {number} Fraction.
 */
export function staffrate(staff: any[][], quota: any[][]): number {
  return rated('STAFFRATE', staffRate, { staff, quota });
}
