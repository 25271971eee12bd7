import {
  dateOfNumber,
  dateOfSerial,
  dateOfText,
  findDates,
  isDateFormat,
  parseDate,
} from '../../../src/domain/quantity/dates';

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null };
const shown = (date: Parts | null) =>
  date === null ? null : [date.year, date.month, date.day].filter((part) => part !== null).join('-');

describe('a text that is a date', () => {
  test.each<[string, number | null, string | null]>([
    ['2020.12.31', null, '2020-12-31'],
    ['2020-12-31', null, '2020-12-31'],
    ['2020/12/31', null, '2020-12-31'],
    ['2020/1/5', null, '2020-1-5'],
    ['２０２０．１２．３１', null, '2020-12-31'],
    ['2020年12月31日', null, '2020-12-31'],
    ['2020 年 12 月 31 日', null, '2020-12-31'],
    ['2020年12月31日前', null, '2020-12-31'],
    ['2020年12月31日之前完成', null, '2020-12-31'],
    ['截至2020年12月31日', null, '2020-12-31'],
    ['2020年12月底', null, '2020-12-31'],
    ['2021年2月底前', null, '2021-2-28'],
    ['2020年2月底前', null, '2020-2-29'],
    ['2023年12月前', null, '2023-12'],
    ['2023年12月份', null, '2023-12'],
    ['2023年1-12月', null, '2023-12'],
    ['2023年1—12月', null, '2023-12'],
    ['2023年1月至12月', null, '2023-12'],
    ['2023年1月1日-2023年12月31日', null, '2023-12-31'],
    ['2023年1月1日至12月31日', null, '2023-12-31'],
    ['2023.1-2023.12', null, '2023-12'],
    ['2023年底', null, '2023-12-31'],
    ['2023年年底前', null, '2023-12-31'],
    ['2023年', null, '2023'],
    ['2023年度', null, '2023'],
    ['2023年第四季度', null, '2023-12'],
    ['2023年上半年', null, '2023-6'],
    ['2023-12', null, '2023-12'],
    ['12月31日前', 2023, '2023-12-31'],
    ['12月底前', 2023, '2023-12-31'],
    ['年底前', 2023, '2023-12-31'],
    ['1-12月', 2023, '2023-12'],
    ['12月31日前', null, null],
    ['年底前', null, null],
    ['2020年2月30日', null, null],
    ['2020.13.01', null, null],
    ['1820年', null, null],
    ['20201231', null, null],
    ['2020年任务已完成', null, null],
    ['2020年12月31日或2021年1月31日', null, null],
    ['12.31', 2023, null],
    ['2020.12.31.1', null, null],
    ['', null, null],
  ])('%j, in a table of %s, is %s', (text, year, expected) => {
    expect(shown(parseDate(text, year))).toBe(expected);
  });
});

test('every date of a sentence is found with its span', () => {
  const text = '2020年3月启动，于2020年11月30日完成，2021.3.1验收';
  expect(findDates(text).map((date) => [shown(date), text.slice(date.start, date.end)])).toEqual([
    ['2020-3', '2020年3月'],
    ['2020-11-30', '2020年11月30日'],
    ['2021-3-1', '2021.3.1'],
  ]);
});

describe('numbers that stand for dates', () => {
  test.each<[number, string | null]>([
    [2020, '2020'],
    [2020.12, '2020-12'],
    [2020.1, '2020'],
    [2020.11, '2020-11'],
    [20201231, '2020-12-31'],
    [20201331, null],
    [20200230, null],
    [3, null],
    [1989, null],
    [2020.13, null],
    [-2020, null],
    [Number.NaN, null],
  ])('%d is %s', (value, expected) => {
    expect(shown(dateOfNumber(value))).toBe(expected);
  });

  test('as text, October keeps its zero', () => {
    expect(shown(dateOfText('2020.10'))).toBe('2020-10');
    expect(shown(dateOfText(' 2020 '))).toBe('2020');
    expect(shown(dateOfText('20201231'))).toBe('2020-12-31');
    expect(dateOfText('3')).toBeNull();
  });

  test.each<[number, string | null]>([
    [44196, '2020-12-31'],
    [44196.75, '2020-12-31'],
    [61, '1900-3-1'],
    [60, null],
    [0, null],
    [-1, null],
    [3e6, null],
    [Number.NaN, null],
  ])('the serial number %d is %s', (serial, expected) => {
    expect(shown(dateOfSerial(serial))).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['yyyy-mm-dd', true],
    ['m/d/yyyy', true],
    ['yyyy"年"m"月"', true],
    ['[$-804]yyyy"年"m"月"d"日";@', true],
    ['d-mmm', true],
    ['mmm', true],
    ['h:mm', false],
    ['mm:ss', false],
    ['[h]:mm:ss', false],
    ['General', false],
    ['G/通用格式', false],
    ['0.00', false],
    ['0.00E+00', false],
    ['#,##0"日"', false],
    ['[Red]0', false],
    ['@', false],
    ['', false],
  ])('%s is a date format: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});
