import { areaRate } from '../domain/rates/areaRate';
import { rated } from './rated';

/**
 * Control rate of building area: built ÷ approved, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §2.
 * @customfunction AREARATE
 * @param {any[][]} actual Area built.
 * @param {any[][]} approved Area approved.
 * @returns {number} Fraction.
 */
export function arearate(actual: any[][], approved: any[][]): number {
  return rated('AREARATE', areaRate, { actual, approved });
}
