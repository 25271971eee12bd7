import { deviationRate } from '../domain/rates/deviation';
import { defaultOptions } from '../domain/scoring/options';
import { measured } from './measured';

/**
 * Deviation: (actual − target) ÷ target, as a fraction with 15 digits; single values or equal columns.
 * @customfunction DEVIATION
 * @param {any[][]} actual Actual value.
 * @param {any[][]} target Target, with or without a sign.
 * @returns {any[][]} Fractions.
 */
export function deviation(actual: any[][], target: any[][]): any[][] {
  return measured('DEVIATION', deviationRate, { actual, target }, defaultOptions);
}
