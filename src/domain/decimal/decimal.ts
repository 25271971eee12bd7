import { Decimal as DecimalBase } from 'decimal.js';

/** The one configured constructor: 40 digits, half up. Nothing else in the project calls `Decimal.set` or `clone`. */
export const Decimal = DecimalBase.clone({
  precision: 40,
  rounding: DecimalBase.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = DecimalBase;

/**
 * A number of a cell as a person sees it: taken through 15 significant digits, as Excel does,
 * so that 0.0900000762939453-like noise beyond them never decides a rounding.
 */
export function fromNumber(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

/** Rounds half up (away from zero) to `places` decimals. */
export function roundTo(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, DecimalBase.ROUND_HALF_UP);
}

/** Smallest difference that counts between a printed and a computed figure (domain.md §1.6: ±0.01). */
export function differs(a: Decimal, b: Decimal, tolerance = '0.005'): boolean {
  return a.minus(b).abs().greaterThan(new Decimal(tolerance));
}
