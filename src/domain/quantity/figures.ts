import { Decimal } from '../decimal/decimal';
import { boundAround } from './bounds';
import { parseChineseNumeral } from './chineseNumerals';
import { halfWidth } from './glyphs';
import { isIdiom } from './idioms';
import { notFigures, type Span } from './notFigures';
import type { Bound, Figure } from './quantity';
import { unitAt } from './unitAt';

/** Longest text that is searched for figures; a cell holds at most 32 767 characters. */
const longest = 32767;

const arabic = /(?:百分之|千分之)?\s*\d[\d,，]*(?:\.\d+)?/gu;
const chinese = /(?:百分之|千分之)?[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/gu;
const multiplier = /\s*(多|余|几|来)?\s*(万亿|千万|百万|十万|亿|万|千|百)?\s*(多|余|几|来|\+)?/uy;
const multipliers: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
};

type Token = Span & { readonly value: Decimal; readonly prefix: string };

/**
 * Every number of a text with its unit, span and bound, in the order of the text. Not taken as figures: dates,
 * document numbers, ordinals, marks of lists, fractions, telephone numbers, names with digits, Chinese numerals
 * without a unit or inside set phrases. 万 and 亿 before a count belong to the number (22.34万人次 → 223400 人次),
 * before 元 to the unit (3万元 → 3 万元). Source: domain.md §1.7.
 */
export function findFigures(text: string): Figure[] {
  const plain = halfWidth(text.slice(0, longest));
  const blocked = notFigures(plain);
  const tokens = [...arabicTokens(plain), ...chineseTokens(plain)]
    .filter((token) => !blocked.some((span) => token.start < span.end && token.end > span.start))
    .sort((a, b) => a.start - b.start);
  const figures: Figure[] = [];
  for (const token of tokens) {
    const last = figures.at(-1);
    if (last && token.start < last.end) continue;
    const figure = readFigure(plain, token);
    if (figure) figures.push(figure);
  }
  return shareUnits(plain, figures);
}

function arabicTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(arabic)) {
    const raw = match[0];
    const prefix = /^(?:百分之|千分之)/u.exec(raw)?.[0] ?? '';
    const lead = raw.slice(prefix.length);
    // A comma that ends a clause is no part of the number.
    const written = lead.trim().replace(/[,，]+$/u, '');
    const start = match.index + (prefix === '' ? raw.length - raw.trimStart().length : 0);
    const end = match.index + prefix.length + (lead.length - lead.trimStart().length) + written.length;
    const value = arabicValue(written);
    if (value && !/\d\.$|[.]\d*$/u.test(plain.slice(Math.max(0, start - 20), start))) {
      tokens.push({ value: value.times(signBefore(plain, start)), prefix, start, end });
    }
  }
  return tokens.filter((token) => !token.value.isNaN());
}

/** 1,234.5 → 1234.5; null where commas do not part thousands, or for a code with a leading zero. */
function arabicValue(written: string): Decimal | null {
  if (written.length > 40) return null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written)) return new Decimal(written.replaceAll(',', ''));
  if (!/^\d+(?:\.\d+)?$/u.test(written) || /^0\d/u.test(written)) return null;
  return new Decimal(written);
}

/** −1 where a minus sign stands before the number, NaN where the dash cannot be told from a hyphen. */
function signBefore(plain: string, start: number): number {
  if (plain.charAt(start - 1) !== '-') return 1;
  const before = plain.slice(0, start - 1).trimEnd();
  if (before === '' || /[(:;,，。=为是降减增长达到幅率比]$/u.test(before)) return -1;
  return /[\d%元人个次年月日天万亿]$/u.test(before) ? 1 : NaN;
}

function chineseTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(chinese)) {
    const prefix = /^(?:百分之|千分之)/u.exec(match[0])?.[0] ?? '';
    const written = match[0].slice(prefix.length);
    // Behind a digit 万 and its like are multipliers of that number.
    if (/[\d.]\s*[多余几来]?$/u.test(plain.slice(Math.max(0, match.index - 3), match.index))) continue;
    const value = prefix !== '' && written === '百' ? new Decimal(100) : numeralWithUnit(written);
    const start = match.index;
    const end = start + match[0].length;
    if (!value || (prefix === '' && isIdiom(plain, start, end))) continue;
    tokens.push({ value, prefix, start, end });
  }
  return tokens;
}

