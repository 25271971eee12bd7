import { Decimal } from '../../../src/domain/decimal/decimal';
import { gradeOf, gradeTwin } from '../../../src/domain/scoring/grade';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { evaluate } from '../../oracle/formula';

const { bands } = defaultParameters;

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.995', '优'],
  ['89.994', '良'],
  ['89.99', '良'],
  ['80', '良'],
  ['79.995', '良'],
  ['79.99', '中'],
  ['60', '中'],
  ['59.994', '差'],
  ['0', '差'],
  ['100.004', '优'],
])('a total of %s is %s, in the rule and in the plain formula', (total, grade) => {
  expect(gradeOf(new Decimal(total), bands)).toEqual({ grade });
  expect(evaluate(gradeTwin('I30', bands), { I30: Number(total) })).toBe(grade);
});

test('a total above full marks has the highest grade, one below 0 has none', () => {
  expect(gradeOf(new Decimal('101.97'), bands)).toEqual({ grade: '优' });
  expect(gradeOf(new Decimal('-1'), bands)).toEqual({ error: 'negative', input: 'total' });
});

test('other bands and another full sum are taken as given', () => {
  const own = {
    excellent: new Decimal(108),
    good: new Decimal(96),
    fair: new Decimal(72),
    full: new Decimal(120),
  };
  expect(gradeOf(new Decimal(101.97), own)).toEqual({ grade: '良' });
  expect(evaluate(gradeTwin('I30', own), { I30: 71.99 })).toBe('差');
});

test('the plain formula stays blank while the total is', () => {
  expect(gradeTwin('I30', bands)).toBe(
    'IF(COUNT(I30)=0,"",IF(ROUND(I30,2)>=90,"优",IF(ROUND(I30,2)>=80,"良",IF(ROUND(I30,2)>=60,"中","差"))))',
  );
  expect(evaluate(gradeTwin('I30', bands), { I30: '' })).toBe('');
});
