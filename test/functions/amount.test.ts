import { amount } from '../../src/functions/amount';
import { ExcelError, column, installHost, outcome } from './host';

installHost();

const read = (text: unknown, unit?: unknown) => outcome(() => amount([[text]], unit));

test.each([
  ['4,753.66万元', undefined, 4753.66],
  ['4753.66万元', '元', 47536600],
  ['40元', undefined, 0.004],
  ['47,536,600.00元', '万元', 4753.66],
  ['1.5亿元', null, 15000],
  ['１２３．４万元', 0, 123.4],
  ['3000千元', '万元', 300],
  ['人民币500万元', '亿元', 0.05],
  ['0万元', '元', 0],
])('%s in %j is %d', (text, unit, expected) => {
  expect(read(text, unit)).toBe(expected);
});

test('a range is summed in one unit', () => {
  expect(amount(column('1万元', null, '5000元', ''), '元')).toBe(15000);
});

test('a number without a unit is never guessed', () => {
  expect(read(4753.66)).toMatch(/^#VALUE! “文本”没有写明金额单位：4753.66/u);
  expect(read('4753.66')).toMatch(/^#VALUE!/u);
  expect(outcome(() => amount(column('1万元', 2)))).toMatch(/^#VALUE! .*统一/u);
});

test.each([0, null, undefined, '', '　'])('a blank cell (%j) is #N/A', (blank) => {
  expect(read(blank)).toMatch(/^#N\/A “文本”/u);
});

test('other texts and units are #VALUE!', () => {
  expect(read('若干万元')).toMatch(/^#VALUE!/u);
  expect(read('95%')).toMatch(/^#VALUE!/u);
  expect(read('5人')).toMatch(/^#VALUE!/u);
  expect(read('1万元、2万元')).toMatch(/^#VALUE!/u);
  expect(read('1万元', '美元')).toMatch(/^#VALUE! .*美元/u);
  expect(read('1万元', new ExcelError('#REF!'))).toMatch(/^#VALUE! .*#REF!/u);
  expect(read(new ExcelError('#NULL!'))).toBe('#NULL!');
});
