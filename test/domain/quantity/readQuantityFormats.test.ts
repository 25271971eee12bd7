import { readQuantity } from '../../../src/domain/quantity/readQuantity';
import { shown, wantedOf } from './shown';

describe('a number with its format', () => {
  test.each<[number, string, string]>([
    [0.95, '0.00%', '95%'],
    [0.95, 'General', '0.95'],
    [0.973, '0.0%;-0.0%', '97.3%'],
    [1, '0%', '100%'],
    [44196, 'yyyy/m/d', 'date 2020-12-31'],
    [44196, 'yyyy"年"m"月"', 'date 2020-12-31'],
    [44196, '[$-804]yyyy"年"m"月"d"日";@', 'date 2020-12-31'],
    [44196, '[$-F800]dddd, mmmm dd, yyyy', 'date 2020-12-31'],
    [44196, 'General', '44196'],
    [44196, '0.00', '44196'],
    [0.5, 'yyyy/m/d', '0.5'],
    [0.5, 'h:mm', '0.5'],
    [5, '#,##0"年"', '5'],
    [5, '0"d"', '5'],
    [12.5, '[Red]0.00', '12.5'],
    [3, 'G/通用格式', '3'],
    [9.5, '0.00_);(0.00)', '9.5'],
    [95, '0.00"%"', '95'],
    [0.0900000762939453, 'General', '0.09'],
    [-0.300000152587891, 'General', '-0.3'],
    [586.880004882812, 'General', '586.88'],
    [0.949999988079071, '0%', '95%'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, '0.00', '0.333333333333333'],
    [1000001.23456789, 'General', '1000001.23456789'],
    [Number.NaN, '0', 'text 0'],
    [Number.POSITIVE_INFINITY, '0', 'text 0'],
  ])('%d as %s is %s', (value, numberFormat, expected) => {
    expect(shown(readQuantity({ value, numberFormat }))).toBe(expected);
  });

  test('a year beside the unit 年 is a date, a duration is not', () => {
    expect(shown(readQuantity({ value: 2020 }, wantedOf('年')))).toBe('date 2020-·-·');
    expect(shown(readQuantity({ value: 3 }, wantedOf('年')))).toBe('3');
    expect(shown(readQuantity({ value: 2020 }, wantedOf('人')))).toBe('2020');
  });
});

describe('an answer to a deadline', () => {
  test.each([
    ['项目于2021年全部完成', 'date 2021-·-·'],
    ['2020年3月启动，2020年11月完成', 'text 0'],
    ['已于12月20日完成', 'date 2020-12-20'],
    ['年底前完成', 'date 2020-12-31'],
    ['按期完成', 'completed'],
    ['未完成', 'failed'],
    ['2020年任务已完成，整体需要到2021年底才能完成。', 'text 0'],
  ])('%s gives %s', (value, expected) => {
    const wanted = { unit: null, noun: null, percent: false, year: 2020, deadline: true };
    expect(shown(readQuantity({ value }, wanted))).toBe(expected);
  });
});
