import fc from 'fast-check';
import { targetscore } from '../../src/functions/targetscore';
import { compare, fraction, over, rounded, times } from '../oracle/fraction';
import { ExcelError, column, installHost, outcome, shown } from './host';

installHost();

function score(actual: unknown, target: unknown, ...[marks, options]: unknown[]): unknown {
  const result = outcome(() => targetscore([[actual]], [[target]], [[marks]], options));
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
}

test.each([
  [10, '>=10', 10],
  [99, '≥98', 10],
  [76, '≥200', 3.8],
  [0, '≥10', 0],
  ['培训总人数4208人', '>=4000人', 10],
  ['培训总人数2817人', '>=4000人', 7.04],
  ['31期', '≥20期', 10],
  ['99%', '≥98%', 10],
  [0.99, '≥98%', 10],
  [0.95, '≥98%', 9.69],
  ['95%', '≥98%', 9.69],
  [95, '≥98%', 9.69],
  [1.2, '≥98%', 10],
  ['85.5%', '≥95%', 9],
  ['97.3％', '≥ 97.3 %', 10],
  [1, '=1', 10],
  [0.95, '=1', 9.5],
  [0, '=0', 10],
  [2, '=0', 0],
  [0, '≤0', 10],
  [360, '≤400元', 10],
  ['18.072万元', '≤200000元', 10],
  ['110人', '≤100人', 9.09],
  [150, '<=100', 6.67],
  [200, '不高于100', 5],
  ['9200多人', '≥9000人', 10],
  ['超过90%', '≥90%', 10],
  [96, '95-98', 10],
  ['2020年11月', '2020.12.31', 10],
  [44196, '2020.12.31', 10],
  ['2020-06-30', '2020年12月31日前', 10],
])('%j against %j scores %d of 10', (actual, target, expected) => {
  expect(score(actual, target, 10)).toBe(expected);
});

