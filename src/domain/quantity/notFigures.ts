import { findDates } from './dates';
import { unitAt } from './unitAt';

export type Span = { readonly start: number; readonly end: number };

/** Digits that are no figure whatever follows them. */
const never: readonly RegExp[] = [
  // Document numbers: 〔2018〕17号, （2018）第17号, 第17号.
  /[〔[(【]\s{0,3}(?:19|20)\d{2}\s{0,3}年?\s{0,3}[〕\])】]\s{0,3}第?\s{0,3}\d{0,20}\s{0,3}号?/gu,
  /(?<!\d)\d{1,20}\s{0,3}号(?!召)/gu,
  // Ordinals: 第3, 第十二.
  /第\s{0,3}(?:\d{1,20}|[一二三四五六七八九十百零]+)/gu,
  // Marks of a list: 1. ① （1） at the beginning of a text, a line or after a stop.
  /(?<=^|[\n\r;。])\s{0,3}\(?\d{1,2}\s{0,3}[.、):](?!\d)(?=\s{0,3}[^\s\d])/gu,
  /(?<=:)\s{0,3}\d{1,2}\s{0,3}[.、](?=\s{0,3}[一-鿿])/gu,
  /(?<=[\s,，])\d{1,2}\s{0,3}[.、](?=\s{0,3}[一-鿿])/gu,
  /\(\s{0,3}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,3}\)/gu,
  /(?<=^|[\n\r;。:])\s{0,3}[一二三四五六七八九十]{1,3}(?=\s{0,3}[、.:])/gu,
  // Fractions, times of day and proportions, versions, sums such as 1+3.
  /(?<!\d)\d{1,20}\s{0,3}\/\s{0,3}\d{1,20}(?:\s{0,3}\/\s{0,3}\d{1,20})?/gu,
  /(?:(?<![一-鿿])|(?<=[的约了近达有为占到]))(?![百千]分之)[一二三四五六七八九十百两]+分之[一二三四五六七八九十百两]+/gu,
  /(?<!\d)\d{1,20}:\d{1,20}(?::\d{1,20})?/gu,
  /(?<!\d)\d{1,20}\.\d{1,20}\.[\d.]*/gu,
  /(?<!\d)\d{1,20}(?:\+\d{1,20})+/gu,
  /(?<!\d)\d{1,20}(?:\.\d{1,20})?[^\d\s=,，。；;、]{0,5}\s{0,3}[×✕*xX]\s{0,3}\d{1,20}(?:\.\d{1,20})?[一-鿿%]{0,3}/gu,
  /(?<!\d)\d{1,20}\s{0,3}比\s{0,3}\d{1,20}/gu,
  // Names: 3#, 1年级, 90后, 12345热线.
  /(?<!\d)\d{1,20}\s{0,3}(?:#|年[级制]|0后)/gu,
  /(?<!\d)(?:12345|110|119|120)(?=热线|报警|指挥|平台|急救)/gu,
  // 1 234: thousands parted by a space, or two numbers.
  /(?<![\d.])\d{1,3}(?: \d{3})+(?!\d)/gu,
  // Telephone numbers.
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  /(?<!\d)0?\d{2,4}-\d{7,8}(?!\d)/gu,
  // Half-year and month ranges without a year, days of a month.
  /\d{1,2}\s{0,3}月?\s{0,3}[-~—–至到]{1,2}\s{0,3}\d{1,2}\s{0,3}月(?:\s{0,3}\d{1,2}\s{0,3}[日号])?/gu,
  /\d{1,2}\s{0,3}月(?:\s{0,3}\d{1,2}\s{0,3}[日号])?/gu,
  /[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?/gu,
  /[一二三四1-4]\s{0,3}季度/gu,
];

/** Years and pairs of years, unless a unit other than 年 follows: 2000-3000人 is a count. */
const years =
  /(?<![\d.,，-])(?:19|20)\d{2}(?:\s{0,3}[-~—–至到.、和]{1,2}\s{0,3}(?:(?:19|20)\d{2}|0?[1-9]|1[0-2]))?(?![\d,，])(?!\.\d)(?!\s{0,3}[-~—–至到、和]{1,2}\s{0,3}\d)/gu;

/**
 * Stretches of a half-width text whose digits are no figures: dates, document numbers, ordinals, marks of lists,
 * fractions, times, versions, telephone numbers. Bounded work: every pattern is linear.
 */
export function notFigures(plain: string): Span[] {
  const spans: Span[] = findDates(plain).map(({ start, end }) => ({ start, end }));
  for (const pattern of never) {
    for (const match of plain.matchAll(pattern)) {
      if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of plain.matchAll(years)) {
    const end = match.index + match[0].length;
    const unit = unitAt(plain, end);
    if (unit === null || unit.word === '年') spans.push({ start: match.index, end });
  }
  return spans;
}
