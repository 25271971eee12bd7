import { Decimal } from '../../../src/domain/decimal/decimal';
import { national2020 } from '../../../src/domain/schemes/national2020';

test('the weights of the national scheme add up to its full marks', () => {
  expect(Decimal.sum(...national2020.weights.map(({ marks }) => marks)).toString()).toBe('100');
  expect(national2020.fullMarks.toString()).toBe('100');
});