test.each([
  ['完成', '≥10', /^#N\/A .*完成.*填/u],
  ['已完成', '=1', /^#N\/A/u],
  ['达到预期目标', '≥95%', /^#N\/A/u],
  [120, '=100', /^#N\/A .*类别=数量/u],
  [120, '=100元', /^#N\/A .*不一致/u],
  [80, '=100元', /^#N\/A .*不一致/u],
  [0, '>0', /^#N\/A .*界限/u],
  [-1, '≥0', /^#N\/A/u],
  ['约90%', '≥90%', /^#N\/A .*确切/u],
  ['不足90%', '≥95%', /^#N\/A/u],
  [99, '95-98', /^#N\/A .*范围/u],
  ['2021.3.1', '2020.12.31', /^#N\/A .*晚于/u],
  [1, '明显提升', /^#N\/A .*定性/u],
  [1, '是', /^#N\/A/u],
])('%j against %j is a person’s judgement', (actual, target, expected) => {
  expect(score(actual, target, 10)).toMatch(expected);
});

test.each([
  ['MBA54人、MEM26人', '≥70人', /^#VALUE! .*几个数字/u],
  ['很多', '≥70人', /^#VALUE! .*读不出/u],
  ['4个子系统', '≥4套', /^#VALUE!/u],
  [1, '≤2%', /^#VALUE! .*百分比=小数/u],
  [0.9, '≥0.9%', /^#VALUE! .*%/u],
  ['2020年', '≥70人', /^#VALUE!/u],
])('%j against %j asks for a clearer text', (actual, target, expected) => {
  expect(score(actual, target, 10)).toMatch(expected);
});

test('options settle what is open', () => {
  expect(score(120, '=100', 10, '类别=数量')).toBe(10);
  expect(score(80, '=100', 10, '类别=成本')).toMatch(/^#N\/A/u);
  expect(score(120, '=100元', 10, '等于=同大于等于')).toBe(10);
  expect(score(150, '≤100', 10, '反向=线性')).toBe(5);
  expect(score(150, '≤100', 10, 'reverse=linear')).toBe(5);
  expect(score(0.9, '≥0.9%', 10, '百分比=小数')).toBe(10);
  expect(score(0.9, '≥0.9%', 10, '百分比=百分数')).toBe(10);
  expect(score(1, '≤2%', 10, '百分比=百分数')).toBe(10);
  expect(score(1, '≤2%', 10, '百分比=小数')).toBe(0.2);
  expect(score(20, '≥10', 10, '超额扣分=130%:2')).toBe(8);
  expect(score(90, '>90', 10, '严格比较=是')).toMatch(/^#N\/A .*界限/u);
  expect(score(76, '≥200', 10, '得分步长=0.5')).toBe(4);
  expect(score(1, '≥2', 10, '不存在=1')).toMatch(/^#VALUE! .*不存在/u);
});

test.each([null, undefined, '', 0])('a blank target (%j) is #N/A, and so are blank marks', (blank) => {
  expect(score(5, blank, 10)).toMatch(/^#N\/A “指标值”/u);
  expect(score(5, '≥1', blank)).toMatch(/^#N\/A “分值”/u);
});

test('a blank actual value is #N/A where it can be told from 0', () => {
  for (const blank of [null, undefined, '', '　', '—']) {
    expect(score(blank, '≥1', 10)).toMatch(/^#N\/A “实际完成值”/u);
  }
});

test('marks are numbers or texts with a number', () => {
  expect(score(1, '≥2', '5分')).toBe(2.5);
  expect(score(1, '≥2', 22.5)).toBe(11.25);
  expect(score(1, '≥2', '五')).toMatch(/^#VALUE! “分值”/u);
  expect(score(1, '≥2', -1)).toMatch(/^#VALUE! “分值”是负数/u);
});

describe('over columns', () => {
  const actual = column(10, '99%', null, '完成', 5, 3);
  const target = column('≥10', '≥98%', null, '≥3', null, '≥4人');
  const marks = column(5, 10, null, 8, 8, 8);

  test('each row has its result, its error or ""', () => {
    expect(shown(() => targetscore(actual, target, marks))).toEqual(column(5, 10, '', '#N/A', '#N/A', 6));
  });

  test('a blank row is "" in both conventions', () => {
    for (const blank of [0, null, '', '　', '—']) {
      expect(shown(() => targetscore(column(blank, 1), column(blank, '≥1'), column(blank, 5)))).toEqual(
        column('', 5),
      );
    }
  });

  test('one marks cell serves every row', () => {
    expect(targetscore(column(1, 2), column('≥2', '≥2'), [[8]])).toEqual(column(4, 8));
    expect(targetscore(column(1, 2), [['≥2']], [[8]])).toEqual(column(4, 8));
    expect(targetscore([[1, 2]], [['≥2', '≥2']], [[8, 6]])).toEqual([[4, 6]]);
  });

  test('columns of different length are #VALUE! with the name of the wrong one', () => {
    expect(outcome(() => targetscore(column(1, 2, 3), column('≥2', '≥2'), [[8]]))).toMatch(
      /^#VALUE! “指标值”的行数/u,
    );
  });

  test('an error value stays in its own row', () => {
    expect(
      shown(() =>
        targetscore(column(1, new ExcelError('#DIV/0!'), '#REF!'), column('≥2', '≥2', '≥2'), [[8]]),
      ),
    ).toEqual(column(4, '#DIV/0!', '#VALUE!'));
  });

  test('nothing is ever null', () => {
    const result = targetscore(column(null, 1, null), column(null, null, '≥1'), column(null, null, 5));
    expect(result.flat().every((value) => value !== null && value !== undefined)).toBe(true);
  });
});

test('every score equals the exact fraction, as numbers and as texts with a unit', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 8 });
  fc.assert(
    fc.property(
      fc.constantFrom('≥', '≤'),
      cents,
      cents.filter((n) => n > 0),
      fc.integer({ min: 1, max: 6000 }),
      (sign, a, t, w) => {
        const [actual = '', target = '', marks = ''] = [a, t, w].map((n) =>
          rounded({ n: BigInt(n), d: 100n }, 2),
        );
        const [fa, ft, fw] = [fraction(actual), fraction(target), fraction(marks)];
        const met = sign === '≥' ? compare(fa, ft) >= 0 : compare(fa, ft) <= 0;
        const exact = met ? fw : times(fw, sign === '≥' ? over(fa, ft) : over(ft, fa));
        const expected = Number(rounded(exact, 2));
        expect(score(Number(actual), `${sign}${target}`, Number(marks))).toBe(expected);
        expect(score(`共${actual}人`, `${sign}${target}人`, `${marks}分`)).toBe(expected);
        expect(score(`${actual}%`, `${sign}${target}%`, marks)).toBe(expected);
      },
    ),
  );
});
