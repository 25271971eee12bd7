import { halfWidth } from './glyphs';

/** A day, a month or a year, as far as it is printed. */
export type DateParts = { readonly year: number; readonly month: number | null; readonly day: number | null };
export type FoundDate = DateParts & { readonly start: number; readonly end: number };

const year = '(?<!\\d)((?:19|20)\\d{2})';
const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12]\\d|3[01])';
const gap = '\\s{0,3}';
const dash = '[-~—–至到]{1,2}';
const halfYears: Readonly<Record<string, number>> = { 上半年: 6, 下半年: 12 };
const quarters: Readonly<Record<string, number>> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
};

/** Each form of a date, most telling first; `read` gives its parts, or null where it is no date. */
const forms: readonly {
  pattern: RegExp;
  read: (match: RegExpExecArray, known: number | null) => DateParts | null;
}[] = [
  {
    // 2023年1-12月, 2023年1月至12月, 2023年1月1日-12月31日: its end.
    pattern: new RegExp(
      `${year}${gap}年度?${gap}${month}${gap}月?(?:${gap}${day}${gap}[日号])?${gap}${dash}${gap}(?:\\1${gap}年)?${gap}${month}${gap}月(?:${gap}${day}${gap}[日号])?(?:份|底|末)?`,
      'gu',
    ),
    read: (match) => parts(match[1], match[4], match[5]),
  },
  {
    pattern: new RegExp(`${year}${gap}年${gap}${month}${gap}月${gap}${day}${gap}[日号]?`, 'gu'),
    read: (match) => parts(match[1], match[2], match[3]),
  },
  {
    pattern: new RegExp(
      `${year}${gap}([./-])${gap}${month}${gap}\\2${gap}${day}(?![\\d.]\\d|\\d|%)日?`,
      'gu',
    ),
    read: (match) => parts(match[1], match[3], match[4]),
  },
  {
    pattern: new RegExp(`${year}${gap}年${gap}${month}${gap}月(?:份)?(底|末)?`, 'gu'),
    read: (match) => endOfMonth(match[1], match[2], match[3] !== undefined),
  },
  {
    pattern: new RegExp(`${year}${gap}年${gap}(?:第?([一二三四1-4])季度|(上半年|下半年))(?:底|末)?`, 'gu'),
    read: (match) => parts(match[1], quarters[match[2] ?? ''] ?? halfYears[match[3] ?? ''], undefined),
  },
  {
    pattern: new RegExp(`${year}${gap}年(?:年)?(底|末)?度?内?`, 'gu'),
    read: (match) =>
      match[2] === undefined ? parts(match[1], undefined, undefined) : parts(match[1], 12, 31),
  },
  {
    pattern: new RegExp(`${year}-${month}(?![\\d.%-])`, 'gu'),
    read: (match) => parts(match[1], match[2], undefined),
  },
  {
    pattern: new RegExp(`(?<![\\d.])${month}${gap}月${gap}${day}${gap}[日号]`, 'gu'),
    read: (match, known) => (known === null ? null : parts(known, match[1], match[2])),
  },
  {
    pattern: new RegExp(`(?<![\\d.])${month}${gap}月(?:份)?(底|末)?`, 'gu'),
    read: (match, known) => (known === null ? null : endOfMonth(known, match[1], match[2] !== undefined)),
  },
  {
    pattern: /(?:本|当|该)?年(?:度)?(?:年)?(?:底|末)|年内|全年/gu,
    read: (_, known) => (known === null ? null : parts(known, 12, 31)),
  },
];

function parts(
  yearText: string | number | undefined,
  monthText: string | number | undefined,
  dayText: string | number | undefined,
): DateParts | null {
  const found = {
    year: Number(yearText),
    month: monthText === undefined ? null : Number(monthText),
    day: dayText === undefined ? null : Number(dayText),
  };
  if (found.month !== null && found.day !== null && found.day > daysIn(found.year, found.month)) return null;
  return found;
}

function daysIn(yearNumber: number, monthNumber: number): number {
  return new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
}

function endOfMonth(
  yearText: string | number | undefined,
  monthText: string | undefined,
  atEnd: boolean,
): DateParts | null {
  return parts(yearText, monthText, atEnd ? daysIn(Number(yearText), Number(monthText)) : undefined);
}

/**
 * Every date in a text with its span, in the order of the text. `knownYear` completes dates that print no year
 * (12月31日前, 年底前); without it they are left out, since a year is never guessed.
 */
export function findDates(text: string, knownYear: number | null = null): FoundDate[] {
  const plain = halfWidth(text);
  const found: FoundDate[] = [];
  for (const { pattern, read } of forms) {
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((date) => match.index < date.end && end > date.start)) continue;
      const date = read(match, knownYear);
      if (date) found.push({ ...date, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words round a date; every alternative begins differently, so that matching stays linear. */
const before = /^(?:于|在|截至|截止|至|到期?|不晚于|最迟|应于|须于|时[间限]为?|:)*$/u;
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
  return parts(text.slice(0, 4), monthNumber, dayNumber);
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
