import { leavesOpen } from '../../../src/domain/scoring/bounds';
import { Decimal } from '../../../src/domain/decimal/decimal';
import type { Bound, Comparison } from '../../../src/domain/quantity/quantity';
import { defaultOptions } from '../../../src/domain/scoring/options';
import { readCase } from '../../../src/domain/scoring/readCase';
import { roundScore } from '../../../src/domain/scoring/round';
import { scoreIndicator } from '../../../src/domain/scoring/scoreIndicator';
import type { CellValue } from '../../../src/domain/snapshot/snapshot';

function read(
  actual: CellValue | null,
  target: CellValue | null,
  scale: 'fraction' | 'percent' | null = null,
): string {
  const result = readCase(actual, target, { nature: null, scale });
  if ('error' in result) return `${result.error} ${result.input}`;
  if (result.kind === 'judgement') return result.why;
  if (result.kind !== 'number') return result.kind;
  return `${result.actual.toString()} ${result.comparison} ${result.target.toString()}${result.rate ? '%' : ''}`;
}

test.each([
  [0.95, '≥98%', '95 >= 98%'],
  [1, '≥98%', '100 >= 98%'],
  [95, '≥98%', '95 >= 98%'],
  ['95', '≥98%', '95 >= 98%'],
  [0.3, '≥98%', '30 >= 98%'],
  [0, '≤2%', '0 <= 2%'],
  [1, '≤2%', 'percent-scale'],
  [0.02, '≤2%', '2 <= 2%'],
  ['99%', 0.98, '99 = 98%'],
  ['99%', '≥0.98', '99 >= 98%'],
  ['99%', '98', '99 = 98%'],
  [0.99, 0.98, '0.99 = 0.98'],
  [5, '≥10', '5 >= 10'],
  ['5套', '≥10个', 'unit'],
  ['95%', '≥10个', 'unit'],
  ['5人', '≥90%', 'unit'],
  ['培训总人数4208人', '≥4000', 'unit'],
  ['MBA54人、MEM26人', '≥70人', 'several-figures'],
])('%j against %j is compared as %s', (actual, target, expected) => {
  expect(read(actual, target)).toBe(expected);
});

test('the stated scale decides about bare numbers only', () => {
  expect(read(1, '≤2%', 'percent')).toBe('1 <= 2%');
  expect(read(1, '≤2%', 'fraction')).toBe('100 <= 2%');
  expect(read('1%', '≤2%', 'fraction')).toBe('1 <= 2%');
  expect(read(95, '≥98%', 'fraction')).toBe('9500 >= 98%');
});

test.each([
  [null, '≥1', 'missing actual'],
  ['', '≥1', 'missing actual'],
  [1, null, 'missing target'],
  [1, 0, 'missing target'],
  [1, '　', 'missing target'],
  [0, '=0', '0 = 0'],
  [true, '≥1', 'word'],
  ['2020年12月', '2020.12.31', 'deadline'],
  [2020, '2020年', 'deadline'],
  [7, '2020.12.31', 'unreadable actual'],
  [85, '80-90', 'range'],
  ['完成', '2020.12.31', 'word'],
])('%j against %j is %s', (actual, target, expected) => {
  expect(read(actual, target)).toBe(expected);
});

test('money under = is a fixed value, anything else is left open', () => {
  expect(readCase(5, '=100元', defaultOptions)).toMatchObject({ nature: 'fixed' });
  expect(readCase(5, '=100元/人', defaultOptions)).toMatchObject({ nature: 'fixed' });
  expect(readCase(5, '=100人', defaultOptions)).toMatchObject({ nature: 'other' });
  expect(readCase(5, '=100元', { nature: 'count', scale: null })).toMatchObject({ nature: 'count' });
});

// bound, comparison, actual, target → whether the target may be met or missed
test.each([
  ['exact', '>=', 5, 5, false],
  ['above', '>=', 90, 90, false],
  ['above', '>=', 80, 90, false],
  ['above', '<=', 90, 95, true],
  ['above', '<=', 96, 95, false],
  ['below', '<=', 5, 5, false],
  ['below', '<=', 6, 5, true],
  ['below', '>=', 99, 95, true],
  ['about', '>=', 99, 95, true],
  ['above', '=', 5, 5, true],
] as const)(
  '%s %d against %s %d leaves it open: %s',
  (bound: Bound, comparison: Comparison, actual, target, open) => {
    expect(leavesOpen(bound, { comparison, actual: new Decimal(actual), target: new Decimal(target) })).toBe(
      open,
    );
  },
);

test.each([
  ['3.335', '5', '0.01', '3.34'],
  ['3.335', '5', '0.1', '3.3'],
  ['3.25', '5', '0.5', '3.5'],
  ['3.5', '5', '1', '4'],
  ['2.2', '2.2', '0.5', '2.2'],
  ['2.19', '2.2', '0.5', '2'],
  ['2.15', '2.2', '0.5', '2'],
  ['2.24', '2.24', '1', '2.24'],
  ['2.7', '2.8', '1', '2.8'],
])('a score of %s of %s in steps of %s is %s', (score, marks, step, expected) => {
  expect(roundScore(new Decimal(score), new Decimal(marks), new Decimal(step)).toString()).toBe(expected);
});

test('a range and a deadline give full marks or a judgement', () => {
  const marks = new Decimal(5);
  const scored = (actual: CellValue, target: CellValue) => {
    const result = scoreIndicator(actual, target, marks, defaultOptions);
    return 'value' in result
      ? result.value.toString()
      : 'judgement' in result
        ? result.judgement
        : result.error;
  };
  expect(scored(80, '80-90')).toBe('5');
  expect(scored('85%', '80%-90%')).toBe('5');
  expect(scored(0.85, '80%-90%')).toBe('5');
  expect(scored(91, '80-90')).toBe('outside-range');
  expect(scored('约85', '80-90')).toBe('open-bound');
  expect(scored('2020.12.30', '2020.12.31')).toBe('5');
  expect(scored('2021.1.4', '2020.12.31')).toBe('deadline-missed');
});
