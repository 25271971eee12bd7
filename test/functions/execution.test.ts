import fc from 'fast-check';
import { execrate } from '../../src/functions/execrate';
import { execscore } from '../../src/functions/execscore';
import { fraction, least, over, rounded, times } from '../oracle/fraction';
import { ExcelError, column, installHost, outcome } from './host';

installHost();
const one = (value: unknown) => [[value]];
const rate = (executed: unknown, annual: unknown) => outcome(() => execrate(one(executed), one(annual)));
const score = (executed: unknown, annual: unknown, ...rest: unknown[]) =>
  outcome(() => execscore(one(executed), one(annual), ...rest));

describe('EXECRATE', () => {
  test.each([
    [2990.6, 3000, 0.996866666666667],
    [586.88, 262.78, 2.23335109216835],
    [0, 40.8, 0],
    ['2990.60', '3,000.00', 0.996866666666667],
    [' ２２３．０２ ', 250, 0.89208],
    ['4,753.66万元', '5000万元', 0.950732],
    ['4753.66万元', '47536600元', 1],
    ['0.5亿元', '5000万元', 1],
    [-12, 48, -0.25],
    [0.1 + 0.2, 0.3, 1],
  ])('%j of %j is %d', (executed, annual, expected) => {
    expect(rate(executed, annual)).toBe(expected);
  });

  test('ranges are summed and their blanks passed over', () => {
    expect(execrate(column(100, null, '', 50), column(200, 0, 100))).toBe(0.5);
    expect(execrate([[1, 2, 3]], [[4, 4, 4]])).toBe(0.5);
    expect(execrate(column('1万元', '5000元'), column('3万元'))).toBe(0.5);
  });

  test.each([null, undefined, '', 0, '　', '—'])('a blank budget (%j) is #N/A with a sentence', (annual) => {
    expect(rate(5, annual)).toMatch(/^#N\/A “预算数”.+。$/u);
  });

  test('blank spending is #N/A where it can be told from 0', () => {
    expect(rate(null, 5)).toBe('#N/A “执行数”是空的。请填写后再计算。');
    expect(rate(0, 5)).toBe(0);
  });

  test.each(['无', '见附件', '95%', '五个人', true, '3项'])(
    'the text %j is #VALUE! with a sentence',
    (text) => {
      expect(rate(text, 5)).toMatch(/^#VALUE! “执行数”.+请/u);
    },
  );

  test('one unreadable cell of a range is named', () => {
    expect(outcome(() => execrate(column(1, '合计见表', 3), one(5)))).toMatch(/#VALUE! .+合计见表/u);
  });

  test('an amount with a unit beside one without is never guessed', () => {
    expect(rate('4753.66万元', 5000)).toMatch(/^#VALUE! .+统一/u);
    expect(outcome(() => execrate(column('1万元', 2), one('3万元')))).toMatch(/^#VALUE!/u);
    expect(rate('0', '3万元')).toBe(0);
  });

  test('a negative budget is #VALUE!', () => {
    expect(rate(1, -5)).toMatch(/^#VALUE! “预算数”是负数/u);
  });

  test('an error in a cell stays that error', () => {
    expect(rate(new ExcelError('#DIV/0!'), 5)).toBe('#DIV/0!');
    expect(rate('#N/A', 5)).toMatch(/^#N\/A .+先改正/u);
    expect(rate(new ExcelError('#REF!'), 5)).toMatch(/^#VALUE! .+#REF!/u);
    expect(rate({ basicValue: 3, type: 'FormattedNumber' }, 6)).toBe(0.5);
  });
});

describe('EXECSCORE', () => {
  test.each([
    [2990.6, 3000, 10, 9.97],
    [223.02, 250, 10, 8.92],
    [548.06, 641, 10, 8.55],
    [24.82, 30.08, 10, 8.25],
    [1005, 1000, 10, 10],
    [0, 1000, 10, 0],
    [450, 900, 22.5, 11.25],
    [1, 3, '10分', 3.33],
    [1.005, 10, 10, 1.01],
  ])('%d of %d with %j marks scores %d', (executed, annual, marks, expected) => {
    expect(score(executed, annual, marks)).toBe(expected);
  });

  test('marks left out are 10, whatever the host sends for them', () => {
    expect(score(1, 2)).toBe(5);
    expect(score(1, 2, null, null)).toBe(5);
    expect(score(1, 2, undefined, undefined)).toBe(5);
  });

  test('marks of 0 are missing and not 0 points', () => {
    expect(score(1, 2, 0)).toMatch(/^#N\/A “分值”是空的/u);
    expect(score(1, 2, '')).toMatch(/^#N\/A “分值”是空的/u);
    expect(score(1, 2, -5)).toMatch(/^#VALUE! “分值”是负数/u);
    expect(score(1, 2, '满分')).toMatch(/^#VALUE! “分值”/u);
  });

  test('a blank budget is #N/A in both conventions', () => {
    for (const blank of [0, null]) expect(score(5, blank, 10)).toMatch(/^#N\/A “预算数”/u);
  });

  test('options change the rule and wrong ones are named', () => {
    expect(score(59, 100, 10, '不得分线=60%')).toBe(0);
    expect(score(59, 100, 10, '不得分线=60%;得分步长=0.5')).toBe(0);
    expect(score(62, 100, 10, '得分步长=0.5')).toBe(6);
    expect(score(62, 100, 10, 0)).toBe(6.2);
    expect(score(62, 100, 10, '不得分线=60')).toMatch(/^#VALUE! .*不得分线=60/u);
    expect(score(62, 100, 10, new ExcelError('#NUM!'))).toBe('#NUM!');
  });

  test('the score of any amounts equals the exact fraction', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 10 });
    fc.assert(
      fc.property(
        cents,
        cents.filter((n) => n > 0),
        fc.integer({ min: 1, max: 6000 }),
        (a, b, m) => {
          const [executed, annual, marks] = [a, b, m].map((n) => rounded({ n: BigInt(n), d: 100n }, 2));
          const share = least(fraction('1'), over(fraction(executed!), fraction(annual!)));
          expect(score(Number(executed), Number(annual), Number(marks))).toBe(
            Number(rounded(times(share, fraction(marks!)), 2)),
          );
        },
      ),
    );
  });
});