/** 三千 → 3000. 三千万 before 元 keeps 万 inside the number: readFigure gives it the unit 元. */
function numeralWithUnit(written: string): Decimal | null {
  return parseChineseNumeral(written);
}

function readFigure(plain: string, token: Token): Figure | null {
  const isNumeral = /[^\d,，.\s]/u.test(plain.slice(token.start + token.prefix.length, token.end));
  if (token.prefix !== '') {
    const percent = token.prefix === '百分之';
    const bound = boundAround(plain, token.start, token.end, null);
    return {
      value: token.value,
      percent,
      unit: percent ? '%' : '‰',
      bound,
      start: signStart(plain, token),
      end: token.end,
    };
  }
  let { value, end } = token;
  let open = false;
  let unit = unitAt(plain, end);
  if (!unit) {
    multiplier.lastIndex = end;
    const match = multiplier.exec(plain);
    const after = match ? end + match[0].length : end;
    const scale = match?.[2] ?? '';
    const next = unitAt(plain, after);
    const isOpen = match?.[1] !== undefined || match?.[3] !== undefined;
    if (match && (next || scale !== '' || match[3] === '+')) {
      const merged = next?.word.startsWith('元') ? moneyScale(scale) : null;
      value = value.times(merged?.factor ?? multipliers[scale] ?? 1);
      unit = next && merged ? { word: merged.unit + next.word.slice(1), end: next.end } : next;
      end = after;
      open = isOpen;
    }
  }
  if (unit) {
    end = unit.end;
    // 500人多, 3年多: the open word may stand behind the unit as well.
    if (/^(?:多|余)(?![样次元少])/u.test(plain.slice(end, end + 2))) open = true;
  }
  if (!unit && (isNumeral || isName(plain, token))) return null;
  if (!unit && token.value.abs().greaterThanOrEqualTo(1e6) && end === token.end) return null;
  if (unit && isName(plain, token) && /^[A-Za-z]/u.test(unit.word)) return null;
  const percent = unit?.word === '%';
  const bound: Bound = open ? 'above' : boundAround(plain, signStart(plain, token), end, unit?.word ?? null);
  const money = /[¥￥]\s*$/u.test(plain.slice(0, token.start)) ? '元' : null;
  return { value, percent, unit: unit?.word ?? money, bound, start: signStart(plain, token), end };
}

/** 千元, 万元 and 亿元 are units; 百万元 is 100 万元. */
function moneyScale(scale: string): { factor: number; unit: string } | null {
  if (scale === '千' || scale === '万' || scale === '亿') return { factor: 1, unit: `${scale}元` };
  if (scale === '万亿') return { factor: 1e4, unit: '亿元' };
  const factor = { 百: 0.01, 十万: 10, 百万: 100, 千万: 1000 }[scale];
  return factor === undefined ? null : { factor, unit: '万元' };
}

function signStart(plain: string, token: Token): number {
  return token.value.isNegative() && plain.charAt(token.start - 1) === '-' ? token.start - 1 : token.start;
}

/** A number that belongs to a name: 5G, A4, PM2.5, COVID-19. */
function isName(plain: string, token: Token): boolean {
  return /[A-Za-z][-_ ]?$/u.test(plain.slice(0, token.start)) || /^[A-Za-z_]/u.test(plain.slice(token.end));
}

/** In 10-20人, 80—90% and 10、20人 the unit of the last number is that of all. */
function shareUnits(plain: string, figures: readonly Figure[]): Figure[] {
  const shared = [...figures];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const figure = shared[at];
    const next = shared[at + 1];
    if (!figure || !next || figure.unit !== null || next.unit === null) continue;
    if (/^\s*(?:[-~—–、/]{1,2}|至|到|或)\s*$/u.test(plain.slice(figure.end, next.start))) {
      shared[at] = { ...figure, unit: next.unit, percent: next.percent };
    }
  }
  return shared;
}
