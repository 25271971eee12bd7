/** A day, a month or a year, as far as it is printed. */
export type DateParts = { readonly year: number; readonly month: number | null; readonly day: number | null };

const year = '(?<!\\d)((?:19|20)\\d{2})';
const month = '(1[0-2]|0?[1-9])(?!\\d)';
const day = '(3[01]|[12]\\d|0?[1-9])(?!\\d)';
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

/** Each form of a date in a half-width text, most telling first; `read` gives its parts, or null where it is no date. */
export const dateForms: readonly {
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
    // 2023.1-2023.12: its end.
    pattern: new RegExp(`${year}\\.${month}${gap}${dash}${gap}${year}\\.${month}(?![\\d.%])`, 'gu'),
    read: (match) => parts(match[3], match[4], undefined),
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
    pattern: new RegExp(`(?<![\\d.])${month}${gap}月?${gap}${dash}${gap}${month}${gap}月(?:份|底|末)?`, 'gu'),
    read: (match, known) => (known === null ? null : parts(known, match[2], undefined)),
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

export function daysIn(yearNumber: number, monthNumber: number): number {
  return new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
}

function endOfMonth(
  yearText: string | number | undefined,
  monthText: string | undefined,
  atEnd: boolean,
): DateParts | null {
  return parts(yearText, monthText, atEnd ? daysIn(Number(yearText), Number(monthText)) : undefined);
}
