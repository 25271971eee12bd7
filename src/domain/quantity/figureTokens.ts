import { Decimal } from '../decimal/decimal';
import { parseChineseNumeral } from './chineseNumerals';
import { isIdiom } from './idioms';
import { notFigures, type Span } from './notFigures';

/** A number as it is written, sign included, without its unit; `prefix` is 百分之 or 千分之 or empty. */
export type Token = Span & { readonly value: Decimal; readonly prefix: string };

const arabic = /(?:(百分之|千分之)\s{0,2})?(\d[\d,，]*(?:\.\d+)?)/gu;
const chinese = /(?:百分之|千分之)?[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/gu;

/** The numbers of a half-width text that may be figures, in its order. */
export function figureTokens(plain: string): Token[] {
  const blocked = new Uint8Array(plain.length);
  for (const { start, end } of notFigures(plain)) blocked.fill(1, start, end);
  return [...arabicTokens(plain), ...chineseTokens(plain)]
    .filter((token) => !blocked.subarray(token.start, token.end).includes(1))
    .sort((a, b) => a.start - b.start);
}

function arabicTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(arabic)) {
    const [raw, prefix = '', digits = ''] = match;
    // A comma that ends a clause is no part of the number.
    const written = digits.replace(/[,，]{1,40}$/u, '');
    const start = match.index;
    const value = arabicValue(written);
    const isTail = /\.\d{0,20}$/u.test(plain.slice(Math.max(0, start - 21), start));
    const sign = signBefore(plain, start);
    if (!value || isTail || sign === null) continue;
    const end = start + raw.length - (digits.length - written.length);
    tokens.push({ value: value.times(sign), prefix, start, end });
  }
  return tokens;
}

/** 1,234.5 → 1234.5; null where commas do not part thousands, or for a code with a leading zero. */
function arabicValue(written: string): Decimal | null {
  if (written.length > 40) return null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written)) return new Decimal(written.replaceAll(',', ''));
  if (!/^\d+(?:\.\d+)?$/u.test(written) || /^0\d/u.test(written)) return null;
  return new Decimal(written);
}

/** −1 where a minus sign stands before the number, null where the dash cannot be told from a hyphen. */
function signBefore(plain: string, start: number): 1 | -1 | null {
  if (plain.charAt(start - 1) !== '-') return 1;
  const before = plain.slice(Math.max(0, start - 4), start - 1).trimEnd();
  if (before === '' || /[(:;,，。=<>≤≥≦≧为是降减增长达到幅率比]$/u.test(before)) return -1;
  return /[\d%元人个次年月日天万亿]$/u.test(before) ? 1 : null;
}

function chineseTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(chinese)) {
    const prefix = /^(?:百分之|千分之)/u.exec(match[0])?.[0] ?? '';
    const written = match[0].slice(prefix.length);
    // Behind a digit 万 and its like are multipliers of that number.
    if (/[\d.]\s*[多余几来]?$/u.test(plain.slice(Math.max(0, match.index - 3), match.index))) continue;
    const value = prefix !== '' && written === '百' ? new Decimal(100) : parseChineseNumeral(written);
    const start = match.index;
    const end = start + match[0].length;
    if (!value || (prefix === '' && isIdiom(plain, start, end))) continue;
    tokens.push({ value, prefix, start, end });
  }
  return tokens;
}
