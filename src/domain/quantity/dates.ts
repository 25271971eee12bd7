import { dateForms, daysIn, type DateParts } from './dateForms';
import { halfWidth } from './glyphs';

export type { DateParts };
export type FoundDate = DateParts & { readonly start: number; readonly end: number };

/**
 * Every date in a text with its span, in the order of the text. `knownYear` completes dates that print no year
 * (12月31日前, 年底前); without it they are left out, since a year is never guessed.
 */
export function findDates(text: string, knownYear: number | null = null): FoundDate[] {
  const plain = halfWidth(text);
  const found: FoundDate[] = [];
  const taken = new Uint8Array(plain.length);
  for (const { pattern, read } of dateForms) {
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const date = read(match, knownYear);
      if (!date) continue;
      taken.fill(1, match.index, end);
      found.push({ ...date, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words round a date; every alternative begins differently, so that matching stays linear. */
const before = /^(?:于|在|截至|截止|至|到期?|不晚于|最迟|应于|须于|当年度?|本年度?|时[间限]为?|:)*$/u;
const after = /^(?:[之以底末内前止年度]|截止|全部|完[成工结]|到位|[。.;])*$/u;

/**
 * A text that is nothing but one date, with words such as 前 or 底: 2020.12.31, 2023年12月前, 2023年1-12月.
 * Null otherwise. `knownYear` as for `findDates`.
 */
export function parseDate(text: string, knownYear: number | null = null): DateParts | null {
  const plain = halfWidth(text).trim();
  const [date, ...more] = findDates(plain, knownYear);
  if (!date || more.length > 0) return null;
  const head = plain.slice(0, date.start).replace(/\s+/gu, '');
  const tail = plain.slice(date.end).replace(/\s+/gu, '');
  if (!before.test(head) || !after.test(tail)) return null;
  return { year: date.year, month: date.month, day: date.day };
}

/** True for a unit column that asks for a date: 年, 年月日, 日期, 时间. */
export function isDateUnit(unit: string): boolean {
  return /^(?:年|月|日|年月|年月日|年份|日期|时间|时限|截止日期|完成时间|完成时限)$/u.test(
    halfWidth(unit).replace(/[()\s]/gu, ''),
  );
}

/** 2020, 20201231 and 2020.10 as text beside such a unit; the text keeps the zero of October. Null where it is no date. */
export function dateOfText(text: string): DateParts | null {
  const plain = halfWidth(text).trim();
  const month = /^((?:19|20)\d{2})\.(0[1-9]|1[0-2])$/u.exec(plain);
  if (month) return { year: Number(month[1]), month: Number(month[2]), day: null };
  return /^\d{4}(?:\d{4}|\.\d{1,2})?$/u.test(plain) ? dateOfNumber(Number(plain)) : null;
}

/**
 * A number that stands for a year (2020) or a month (2020.12) where its unit says that it is a date.
 * 2020.1 may be January or October: the year only. Null where it is no date.
 */
export function dateOfNumber(value: number): DateParts | null {
  if (Number.isInteger(value)) {
    if (value >= 1990 && value < 2100) return { year: value, month: null, day: null };
    return /^(?:19|20)\d{6}$/.test(String(value)) ? dateOfDigits(String(value)) : null;
  }
  const match = /^((?:19|20)\d{2})\.(\d{1,2})$/.exec(String(value));
  if (!match) return null;
  const monthNumber = match[2] === '1' ? null : Number(match[2]);
  return monthNumber !== null && monthNumber > 12
    ? null
    : { year: Number(match[1]), month: monthNumber, day: null };
}

function dateOfDigits(text: string): DateParts | null {
  const monthNumber = Number(text.slice(4, 6));
  const dayNumber = Number(text.slice(6));
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return null;
  const year = Number(text.slice(0, 4));
  return dayNumber > daysIn(year, monthNumber) ? null : { year, month: monthNumber, day: dayNumber };
}

/** True for a number format that shows a date: it names years or days outside of quotation marks and brackets. */
export function isDateFormat(format: string): boolean {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '');
  if (/general|通用格式|0[eE][+-]/iu.test(bare)) return false;
  return /[yd]/iu.test(bare) || /m/iu.test(bare.replace(/h+:?m+|m+:?s+/giu, ''));
}

/** The day of an Excel serial number (1900 system); null outside of Excel's calendar. */
export function dateOfSerial(serial: number): DateParts | null {
  const whole = Math.floor(serial);
  if (!(whole >= 61) || whole > 2958465) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + whole));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
