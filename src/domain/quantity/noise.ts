import { Decimal, fromNumber } from '../decimal/decimal';

/**
 * The number of a cell without the noise of single-precision arithmetic that some programs leave behind:
 * 0.0900000762939453 → 0.09, 586.880004882812 → 586.88. Other numbers keep their 15 digits.
 * Taken back only where the difference is below one millionth. Source: domain.md §3, F60.
 */
export function fromNoisyNumber(value: number): Decimal {
  const exact = fromNumber(value);
  if (exact.decimalPlaces() < 8 || exact.precision() < 12) return exact;
  const short = new Decimal(value.toPrecision(7));
  const single = Math.fround(value);
  const isSingle = Math.abs(single - value) <= Math.abs(value) * 4e-15;
  if (isSingle && Math.fround(short.toNumber()) === single && short.precision() <= 6) return short;
  const decimals = exact.toFixed().split('.')[1] ?? '';
  const run = /0{5,}|9{5,}/.exec(
    exact.abs().lessThan(1) ? decimals.replace(/^0+/, (zeros) => '#'.repeat(zeros.length)) : decimals,
  );
  if (!run) return exact;
  const rounded = exact.toDecimalPlaces(run.index);
  return exact.minus(rounded).abs().lessThanOrEqualTo(exact.abs().times('0.000001')) ? rounded : exact;
}
