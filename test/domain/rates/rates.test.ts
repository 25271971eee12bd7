import fc from 'fast-check';
import { Decimal } from '../../../src/domain/decimal/decimal';
import { rates } from '../../../src/domain/rates/catalogue';
import { completionRate } from '../../../src/domain/rates/completion';
import { deviationRate } from '../../../src/domain/rates/deviation';
import { executionRate } from '../../../src/domain/rates/executionRate';
import { fraction, minus, over, rounded } from '../../oracle/fraction';

const d = (text: string | null) => (text === null ? null : new Decimal(text));
const decimals = fc
  .tuple(fc.bigInt(0n, 10n ** 13n), fc.nat(4))
  .map(([digits, places]) => rounded({ n: digits, d: 10n ** BigInt(places) }, places));
const positive = decimals.filter((text) => /[1-9]/u.test(text));

test.each([
  ['2990.60', '3000.00', '0.9969'],
  ['586.88', '262.78', '2.2334'],
  ['0', '40.8', '0.0000'],
  ['-12', '48', '-0.2500'],
])('the execution rate of %s in %s is %s', (executed, annual, expected) => {
  const result = executionRate.compute({ executed: d(executed), annual: d(annual) });
  expect('value' in result && result.value.toFixed(4)).toBe(expected);
});

test.each([
  ['1', null, { error: 'missing', input: 'annual' }],
  [null, '1', { error: 'missing', input: 'executed' }],
  [null, null, { error: 'missing', input: 'annual' }],
  ['1', '0', { error: 'zero-denominator', input: 'annual' }],
  ['0', '0', { error: 'zero-denominator', input: 'annual' }],
  ['1', '-5', { error: 'negative', input: 'annual' }],
])('execution %s of budget %s has no rate', (executed, annual, problem) => {
  expect(executionRate.compute({ executed: d(executed), annual: d(annual) })).toEqual(problem);
});

test('every rate equals the exact fraction to 20 places', () => {
  fc.assert(
    fc.property(decimals, positive, (above, below) => {
      const a = fraction(above);
      const b = fraction(below);
      const rate = executionRate.compute({ executed: d(above), annual: d(below) });
      const done = completionRate.compute({ actual: d(above), target: d(below) });
      const off = deviationRate.compute({ actual: d(above), target: d(below) });
      expect('value' in rate && rate.value.toFixed(20)).toBe(rounded(over(a, b), 20));
      expect('value' in done && done.value.toFixed(20)).toBe(rounded(over(a, b), 20));
      expect('value' in off && off.value.toFixed(20).replace(/^-(0\.0+)$/u, '$1')).toBe(
        rounded(over(minus(a, b), b), 20),
      );
    }),
  );
});

test('the plain formulas take cells, ranges and expressions', () => {
  expect(executionRate.twin({ executed: 'F5', annual: 'E5' })).toBe('F5/E5');
  expect(executionRate.twin({ executed: 'F6:F8', annual: 'E5+E6' })).toBe('SUM(F6:F8)/(E5+E6)');
  expect(completionRate.twin({ actual: 'G14/100', target: '98%' })).toBe('(G14/100)/98%');
  expect(deviationRate.twin({ actual: 'F14', target: 'E14' })).toBe('(F14-E14)/E14');
});

test('every rate of the catalogue has its own id, inputs, source and edges', () => {
  expect(new Set(rates.map((rate) => rate.id)).size).toBe(rates.length);
  for (const rate of rates) {
    expect(new Set(rate.inputs.map(({ key }) => key)).size).toBe(rate.inputs.length);
    expect(rate.source.document).not.toBe('');
    expect(rate.edges.map((edge) => edge.when)).toContain('zero-denominator');
  }
});
