import { halfWidth } from './glyphs';
import type { Figure } from './quantity';
import {
  canonicalUnit,
  isPercentUnit,
  numeratorUnit,
  parseAmountUnit,
  sameUnit,
  unitFactor,
  unitOfName,
} from './units';
import { unitWords } from './unitWords';

/** A longer noun is no name of an indicator. */
const longest = 100;

/**
 * What an indicator asks for: its unit as printed, its noun (a unit word, or the name of the indicator), and whether
 * it is a percentage. `year` completes dates that print none; `deadline` says that the target is a date.
 */
export type Wanted = {
  readonly unit: string | null;
  readonly noun: string | null;
  readonly percent: boolean;
  readonly year?: number | null;
  readonly deadline?: boolean;
};

/**
 * True where a figure of `text` fits what is wanted: by its unit (人 = 名 = 人次; 元 ≠ 万元; % only with %),
 * or, printed without a unit, because the counted word stands right before it (培训人数4208). Source: domain.md §1.7.
 */
export function fits(figure: Figure, wanted: Wanted, text: string): boolean {
  const byName = wanted.noun === null ? null : nounUnit(wanted.noun);
  const percent = wanted.percent || (wanted.unit !== null && isPercentUnit(wanted.unit));
  if (percent) return figure.percent && !isChange(figure, wanted, text);
  if (figure.percent) return hasNoUnit(wanted) && byName === '%' && !isChange(figure, wanted, text);
  const units = [wanted.unit, byName].filter((unit): unit is string => unit !== null && unit.trim() !== '');
  const { unit } = figure;
  if (isPerSpan(figure, text) && parseAmountUnit(unit ?? '') === null) return false;
  if (unit === null) return units.some((word) => countedWordBefore(text, figure, word));
  return units.some((word) => sameUnit(unit, word) || sameNumerator(unit, word) || sameBase(unit, word));
}

function hasNoUnit(wanted: Wanted): boolean {
  return wanted.unit === null || wanted.unit.trim() === '';
}

/** The unit that a noun stands for: itself where it is a unit word, else what the name says. */
function nounUnit(noun: string): string | null {
  if (noun.length > longest) return null;
  const plain = halfWidth(noun).trim();
  return unitWords.includes(plain) || isPercentUnit(plain) ? plain : unitOfName(plain);
}

/** 元/人 is answered by 元, 次/年 by 次. */
function sameNumerator(unit: string, wanted: string): boolean {
  const numerator = numeratorUnit(wanted);
  return numerator !== null && sameUnit(unit, numerator);
}

/** 万人次 is answered by 人次; amounts are not scaled here. */
function sameBase(unit: string, wanted: string): boolean {
  if (parseAmountUnit(unit) !== null || !/^[百千万亿]/u.test(wanted)) return false;
  const base = canonicalUnit(wanted).replace(/^[百千万亿]+/u, '');
  return base !== '' && sameUnit(unit, base) && unitFactor(unit, wanted) !== null;
}

/** 培训总人数4208, 期次为31: the counted word stands before a number without a unit. */
function countedWordBefore(text: string, figure: Figure, unit: string): boolean {
  const head = halfWidth(text)
    .slice(Math.max(0, figure.start - 8), figure.start)
    .replace(/[\s:为是达到共约计有]+$/u, '');
  const word = canonicalUnit(unit);
  if (word === '分' && /(?:得|评|总)分$/u.test(head)) return true;
  return [`${word}数`, `${word}次`, `${word}数量`, `${word}次数`].some((noun) => head.endsWith(noun));
}

const change =
  /(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|同比|环比|增幅|降幅|节约|节省|超出)(?:了|约|近|幅度|率|为|达|达到|到)*$/u;

/** True for a figure that tells a change (较上年提高5%), where the indicator is not itself about change. */
function isChange(figure: Figure, wanted: Wanted, text: string): boolean {
  const head = halfWidth(text)
    .slice(Math.max(0, figure.start - 10), figure.start)
    .trimEnd();
  if (!change.test(head) || /[到至]$/u.test(head)) return false;
  return wanted.noun === null || !/增|长|提高|提升|上升|降|减|压|节|变动|超/u.test(wanted.noun);
}

/** 每月12次, 每季度1期: not the number of the year. */
function isPerSpan(figure: Figure, text: string): boolean {
  const head = halfWidth(text).slice(Math.max(0, figure.start - 12), figure.start);
  return /每(?:个|半)?(?:月|季度?|周|星期|天|日|旬|学期|年度?半)[^，,。；;\d]{0,6}$/u.test(head);
}
