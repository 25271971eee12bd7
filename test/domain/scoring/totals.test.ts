import { Decimal } from '../../../src/domain/decimal/decimal';
import { sumTwin, totalCap, totalCapTwin, totalTwin } from '../../../src/domain/scoring/totals';
import { evaluate } from '../../oracle/formula';

const caps = [
  ['0.8', '89'],
  ['0.7', '79'],
  ['0.6', '69'],
  ['0.5', '59'],
].map(([below = '', most = '']) => ({ below: new Decimal(below), most: new Decimal(most) }));

test.each([
  ['0.95', null],
  ['0.8', null],
  ['0.7999', '89'],
  ['0.7', '89'],
  ['0.65', '79'],
  ['0.5', '69'],
  ['0.1', '59'],
])('an execution rate of %s caps the total at %s', (rate, most) => {
  expect(totalCap(new Decimal(rate), caps)?.toString() ?? null).toBe(most);
  const formula = totalCapTwin('H5', caps, new Decimal(100));
  expect(evaluate(formula ?? '', { H5: Number(rate) })).toBe(Number(most ?? '100'));
});

test('without a table there is no cap', () => {
  expect(totalCap(new Decimal('0.1'), [])).toBeNull();
  expect(totalCapTwin('H5', [], new Decimal(100))).toBeNull();
});

test('cells and ranges are added in the form an accountant would write', () => {
  expect(sumTwin(['I5', 'H14:H29'])).toBe('I5+SUM(H14:H29)');
  expect(sumTwin(['H14:H29', 'H31:H33'])).toBe('SUM(H14:H29,H31:H33)');
  expect(sumTwin(['I5', 'H14', 'H15'])).toBe('I5+H14+H15');
  expect(sumTwin(['H3', 'H4', 'H5', 'H6'])).toBe('SUM(H3,H4,H5,H6)');
});

test('the total stays blank until every score is a number', () => {
  const formula = totalTwin(['I5', 'H14:H16'], 4);
  expect(formula).toBe('IF(COUNT(I5,H14:H16)<4,"",I5+SUM(H14:H16))');
  expect(evaluate(formula, { I5: 10, H14: 20, H15: '', H16: 30 })).toBe('');
  expect(evaluate(formula, { I5: 10, H14: 20, H15: 0, H16: 30 })).toBe(60);
});

test('a cap bounds the sum', () => {
  expect(totalTwin(['I5', 'H14:H16'], 4, '89')).toBe('IF(COUNT(I5,H14:H16)<4,"",MIN(I5+SUM(H14:H16),89))');
});
