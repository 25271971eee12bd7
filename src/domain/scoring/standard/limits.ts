import { Decimal } from '../../decimal/decimal';
import { comparisonOfSign, comparisonOfWord } from '../../quantity/comparison';
import type { Comparison } from '../../quantity/quantity';
import { type PrintedNumber, readNumber, scaled } from './numbers';
import type { Span } from './rule';
import { look, skip, type Source } from './source';
import { withoutAbsolute } from './wording';

/** One end of an interval. `stated`: the text says whether the limit itself belongs to it (≥, 含, 不含). */
export type End = { readonly value: Decimal; readonly open: boolean; readonly stated: boolean };

/** Limits as printed, with the numbers that they were read from (for scale and unit). */
export type Limits = Span & {
  readonly low: End | null;
  readonly high: End | null;
  readonly numbers: readonly PrintedNumber[];
  /** True where the text between two limits names an absolute value. */
  readonly absolute?: boolean;
  /** True for words on how a figure grows (零增长), which are limits of a rate of change only. */
  readonly growth?: boolean;
};

const signRun = /[<>=≤≥≮≯]{1,3}/uy;
const beforeWord =
  /大于(?:或)?等于|大于或者等于|高于(?:或)?等于|低于(?:或)?等于|达到或(?:者)?(?:超过|高于|优于)|等于或(?:者)?(?:大于|高于|超过)|等于或(?:者)?(?:小于|低于)|小于(?:或)?等于|小于或者等于|不低于|不少于|不小于|不高于|不超过|不多于|不大于|不超出|未超过|没有超过|未超出|未突破|不足|不到|未达到|未达|达不到|没有达到|不满|低于|小于|少于|大于|高于|多于|超过|超出|突破|至少|至多|最多|控制在|达到|超(?=\d)|达(?=\d)|满(?=\d)|等于|为(?=\d)|是(?=\d)/uy;
const ownWords: Readonly<Record<string, Comparison>> = {
  ...{ 大于或者等于: '>=', 小于或者等于: '<=', 未超过: '<=', 没有超过: '<=', 未超出: '<=', 未突破: '<=' },
  ...{ 高于等于: '>=', 高于或等于: '>=', 低于等于: '<=', 低于或等于: '<=' },
  ...{ 未达到: '<', 未达: '<', 达不到: '<', 没有达到: '<', 不满: '<', 突破: '>', 超: '>', 满: '>=', 是: '=' },
};
const afterWord =
  /\((不?含(?:本数)?)\)(?:及|及其)?(以上|以下|以内|之内|以外)|(?:及|及其)?(以上|以下|以内|之内|以外|内(?=[,;。得计的]))(?:\((不?含[^()]{0,8})\))?/uy;
const rangeSign = /[~-]{1,2}|至|到|—/uy;
const conjunction = /,?(?:且|并且|同时|但|而|和|、|,|与)?/uy;
const rangeTail = /\)?(?:之间|区间|范围|以内|之内|这一区间|区间内|范围内|间(?=[的,;。得计]))*/uy;
const variable = /[^<>=≤≥≮≯;。,\n\d%]{1,16}/uy;

/** A comparison printed before its number: ≥, 不低于, 超过. */
export function readComparison(
  source: Source,
  at: number,
): { readonly comparison: Comparison; readonly end: number } | null {
  const run = look(source, signRun, at)?.[0];
  if (run !== undefined) {
    const comparison = comparisonOfSign(run);
    return comparison && { comparison, end: at + run.length };
  }
  const word = look(source, beforeWord, at)?.[0];
  if (word === undefined) return null;
  const either = /^(?:达到或|等于或)/u.test(word) ? (/小于|低于/u.test(word) ? '<=' : '>=') : null;
  const comparison = either ?? ownWords[word] ?? comparisonOfWord(word);
  return comparison && { comparison, end: at + word.length };
}

/** Limits at `at`: `[80%,90%)`, `80%≤X<90%`, `0-10%（含）`, `90%以上`, `不超过10%`, `±5%以内`; null where none stand there. */
export function readLimits(source: Source, at: number): Limits | null {
  const found =
    growth(source, at) ??
    bracketed(source, at) ??
    chained(source, at) ??
    plusMinus(source, at) ??
    range(source, at) ??
    oneSided(source, at);
  return found?.numbers.every(isNoDate) ? joined(source, found) : null;
}

/** 2017-2020年 and 12月 are dates, no limits. */
function isNoDate({ word, value }: PrintedNumber): boolean {
  return word !== '月' && word !== '日' && !(word === '年' && value.greaterThan(1900));
}

/** 80%以上90%以下, ≥80%且<90%: two one-sided limits that face each other. */
function joined(source: Source, first: Limits): Limits {
  if ((first.low === null) === (first.high === null)) return first;
  const next = skip(source, conjunction, first.end);
  const second = oneSided(source, next);
  if (!second || (second.low === null) === (first.low === null)) return first;
  const low = first.low ?? second.low;
  const high = first.high ?? second.high;
  if (!low || !high || low.value.greaterThanOrEqualTo(high.value)) return first;
  return { low, high, numbers: [...first.numbers, ...second.numbers], start: first.start, end: second.end };
}

