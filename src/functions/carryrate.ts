import { carryOverRate } from '../domain/rates/carryOverRate';
import { rated } from './rated';

/**
 * Carry-over rate: money left ÷ budget of spending, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §3.
 * @customfunction CARRYRATE
 * @param {any[][]} carried Money left at the end of the year.
 * @param {any[][]} budget Budget of spending.
 * @returns {number} Fraction.
 */
export function carryrate(carried: any[][], budget: any[][]): number {
  return rated('CARRYRATE', carryOverRate, { carried, budget });
}
