import { Decimal } from '../../decimal/decimal';
import { parseChineseNumeral } from '../../quantity/chineseNumerals';
import type { Span } from './rule';
import { look, type Source } from './source';

/** What a number of a standard counts: percent (or percentage points), marks (分), things (项 天 万元), or nothing printed. */
export type NumberUnit = 'percent' | 'mark' | 'count' | 'none';

/** A number as printed (10 for 10%). `points` is true for 百分点; `word` is the unit of a count. */
export type PrintedNumber = Span & {
  readonly value: Decimal;
  readonly unit: NumberUnit;
  readonly points: boolean;
  readonly word: string | null;
};

const arabic = /(?:\d{1,3}(?:,\d{3}){1,5}(?![\d])|\d{1,15}(?!\d))(?:\.\d{1,12}(?!\d))?/uy;
const sign = /[-+]/uy;
const chinese = /[零〇一二两三四五六七八九十百千万]{1,8}(?:点[零〇一二三四五六七八九]{1,6})?/uy;
const perHundred = /百分之/uy;
const partOf = /([二两三四五六七八九十])分之([一二两三四五六七八九])/uy;

const percentUnit = /%|个?百分点|个?百分比(?!例)|个点(?!位)/uy;
const markUnit = /分(?![钟之类别项析步年布散期批管级工配支担红值数制局公])/uy;
const countUnit = new RegExp(
  '个工作日|工作日|个月|个季度|人次|万元|亿元|千元|平方米|立方米|公里|千米|小时|分钟|课时|季度|' +
    '项(?!目)|例(?!如)|处(?![理置罚室分])|次(?![要性序数])|个(?![人别性体案])|起|条(?!件|例)|件|笔|篇|份|人(?![员均数事才民力])|' +
    '户|家|批(?!复|准)|期(?!限|间|末|初|内)|场(?!所)|名|台|套|页|位|宗|张|所|座|亩|吨|倍|种|门|元|天|日|月|年|周|米|册|部(?!门|分)|辆|只|头|株|棵|点|款|类|本|组|株|处|㎡',
  'uy',
);

function unitAt(source: Source, at: number): Pick<PrintedNumber, 'unit' | 'points' | 'word' | 'end'> {
  const percent = look(source, percentUnit, at)?.[0];
  if (percent) return { unit: 'percent', points: percent !== '%', word: null, end: at + percent.length };
  if (look(source, markUnit, at)) return { unit: 'mark', points: false, word: null, end: at + 1 };
  const count = look(source, countUnit, at)?.[0];
  if (count) return { unit: 'count', points: false, word: count, end: at + count.length };
  return { unit: 'none', points: false, word: null, end: at };
}

/**
 * The number that stands at `at`, with its unit: 5%, 0.4分, 一个百分点, 百分之八十, 两项, 12天. `signed` allows a sign.
 * A Chinese numeral counts only where a unit follows (一般 and 三公经费 hold none).
 */
export function readNumber(source: Source, at: number, signed = false): PrintedNumber | null {
  const signText = signed ? (look(source, sign, at)?.[0] ?? '') : '';
  const start = at + signText.length;
  const digits = look(source, arabic, start)?.[0];
  if (digits !== undefined) {
    const value = new Decimal(digits.replaceAll(',', '')).times(signText === '-' ? -1 : 1);
    return { value, start: at, ...unitAt(source, start + digits.length) };
  }
  return signText === '' ? chineseNumber(source, at) : null;
}

function chineseNumber(source: Source, at: number): PrintedNumber | null {
  const hundredth = look(source, perHundred, at) !== null;
  const start = hundredth ? at + 3 : at;
  const numeral = look(source, chinese, start)?.[0];
  if (numeral === undefined) return null;
  // 一百个: the numeral ends where the unit begins, so 百分 in 一个百分点 is never part of it.
  const value = hundredth && numeral === '百' ? new Decimal(100) : parseChineseNumeral(numeral);
  if (!value) return null;
  const end = start + numeral.length;
  if (hundredth) return { value, unit: 'percent', points: false, word: null, start: at, end };
  const unit = unitAt(source, end);
  // 小于或等于零: the one numeral that needs no unit.
  if (unit.unit === 'none' && !(numeral === '零' && look(source, /[,;。的得计记)时]|$/uy, end))) return null;
  // 十分健全, 一分为二: marks in Chinese numerals only behind a verb of giving or taking.
  const before = source.text.charAt(at - 1);
  if (unit.unit === 'mark' && !/[得计记给扣加减赋为打评]/u.test(before)) return null;
  if (before === '第' || unit.word === '月' || unit.word === '日' || unit.word === '类') return null;
  return { value, start: at, ...unit };
}

/** 三分之二, 一半 and 2/3 as a fraction; null where none stands there. */
export function readFraction(
  source: Source,
  at: number,
): { readonly value: Decimal; readonly end: number } | null {
  const named = look(source, partOf, at);
  if (named?.[1] && named[2]) {
    const below = parseChineseNumeral(named[1]);
    const above = parseChineseNumeral(named[2]);
    return below && above ? { value: above.div(below), end: at + named[0].length } : null;
  }
  if (look(source, /一半|半数/uy, at)) return { value: new Decimal('0.5'), end: at + 2 };
  const quotient = look(source, /(\d{1,2})\/(\d{1,2})(?!\d)/uy, at);
  if (!quotient?.[1] || !quotient[2] || Number(quotient[2]) === 0) return null;
  return { value: new Decimal(quotient[1]).div(quotient[2]), end: at + quotient[0].length };
}

/** The number on the scale of the result: 10% as 0.1, everything else as printed. */
export function scaled({ value, unit }: Pick<PrintedNumber, 'value' | 'unit'>): Decimal {
  return unit === 'percent' ? value.div(100) : value;
}