const growthWord =
  /(?:实现)?(?:(?:(?:零增长|持平)(?:或|和|及|、)(?:者)?(?:负增长|下降|降低|减少)|(?:负增长|下降|降低|减少)(?:或|和|及|、)(?:者)?(?:零增长|持平))|(零增长)|(负增长)|(正增长))/uy;

/** 零增长或负增长 is ≤0, 负增长 <0, 正增长 >0. */
function growth(source: Source, at: number): Limits | null {
  const found = look(source, growthWord, at);
  if (!found) return null;
  const [text, none, falls, grows] = found;
  const end = at + text.length;
  const zero = { value: new Decimal(0), unit: 'percent', points: false, word: null, start: at, end } as const;
  const edge = { value: zero.value, open: Boolean(falls ?? grows), stated: true };
  const low = none || grows ? edge : null;
  return { low, high: grows ? null : edge, numbers: [zero], growth: true, start: at, end };
}

function bracketed(source: Source, at: number): Limits | null {
  const opening = look(source, /[[(]/uy, at)?.[0];
  if (opening === undefined) return null;
  const first = readNumber(source, at + 1, true);
  if (!first) return null;
  const comma = look(source, /[,~-]/uy, first.end)?.[0];
  if (comma === undefined) return null;
  const unbounded = look(source, /\+?(?:∞|无穷大?)/uy, first.end + 1)?.[0];
  const second = unbounded ? null : readNumber(source, first.end + 1, true);
  if (!second && !unbounded) return null;
  const last = second ? second.end : first.end + 1 + (unbounded?.length ?? 0);
  const closing = look(source, /[\])]/uy, last)?.[0];
  // (80%-90%) in plain brackets is no notation of open ends.
  if (closing === undefined || (comma !== ',' && opening === '(' && closing === ')')) return null;
  const numbers = second ? [first, second] : [first];
  const [low, high] = sameScale(numbers);
  return {
    low: low ? { value: low, open: opening === '(', stated: true } : null,
    high: high ? { value: high, open: closing === ')', stated: true } : null,
    numbers,
    start: at,
    end: skip(source, /(?:区间|之间|范围|内)+/uy, last + 1),
  };
}

function chained(source: Source, at: number): Limits | null {
  const first = readNumber(source, at, true);
  if (!first) return null;
  const left = readComparison(source, first.end);
  if (!left || left.comparison === '=') return null;
  const name = skip(source, variable, left.end);
  const right = name === left.end ? null : readComparison(source, name);
  if (!right || right.comparison === '=' || right.comparison.charAt(0) !== left.comparison.charAt(0))
    return null;
  const second = readNumber(source, right.end, true);
  if (!second) return null;
  const [one, two] = sameScale([first, second]);
  if (!one || !two) return null;
  const ends = [
    { value: one, open: left.comparison.length === 1, stated: true },
    { value: two, open: right.comparison.length === 1, stated: true },
  ] as const;
  const between = source.text.slice(left.end, name);
  const absolute = withoutAbsolute(between) !== between;
  const [low, high] = left.comparison.startsWith('<') ? ends : [ends[1], ends[0]];
  return low.value.greaterThan(high.value)
    ? null
    : { low, high, numbers: [first, second], absolute, start: at, end: second.end };
}

function plusMinus(source: Source, at: number): Limits | null {
  const mark = look(source, /(?:在|控制在|不超过)?(?:±|正负)/uy, at)?.[0];
  if (mark === undefined) return null;
  const number = readNumber(source, at + mark.length);
  if (!number) return null;
  const tail = look(source, /(?:\((?:含|不含)\))?(?:之间|以内|之内|范围内|区间内?)/uy, number.end)?.[0];
  if (tail === undefined) return null;
  const value = scaled(number);
  const open = tail.includes('不含');
  const stated = tail.includes('含');
  return {
    low: { value: value.negated(), open, stated },
    high: { value, open, stated },
    numbers: [number],
    start: at,
    end: number.end + tail.length,
  };
}

