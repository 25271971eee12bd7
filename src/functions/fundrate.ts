import { fundingRate } from '../domain/rates/fundingRate';
import { rated } from './rated';

/**
 * Funding rate: money received ÷ money planned, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §3.
 * @customfunction FUNDRATE
 * @param {any[][]} received Money received.
 * @param {any[][]} planned Money planned.
 * @returns {number} Fraction.
 */
export function fundrate(received: any[][], planned: any[][]): number {
  return rated('FUNDRATE', fundingRate, { received, planned });
}
