import { argument, isRange, operand } from '../../../src/domain/rates/formulaText';

test.each([
  ['F5', 'F5'],
  ['$F$5', '$F$5'],
  ["'附件1-2 整体支出'!F5", "'附件1-2 整体支出'!F5"],
  ['F5+F6', '(F5+F6)'],
  ['G14/100', '(G14/100)'],
  ['F5:F7', 'SUM(F5:F7)'],
  ["'2023-预算'!F5:F7", "SUM('2023-预算'!F5:F7)"],
  ['SUM(F5:F7)', 'SUM(F5:F7)'],
  ['ROUND(F5/E5,2)', 'ROUND(F5/E5,2)'],
  ['SUM(F5:F7)/100', '(SUM(F5:F7)/100)'],
  ['98%', '98%'],
  ['-5', '(-5)'],
  ['4208', '4208'],
  ['"a+b"', '"a+b"'],
  ["'it''s-a sheet'!A1", "'it''s-a sheet'!A1"],
])('%s as an operand is %s', (text, expected) => {
  expect(operand(text)).toBe(expected);
});

test('an argument needs no brackets but a range is summed', () => {
  expect(argument('F5+F6')).toBe('F5+F6');
  expect(argument('F5:F7')).toBe('SUM(F5:F7)');
});

test('only a range outside of brackets and quotes is a range', () => {
  expect(isRange('H14:H29')).toBe(true);
  expect(isRange('SUM(H14:H29)')).toBe(false);
  expect(isRange("'12:30'!A1")).toBe(false);
});
