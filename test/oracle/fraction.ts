/** Exact fractions of BigInt: an oracle that shares nothing with decimal.js. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** `12.50` → 1250/100; also whole numbers and a minus sign. */
export function fraction(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (!match) throw new Error(`no plain decimal: ${text}`);
  const places = match[3] ?? '';
  const n = BigInt(`${match[2] ?? ''}${places}`) * (match[1] === '-' ? -1n : 1n);
  return { n, d: 10n ** BigInt(places.length) };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function over(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

/** Negative, 0 or positive as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = minus(a, b).n;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** Half up (away from zero) to `places` decimals, as a text with exactly that many. */
export function rounded(a: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = a.n < 0n;
  const size = negative ? -a.n : a.n;
  const whole = (size * scale * 2n + a.d) / (a.d * 2n);
  const digits = whole.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && whole !== 0n ? `-${text}` : text;
}

/** Half up to 15 significant digits, as Excel keeps a number. */
export function excelNumber(a: Fraction): number {
  if (a.n === 0n) return 0;
  let places = 0;
  const size = a.n < 0n ? -a.n : a.n;
  while (size * 10n ** BigInt(places) < a.d * 10n ** 14n) places += 1;
  return Number(rounded(a, places));
}
