import { grade } from '../../src/functions/grade';
import { ExcelError, installHost, outcome } from './host';

installHost();

const given = (total: unknown, bands?: unknown) => outcome(() => grade(total, bands));

test.each([
  [98.97, '优'],
  [90, '优'],
  [89.995, '优'],
  [89.99, '良'],
  [80, '良'],
  [79.99, '中'],
  [60, '中'],
  [59.99, '差'],
  [0.01, '差'],
  ['96分', '优'],
  [' 85.5 ', '良'],
  [[[75]], '中'],
])('a total of %j is %s', (total, expected) => {
  expect(given(total)).toBe(expected);
});

test('an empty text stays empty; blank and 0 are #N/A in both conventions', () => {
  expect(given('')).toBe('');
  expect(given([['']])).toBe('');
  for (const blank of [0, null, undefined]) expect(given(blank)).toMatch(/^#N\/A “总分”/u);
});

test('a total above the full marks keeps the highest grade', () => {
  expect(given(101.97)).toBe('优');
});

test('a total below 0 and words are #VALUE!', () => {
  expect(given(-1)).toMatch(/^#VALUE! “总分”是负数/u);
  expect(given('优')).toMatch(/^#VALUE! “总分”/u);
  expect(given(new ExcelError('#DIV/0!'))).toBe('#DIV/0!');
});

test('other bands are taken as given', () => {
  expect(given(88, '85/75/60')).toBe('优');
  expect(given(88, '等级＝85/75/60')).toBe('优');
  expect(given(101.97, '等级=108/96/72;满分=120')).toBe('良');
  expect(given(88, null)).toBe('良');
  expect(given(88, 0)).toBe('良');
  expect(given(88, '60/75/85')).toMatch(/^#VALUE! .*90\/80\/60/u);
  expect(given(88, 'bands=abc')).toMatch(/^#VALUE!/u);
  expect(given(88, new ExcelError('#NUM!'))).toBe('#NUM!');
});
