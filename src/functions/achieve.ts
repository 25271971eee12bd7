import { completionRate } from '../domain/rates/completion';
import { measured } from './measured';
import { optionsOf } from './options';
import { give } from './spill';

/**
 * Completion rate: actual ÷ target, as a fraction with 15 digits; single values or equal columns.
 * @customfunction ACHIEVE
 * @param {any[][]} actual Actual value.
 * @param {any[][]} target Target, with or without a sign.
 * @param {any} [options] What differs from the defaults.
 * @returns {any[][]} Fractions.
 */
export function achieve(actual: any[][], target: any[][], options?: any): any[][] {
  const parsed = optionsOf(options);
  if (!('options' in parsed)) return [[give(parsed, 'ACHIEVE')]];
  return measured('ACHIEVE', completionRate, { actual, target }, parsed.options);
}
