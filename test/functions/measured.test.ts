import fc from 'fast-check';
import { achieve } from '../../src/functions/achieve';
import { deviation } from '../../src/functions/deviation';
import { excelNumber, fraction, minus, over, rounded } from '../oracle/fraction';
import { ExcelError, column, installHost, outcome, shown } from './host';

installHost();

const first = (result: unknown) => (Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result);
const done = (actual: unknown, target: unknown, options?: unknown) =>
  first(outcome(() => achieve([[actual]], [[target]], options)));
const off = (actual: unknown, target: unknown) => first(outcome(() => deviation([[actual]], [[target]])));

test.each([
  [4208, 4000, 1.052, 0.052],
  ['培训总人数4208人', '≥4000人', 1.052, 0.052],
  [31, '>=20', 1.55, 0.55],
  [10, 10, 1, 0],
  [2, 10, 0.2, -0.8],
  [0, 10, 0, -1],
  ['95%', '≥98%', 0.969387755102041, -0.0306122448979592],
  [0.95, '≥98%', 0.969387755102041, -0.0306122448979592],
  ['18.072万元', '200000元', 0.9036, -0.0964],
  [110, '≤100', 1.1, 0.1],
  [-5, 10, -0.5, -1.5],
])('%j against %j is completed to %d and off by %d', (actual, target, rate, difference) => {
  expect(done(actual, target)).toBe(rate);
  expect(off(actual, target)).toBe(difference);
});

test.each([null, undefined, '', 0, '=0', '0%'])('a target of %j is #N/A with a sentence', (target) => {
  expect(done(5, target)).toMatch(/^#N\/A “指标值”/u);
  expect(off(5, target)).toMatch(/^#N\/A “指标值”/u);
});

test('nothing at all is #N/A in a single cell and "" in a column, in both conventions', () => {
  for (const blank of [0, null]) {
    expect(done(blank, blank)).toMatch(/^#N\/A/u);
    expect(off(blank, blank)).toMatch(/^#N\/A/u);
    expect(achieve(column(blank, 1), column(blank, 2))).toEqual(column('', 0.5));
    expect(deviation(column(blank, 1), column(blank, 2))).toEqual(column('', -0.5));
  }
});

test('words, several numbers, other units, dates and ranges are no rate', () => {
  expect(done('完成', 5)).toMatch(/^#N\/A/u);
  expect(done('5期共300人', '≥3天')).toMatch(/^#VALUE!/u);
  expect(done('5套', '≥3人')).toMatch(/^#VALUE!/u);
  expect(done('2020.11.1', '2020.12.31')).toMatch(/^#VALUE! “指标值”/u);
  expect(done(5, '3-8')).toMatch(/^#VALUE! “指标值”/u);
  expect(off(5, '提升')).toMatch(/^#N\/A/u);
  expect(off(5, -3)).toMatch(/^#VALUE! “指标值”是负数/u);
});

test('the scale of a bare number can be said', () => {
  expect(done(1, '2%')).toMatch(/^#VALUE! .*百分比/u);
  expect(done(1, '2%', '百分比=百分数')).toBe(0.5);
  expect(done(1, '2%', '百分比=小数')).toBe(50);
  expect(done(1, '2%', '百分比=别的')).toMatch(/^#VALUE!/u);
});

test('columns spill, a single target serves all, errors stay in their row', () => {
  expect(shown(() => achieve(column(5, null, '完成', '#N/A', 8), column(10, null, 10, 10, 0)))).toEqual(
    column(0.5, '', '#N/A', '#N/A', '#N/A'),
  );
  expect(deviation(column(5, 20), [[10]])).toEqual(column(-0.5, 1));
  expect(shown(() => deviation(column(new ExcelError('#NUM!'), 20), [[10]]))).toEqual(column('#NUM!', 1));
  expect(outcome(() => deviation(column(5, 20), column(1, 2, 3)))).toMatch(/^#VALUE! “实际完成值”的行数/u);
});

test('both rates equal the exact fraction to 15 digits', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 10 });
  fc.assert(
    fc.property(
      cents,
      cents.filter((n) => n > 0),
      (a, t) => {
        const [actual = '', target = ''] = [a, t].map((n) => rounded({ n: BigInt(n), d: 100n }, 2));
        const [fa, ft] = [fraction(actual), fraction(target)];
        expect(done(Number(actual), Number(target))).toBe(excelNumber(over(fa, ft)));
        expect(off(Number(actual), Number(target))).toBe(excelNumber(over(minus(fa, ft), ft)));
      },
    ),
  );
});
