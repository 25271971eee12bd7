import { tierscore } from '../../src/functions/tierscore';
import { ExcelError, column, installHost, outcome, shown } from './host';

installHost();

function score(tier: unknown, marks: unknown, ...within: unknown[]): unknown {
  const place = within.length > 0 ? [[within[0]]] : [];
  const result = outcome(() =>
    (tierscore as (...values: unknown[]) => unknown)(
      [[tier]],
      [[marks]],
      ...(place.length > 0 ? [place] : []),
    ),
  );
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
}

test.each([
  ['达成', 10, 1, 10],
  ['达成年度指标', 10, 0, 8],
  ['部分达成年度指标并具有一定效果', 10, 1, 7.99],
  ['部分达成', 5, '50%', 3.5],
  ['未达成', 10, 1, 5.99],
  [1, 15, 0.5, 13.5],
  [3, 15, 0, 0],
  ['2', '10分', 0.25, 6.5],
])('%j of %j marks at %j scores %d', (tier, marks, within, expected) => {
  expect(score(tier, marks, within)).toBe(expected);
});

test('a place left out is the middle, never the top; a blank cell is the lowest in both conventions', () => {
  expect(score('达成', 10)).toBe(9);
  expect((tierscore as (...values: unknown[]) => unknown)([['达成']], [[10]], null)).toEqual([[9]]);
  for (const blank of [0, null]) expect(score('达成', 10, blank)).toBe(8);
});

test('other bounds and steps are said by options', () => {
  const call = tierscore as (...values: unknown[]) => unknown;
  expect(call([['部分达成']], [[10]], [[0]], '档次=80/50')).toEqual([[5]]);
  expect(call([['达成']], [[2.5]], null, '得分步长=0.5')).toEqual([[2.5]]);
  expect(outcome(() => call([['达成']], [[10]], null, '档次=50/80'))).toMatch(/^#VALUE! .*档次=50/u);
  expect(outcome(() => call([['部分达成']], [[1]], null, '得分步长=1'))).toMatch(/^#VALUE! .*没有可给/u);
});

test('what cannot be scored says what to do', () => {
  for (const blank of [0, null, '', undefined]) {
    expect(score(blank, 10)).toMatch(/^#N\/A “档次”/u);
    expect(score('达成', blank)).toMatch(/^#N\/A “分值”/u);
  }
  expect(score('优秀', 10)).toMatch(/^#VALUE! .*优秀/u);
  expect(score('达成', 10, 1.2)).toMatch(/^#VALUE! “档内比例”/u);
  expect(score('达成', 10, -0.1)).toMatch(/^#VALUE! “档内比例”/u);
  expect(score('达成', 10, '高')).toMatch(/^#VALUE! “档内比例”/u);
  expect(score('达成', -10)).toMatch(/^#VALUE! “分值”是负数/u);
});

test('columns spill, blank rows stay blank, errors stay in their row', () => {
  expect(
    shown(() => tierscore(column('达成', null, '未知', 3, new ExcelError('#N/A')), [[10]], [[0]])),
  ).toEqual(column(8, '', '#VALUE!', 0, '#N/A'));
  expect(shown(() => tierscore(column(1, 0), column(10, 0), column(1, 0)))).toEqual(column(10, ''));
});
