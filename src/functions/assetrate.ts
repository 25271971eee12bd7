import { assetUseRate } from '../domain/rates/assetUseRate';
import { rated } from './rated';

/**
 * Use of fixed assets: in use ÷ all, as a fraction with 15 digits.
 * A missing or zero denominator is #N/A, an unreadable text #VALUE!. Rule: domain.md §3.
 * @customfunction ASSETRATE
 * @param {any[][]} used Fixed assets in use.
 * @param {any[][]} all All fixed assets.
 * @returns {number} Fraction.
 */
export function assetrate(used: any[][], all: any[][]): number {
  return rated('ASSETRATE', assetUseRate, { used, all });
}
