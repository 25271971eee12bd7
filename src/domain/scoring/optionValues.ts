import { Decimal } from '../decimal/decimal';
import type { GradeBands, OverDeduction, TierBounds, TotalCap } from './parameters';

/** `0.6` or `60%` as a fraction; `60` alone is not taken, since it could mean either. Null where it is none of these. */
export function readShare(text: string, most = 1): Decimal | null {
  const match = /^(\d+(?:\.\d+)?)(%?)$/u.exec(text);
  if (!match?.[1]) return null;
  const number = new Decimal(match[1]);
  if (match[2]) return number.div(100);
  return number.lessThanOrEqualTo(most) ? number : null;
}

/** A number above 0 or 0, without a sign. */
export function readPlain(text: string): Decimal | null {
  return /^\d+(?:\.\d+)?$/u.test(text) ? new Decimal(text) : null;
}

/** `80/60`, `80%/60%` or `0.8/0.6`; the upper bound first, both below 1. */
export function readTierBounds(text: string): TierBounds | null {
  const parts = text.split('/').map((part) => {
    const plain = readPlain(part);
    return plain?.greaterThan(1) ? plain.div(100) : readShare(part);
  });
  const [reached, partial] = parts;
  if (parts.length !== 2 || !reached || !partial) return null;
  return reached.greaterThan(partial) && reached.lessThan(1) && partial.greaterThan(0)
    ? { reached, partial }
    : null;
}

/** `90/80/60`: lowest totals of 优, 良 and 中, falling; `full` is the highest possible total. */
export function readBands(text: string, full: Decimal): GradeBands | null {
  const parts = text.split('/').map(readPlain);
  const [excellent, good, fair] = parts;
  if (parts.length !== 3 || !excellent || !good || !fair) return null;
  return excellent.greaterThan(good) && good.greaterThan(fair) && fair.greaterThan(0)
    ? { excellent, good, fair, full }
    : null;
}

/** `130%:2,200%:10%`: from this completion on, points or a share of the marks. */
export function readDeductions(text: string): readonly OverDeduction[] | null {
  const entries = pairs(text).map(([from, off]): OverDeduction | null => {
    const threshold = readShare(from, 10);
    const points = readPlain(off.replace(/分$/u, ''));
    const share = off.endsWith('%') ? readShare(off) : null;
    if (!threshold?.greaterThanOrEqualTo(1)) return null;
    if (share) return share.lessThanOrEqualTo(1) ? { from: threshold, share } : null;
    return points ? { from: threshold, points } : null;
  });
  return complete(entries);
}

/** `80%:89,70%:79`: below this execution rate the total is at most so much. */
export function readCaps(text: string): readonly TotalCap[] | null {
  const entries = pairs(text).map(([rate, total]): TotalCap | null => {
    const below = readShare(rate);
    const most = readPlain(total.replace(/分$/u, ''));
    return below && most ? { below, most } : null;
  });
  return complete(entries);
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return text.split(/[,、]/u).map((part) => {
    const [first = '', second = ''] = part.split(':');
    return [first, second];
  });
}

function complete<Entry>(entries: readonly (Entry | null)[]): readonly Entry[] | null {
  const found = entries.filter((entry) => entry !== null);
  return found.length === entries.length ? found : null;
}

/** A fraction as it is typed: `60%`. */
export function writeShare(share: Decimal): string {
  return `${share.times(100).toString()}%`;
}
