import { paymentRate } from '../domain/rates/paymentRate';
import { rated } from './rated';

/**
 * Payment progress: paid ÷ planned, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §3.
 * @customfunction PAYRATE
 * @param {any[][]} actual Paid so far.
 * @param {any[][]} planned To be paid by then.
 * @returns {number} Fraction.
 */
export function payrate(actual: any[][], planned: any[][]): number {
  return rated('PAYRATE', paymentRate, { actual, planned });
}
