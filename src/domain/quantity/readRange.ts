import type { Decimal } from '../decimal/decimal';
import { findFigures } from './figures';
import { halfWidth } from './glyphs';
import type { Figure } from './quantity';

export type Range = {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly percent: boolean;
  readonly unit: string | null;
};

const between = /^\s*(?:[-~—–]{1,2}|至|到)\s*$/u;
const and = /^\s*(?:且|,|，|、|和|并且)?\s*$/u;

/**
 * A text that is nothing but a range, 80%-90%, 90-95, 5~10个, ≥90%且≤95% → its ends as printed.
 * Null where it is none, where the ends are in the wrong order or of two units.
 */
export function readRange(text: string): Range | null {
  const plain = halfWidth(text).trim();
  const [first, second, ...more] = findFigures(plain);
  if (!first || !second || more.length > 0) return null;
  const percent = first.percent || second.percent;
  const unit = second.unit ?? first.unit;
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
  if (first.value.greaterThan(second.value) || !isOneRange(plain, first, second)) return null;
  return { low: first.value, high: second.value, percent, unit };
}

function isOneRange(plain: string, first: Figure, second: Figure): boolean {
  const head = plain.slice(0, first.start).trim();
  const middle = plain.slice(first.end, second.start);
  const tail = plain.slice(second.end).trim();
  if (between.test(middle))
    return /^(?:控制在|达到|在|介于)?$/u.test(head) && /^(?:之间|以内|范围内|区间)?$/u.test(tail);
  // 80%≤x≤90%
  if (head === '' && tail === '' && /^\s*[<≤≦⩽]=?[^<≤≦⩽\d]{1,12}[<≤≦⩽]=?\s*$/u.test(middle)) return true;
  const sign = /^(.*?)\s*[<≤≦⩽]=?$/u.exec(middle.trimEnd());
  return /^[>≥≧⩾]=?$/u.test(head) && sign !== null && and.test(sign[1] ?? '') && tail === '';
}
