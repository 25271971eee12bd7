import { Decimal } from '../../decimal/decimal';
import { readNumber, scaled } from './numbers';
import { readFullWord } from './points';
import type { Span } from './rule';
import { look, skip, type Source } from './source';

/**
 * 按插值法计分, 得分=(执行率-60%)/(100%-60%)×分值. `range`: the points between which it runs (在0-5分之间); `ends`: where
 * the formula itself gives nothing and full marks. Null where the tiers beside it have to say.
 */
export type LineAt = Span & {
  readonly range: { readonly least: Decimal; readonly most: Decimal } | null;
  readonly ends: { readonly zero: Decimal; readonly full: Decimal } | null;
};

const word =
  /(?:则)?(?:得分)?(?:按照|按|依据|依|采用|使用|运用|用|以)?(?:其)?(?:比例)?(?:线性|直线)?(?:内插|插值|插入)(?:法|公式)?(?:进行)?(?:来)?(?:计算|折算|确定|核算|换算|取)?(?:该项|本项)?(?:的)?(?:得分|计分|记分|给分|赋分|打分|分值|分数|值)?/uy;
const scoreName =
  /(?:则)?(?:(?:该|本|此)?(?:项|指标)?|指标|实际)?(?:得分|计分|评分)(?:计算公式)?(?:=|:|为)/uy;
const resultName = /[^()[\]/×=;。\n,\d%+-]{0,14}(?:率|度|实际(?:完成)?(?:值|数))/uy;

/** What runs in a straight line between two results, at `at`; null where nothing does. */
export function readLine(source: Source, at: number): LineAt | null {
  return byWord(source, at) ?? byFormula(source, at);
}

function byWord(source: Source, at: number): LineAt | null {
  const printed = look(
    source,
    /在(\d{1,3}(?:\.\d)?)分?[-~至到](\d{1,3}(?:\.\d)?)分(?:之间|区间|范围)内?,?/uy,
    at,
  );
  const [least, most] = [printed?.[1], printed?.[2]].map((text) => new Decimal(text ?? 0));
  const range = printed && least && most?.greaterThan(least) ? { least, most } : null;
  const start = at + (printed?.[0].length ?? 0);
  const found = look(source, word, start)?.[0];
  return found === undefined ? null : { range, ends: null, start: at, end: start + found.length };
}

/** (执行率-60%)/(100%-60%)×分值, ÷40%×分值, (20%-结转率)/(20%-10%)×分值, with the marks before or behind. */
function byFormula(source: Source, at: number): LineAt | null {
  const named = look(source, scoreName, at)?.[0];
  if (named === undefined) return null;
  let next = at + named.length;
  const first = readFullWord(source, next);
  if (first !== null) {
    const sign = look(source, /×/uy, first)?.[0];
    if (sign === undefined) return null;
    next = first + sign.length;
  }
  const quotient = quotientAt(source, skip(source, /\[/uy, next));
  if (!quotient) return null;
  const end = skip(source, /\]/uy, quotient.end);
  if (first !== null) return { range: null, ends: quotient.ends, start: at, end };
  const sign = look(source, /×/uy, end)?.[0];
  const marks = sign === undefined ? null : readFullWord(source, end + sign.length);
  return marks === null ? null : { range: null, ends: quotient.ends, start: at, end: marks };
}

function quotientAt(source: Source, at: number): { ends: NonNullable<LineAt['ends']>; end: number } | null {
  const above = differenceAt(source, at);
  const sign = above && look(source, /\//uy, above.end)?.[0];
  if (!above || sign === undefined) return null;
  const below = widthAt(source, above.end + 1);
  if (!below || below.width.lessThanOrEqualTo(0)) return null;
  const origin = above.rising ? below.low : below.high;
  if (origin && !origin.equals(above.limit)) return null;
  const full = above.rising ? above.limit.plus(below.width) : above.limit.minus(below.width);
  return { ends: { zero: above.limit, full }, end: below.end };
}

/** (执行率-60%), or (20%-结转率) where less is better. */
function differenceAt(source: Source, at: number): { limit: Decimal; rising: boolean; end: number } | null {
  if (!look(source, /\(/uy, at)) return null;
  const name = look(source, resultName, at + 1)?.[0];
  if (name !== undefined) {
    const number = look(source, /-/uy, at + 1 + name.length) && readNumber(source, at + 2 + name.length);
    if (!number || !look(source, /\)/uy, number.end)) return null;
    return { limit: scaled(number), rising: true, end: number.end + 1 };
  }
  const number = readNumber(source, at + 1);
  const behind = number && look(source, /-/uy, number.end) && look(source, resultName, number.end + 1)?.[0];
  if (!number || !behind || !look(source, /\)/uy, number.end + 1 + behind.length)) return null;
  return { limit: scaled(number), rising: false, end: number.end + 2 + behind.length };
}

/** (100%-60%) or 40%; without brackets the ends are not printed. */
function widthAt(
  source: Source,
  at: number,
): { width: Decimal; low: Decimal | null; high: Decimal | null; end: number } | null {
  const alone = readNumber(source, at);
  if (alone) return { width: scaled(alone), low: null, high: null, end: alone.end };
  if (!look(source, /\(/uy, at)) return null;
  const one = readNumber(source, at + 1);
  const two = one && look(source, /-/uy, one.end) && readNumber(source, one.end + 1);
  if (!one || !two || !look(source, /\)/uy, two.end)) return null;
  const [high, low] = [scaled(one), scaled(two)];
  return { width: high.minus(low), low, high, end: two.end + 1 };
}
