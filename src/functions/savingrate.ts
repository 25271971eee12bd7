import { savingRate } from '../domain/rates/savingRate';
import { rated } from './rated';

/**
 * Saving rate: (planned − actual cost) ÷ planned cost, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §3.
 * @customfunction SAVINGRATE
 * @param {any[][]} planned Planned cost.
 * @param {any[][]} actual Actual cost.
 * @returns {number} Fraction.
 */
export function savingrate(planned: any[][], actual: any[][]): number {
  return rated('SAVINGRATE', savingRate, { planned, actual });
}
