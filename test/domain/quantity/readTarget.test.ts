import { readTarget, type PrintedBeside } from '../../../src/domain/quantity/readTarget';
import type { CellValue } from '../../../src/domain/snapshot/snapshot';
import { shownTarget } from './shown';

describe('a target', () => {
  const cases: readonly (readonly [CellValue, PrintedBeside, string])[] = [
    ['≥98%', {}, '>= 98%'],
    ['≥2', {}, '>= 2'],
    ['≥98％', {}, '>= 98%'],
    ['≧95', { unit: '%' }, '>= 95 beside %'],
    ['＞=90%', {}, '>= 90%'],
    ['＞＝ 90 ％', {}, '>= 90%'],
    [1, { unit: '%', comparison: '=' }, '= 1 beside %'],
    [1, { unit: '%', comparison: '≥' }, '>= 1 beside %'],
    [0.95, { unit: '百分比', comparison: '>=' }, '>= 0.95 beside %'],
    ['2020.12.31', { comparison: '<=', unit: '年' }, '<= date 2020-12-31'],
    ['2020.12.31', {}, '<= date 2020-12-31'],
    [2020, { comparison: '=', unit: '年' }, '= date 2020-·-·'],
    [3, { comparison: '>=', unit: '年' }, '>= 3年'],
    [2020, { unit: '人' }, '= 2020人 (no sign)'],
    ['控制在预算范围内', {}, 'words'],
    ['计划内', {}, 'words'],
    ['按上级及区委、区政府部署任务完成', {}, 'words'],
    ['高效有序', { comparison: '=', unit: '%' }, 'words'],
    ['80%-90%', {}, 'range 80-90%'],
    ['90-95', { unit: '%' }, 'range 90-95%'],
    ['90-95', {}, 'range 90-95'],
    ['≤400元', {}, '<= 400元'],
    ['不超过3天', {}, '<= 3天'],
    ['100%', {}, '= 100% (no sign)'],
    ['是', {}, 'yes-no'],
    ['否', {}, 'yes-no'],
    ['2023年1-12月', {}, '<= date 2023-12-·'],
    ['大于90%', {}, '> 90%'],
    ['95%以上', {}, '>= 95%'],
    ['10期以上', {}, '>= 10期'],
    ['12次/年', {}, '= 12次/年 (no sign)'],
    ['1月1日前', { year: 2024 }, '<= date 2024-1-1'],
    ['1月1日前', {}, 'words'],
    ['12月31日前', { year: 2023 }, '<= date 2023-12-31'],
    ['', {}, 'blank'],
    ['—', {}, 'blank'],
  ];
  test.each(cases)('%j beside %j is read as %s', (value, printed, expected) => {
    expect(shownTarget(readTarget({ value }, printed))).toBe(expected);
  });

  test('a number with a percent format is a printed percentage', () => {
    expect(shownTarget(readTarget({ value: 0.95, numberFormat: '0.00%' }))).toBe('= 95% (no sign)');
  });
});
