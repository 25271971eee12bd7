import { boundAround } from './bounds';
import { figureTokens, type Token } from './figureTokens';
import { halfWidth } from './glyphs';
import type { Bound, Figure } from './quantity';
import { unitAt } from './unitAt';

/** Longest text that is searched for figures; a cell holds at most 32 767 characters. */
const longest = 32767;

const multiplier = /\s{0,3}(多|余|几|来)?\s{0,3}(万亿|千万|百万|十万|亿|万|千|百)?\s{0,3}(多|余|几|来|\+)?/uy;
const multipliers: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
};

/**
 * Every number of a text with its unit, span and bound, in the order of the text. Not taken as figures: dates,
 * document numbers, ordinals, marks of lists, fractions, telephone numbers, names with digits, Chinese numerals
 * without a unit or inside set phrases. 万 and 亿 before a count belong to the number (22.34万人次 → 223400 人次),
 * before 元 to the unit (3万元 → 3 万元). Source: domain.md §1.7.
 */
export function findFigures(text: string): Figure[] {
  const plain = halfWidth(text.slice(0, longest));
  const figures: Figure[] = [];
  for (const token of figureTokens(plain)) {
    const last = figures.at(-1);
    if (last && token.start < last.end) continue;
    const figure = readFigure(plain, token);
    if (figure) figures.push(figure);
  }
  return shareUnits(plain, figures);
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
  let open: Bound | null = null;
  let unit = unitAt(plain, end);
  const ownScale = isNumeral ? /[万亿]$/u.exec(plain.slice(token.start, end))?.[0] : undefined;
  if (unit && ownScale !== undefined && unit.word.startsWith('元')) {
    // 三千五百万元 is printed in 万元.
    value = value.dividedBy(ownScale === '万' ? 1e4 : 1e8);
    unit = { word: ownScale + unit.word, end: unit.end };
  } else if (!unit) {
    multiplier.lastIndex = end;
    const match = multiplier.exec(plain);
    const after = match ? end + match[0].length : end;
    const scale = match?.[2] ?? '';
    const next = unitAt(plain, after);
    const openWord = match?.[1] ?? match?.[3] ?? '';
    if (match && (next || scale !== '' || match[3] === '+')) {
      const merged = next?.word.startsWith('元') ? moneyScale(scale) : null;
      value = value.times(merged?.factor ?? multipliers[scale] ?? 1);
      unit = next && merged ? { word: merged.unit + next.word.slice(1), end: next.end } : next;
      end = after;
      open = openWord === '' ? null : openWord === '来' ? 'about' : 'above';
    }
  }
  if (unit) {
    end = unit.end;
    // 500人多, 3年多: the open word may stand behind the unit as well.
    if (/^(?:多|余)(?![样次元少])/u.test(plain.slice(end, end + 2))) open = 'above';
  }
  const isNamed = /[A-Za-z][-_ ]?$/u.test(plain.slice(Math.max(0, token.start - 2), token.start));
  if (!unit && (isNumeral || isNamed || /^[A-Za-z_]/u.test(plain.slice(token.end, token.end + 1))))
    return null;
  if (!unit && token.value.abs().greaterThanOrEqualTo(1e6) && end === token.end) return null;
  if (unit && isNamed && /^[A-Za-z]/u.test(unit.word)) return null;
  const percent = unit?.word === '%';
  const bound = open ?? boundAround(plain, signStart(plain, token), end, unit?.word ?? null);
  const money = /[¥￥]\s?$/u.test(plain.slice(Math.max(0, token.start - 2), token.start)) ? '元' : null;
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
