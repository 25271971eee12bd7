import { Decimal } from '../decimal/decimal';

const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** One group below 万: 三百零五 → 305. Null where it is no proper numeral (五六, 三百五, 千百). */
function readGroup(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let smallest = Infinity;
  let zero = false;
  for (const glyph of text) {
    const value = digits[glyph];
    const step = steps[glyph];
    if (value !== undefined) {
      if (digit !== null || (value === 0 && zero)) return null;
      if (value === 0) zero = true;
      else digit = value;
    } else if (step !== undefined) {
      if (step >= smallest || (digit === null && (step !== 10 || sum > 0))) return null;
      sum += (digit ?? 1) * step;
      digit = null;
      zero = false;
      smallest = step;
    } else {
      return null;
    }
  }
  if (digit === null) return zero && sum > 0 ? null : sum;
  // 三百五 is said for 350 as well as written for 305: not told apart.
  if (smallest > 10 && smallest !== Infinity && !zero) return null;
  return sum + digit;
}

/** A whole number in Chinese numerals (ordinary or 大写) → number; null where it is none. */
function readWhole(text: string): number | null {
  let total = 0;
  let rest = text;
  for (const mark of ['亿', '万'] as const) {
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    const group = readGroup(rest.slice(0, at));
    const factor = groups[mark];
    if (group === null || group === 0 || factor === undefined) return null;
    total += group * factor;
    rest = rest.slice(at + 1);
    // 两万五: as 三百五, not told apart.
    if (rest.length === 1 && digits[rest] !== undefined) return null;
  }
  const last = readGroup(rest);
  return last === null ? null : total + last;
}

/** 九十五 → 95, 三千 → 3000, 十二点五 → 12.5, 肆仟 → 4000; null for a word that only holds such characters. */
export function parseChineseNumeral(text: string): Decimal | null {
  if (text === '' || text.length > 30) return null;
  const [whole = '', decimals, ...more] = text.split('点');
  if (whole === '' || more.length > 0) return null;
  const value = readWhole(whole);
  if (value === null) return null;
  if (decimals === undefined) return new Decimal(value);
  const places = [...decimals].map((glyph) => digits[glyph]);
  if (places.length === 0 || places.includes(undefined)) return null;
  return new Decimal(`${String(value)}.${places.join('')}`);
}