function range(source: Source, at: number): Limits | null {
  const lead = look(source, /(超过|高于|大于|不低于|介于|在|从|由)?/uy, at)?.[0] ?? '';
  const first = readNumber(source, at + lead.length, true);
  if (!first) return null;
  const firstBracket = belonging(source, first.end);
  const middle = skip(source, /以上/uy, firstBracket.end);
  const dash = look(source, rangeSign, middle)?.[0];
  const sign = dash ?? look(source, /和|与|及/uy, middle)?.[0];
  if (sign === undefined) return null;
  const second = readNumber(source, middle + sign.length, true);
  if (!second) return null;
  const inner = belonging(source, second.end);
  const below = look(source, /以下|以内|之间/uy, inner.end)?.[0] ?? '';
  const last = belonging(source, inner.end + below.length);
  // 80%和90%: two numbers; 80%和90%之间: a range.
  const between =
    lead === '介于' || below === '之间' || look(source, /之间|间(?=[的,;。得计])/uy, last.end) !== null;
  if (dash === undefined && !between) return null;
  const [one, two] = sameScale([first, second]);
  if (!one || !two) return null;
  const brackets = [firstBracket, inner, last];
  const lowOpen = openness(first, one, firstBracket, brackets);
  const highOpen = openness(second, two, inner.claims.length > 0 ? inner : last, brackets);
  const above = /超过|高于|大于/u.test(lead);
  const a = { value: one, open: lowOpen ?? above, stated: lowOpen !== null || above || lead === '不低于' };
  const b = { value: two, open: highOpen ?? false, stated: highOpen !== null };
  // 100%-90%: printed from high to low.
  const falling = one.greaterThan(two);
  if (falling && (lead === '超过' || lead === '高于')) return null;
  return {
    low: falling ? b : a,
    high: falling ? a : b,
    numbers: [first, second],
    start: at,
    end: skip(source, rangeTail, last.end),
  };
}

/** What a bracket says of the limits: 含 or 不含, of the number it names or of the one before it. */
type Belonging = {
  readonly claims: readonly { readonly open: boolean; readonly number: PrintedNumber | null }[];
  readonly end: number;
};

/** （含）, （不含10%）, （含80%，不含90%） at `at`; no claims where none stands there. */
function belonging(source: Source, at: number): Belonging {
  const nothing = { claims: [], end: at };
  if (!look(source, /[[(]不?含/uy, at)) return nothing;
  const claims: { open: boolean; number: PrintedNumber | null }[] = [];
  let next = at + 1;
  for (let round = 0; round < 2; round += 1) {
    const word = look(source, /不?含(?:本数|本级|本身)?/uy, next)?.[0];
    if (word === undefined) return nothing;
    const number = readNumber(source, next + word.length, true);
    claims.push({ open: word.startsWith('不'), number });
    next = number?.end ?? next + word.length;
    if (look(source, /[\])]/uy, next)) return { claims, end: next + 1 };
    next = skip(source, /[,、]/uy, next);
  }
  return nothing;
}

/** Whether a limit is left out, as the brackets say it: by its number, or by standing right behind it. */
function openness(
  number: PrintedNumber,
  value: Decimal,
  behind: Belonging,
  all: readonly Belonging[],
): boolean | null {
  const named = all
    .flatMap(({ claims }) => claims)
    .find(
      (claim) =>
        claim.number && (scaled(claim.number).equals(value) || claim.number.value.equals(number.value)),
    );
  return named?.open ?? behind.claims.find((claim) => claim.number === null)?.open ?? null;
}

function oneSided(source: Source, at: number): Limits | null {
  const lead = skip(source, /在(?=[\d<>≤≥控])/uy, at);
  const before = readComparison(source, lead);
  const number = readNumber(source, before?.end ?? lead, true);
  if (!number) return null;
  const after = look(source, afterWord, number.end);
  const bracket = after ? null : belonging(source, number.end);
  const end = after ? number.end + after[0].length : (bracket?.end ?? number.end);
  const value = scaled(number);
  const make = (comparison: Comparison, stated: boolean, last: number): Limits => {
    const edge = { value, open: comparison === '>' || comparison === '<', stated };
    const isLow = comparison.startsWith('>') || comparison === '=';
    const isHigh = comparison.startsWith('<') || comparison === '=';
    return { low: isLow ? edge : null, high: isHigh ? edge : null, numbers: [number], start: at, end: last };
  };
  if (!after) {
    if (!before) return null;
    const { comparison } = before;
    const open = bracket?.claims[0]?.open;
    if (open === undefined || comparison === '=') return make(comparison, true, end);
    const side = comparison.charAt(0);
    return make(open ? (side as '<' | '>') : (`${side}=` as Comparison), true, end);
  }
  const word = after[2] ?? after[3] ?? '';
  const said = after[1] ?? after[4] ?? null;
  if (word === '以外') return null;
  const upper = word === '以上';
  // 低于60%以上 says two things at once.
  if (before && before.comparison !== '=' && before.comparison.startsWith('<') === upper) return null;
  const named = after[0].startsWith('及');
  const strict = before !== null && before.comparison.length === 1 && before.comparison !== '=';
  const open = said !== null ? said.startsWith('不含') : strict;
  const comparison = upper ? (open ? '>' : '>=') : open ? '<' : '<=';
  return make(
    comparison,
    said !== null || named || strict || (before !== null && before.comparison.length === 2),
    end,
  );
}

/** In a range one unit serves both numbers (0-10%, 1至3次). */
function sameScale(numbers: readonly PrintedNumber[]): readonly (Decimal | undefined)[] {
  const percent = numbers.some(({ unit }) => unit === 'percent');
  return numbers.map((number) => (percent ? number.value.div(100) : number.value));
}
