import { Decimal } from '../../../src/domain/decimal/decimal';
import { amountIn, sumAmounts, unitsDiffer } from '../../../src/domain/rates/amounts';
import type { CellValue } from '../../../src/domain/snapshot/snapshot';

function sum(...values: (CellValue | null)[]) {
  const result = sumAmounts(values, 'executed');
  return 'error' in result ? result : `${result.value?.toString() ?? 'blank'} ${String(result.stated)}`;
}

test.each([
  [[], 'blank null'],
  [[null, '', '　', '—'], 'blank null'],
  [[0, null], '0 null'],
  [[1.1, 2.2, '3.3'], '6.6 false'],
  [['1,000.50', 0], '1000.5 false'],
  [['1万元', '5000元'], '15000 true'],
  [['0万元', null], '0 true'],
  [['30万', 0], '300000 true'],
  [['壹万元整'], '10000 true'],
  [[0.1, 0.2, 0.0900000762939453], '0.39 false'],
] as const)('%j adds up to %s', (values, expected) => {
  expect(sum(...values)).toBe(expected);
});

test('what is no amount is named with its text', () => {
  expect(sum(1, '合计')).toEqual({ error: 'unreadable', input: 'executed', text: '合计' });
  expect(sum(true)).toEqual({ error: 'unreadable', input: 'executed', text: 'true' });
  expect(sum('95%')).toMatchObject({ error: 'unreadable' });
});

test('amounts with and without a unit do not add up', () => {
  expect(sum('1万元', 5)).toEqual({ error: 'mixed-units', input: 'executed' });
  expect(sum(5, 0, '1万元')).toEqual({ error: 'mixed-units', input: 'executed' });
});

test('two sums are comparable unless one names its unit and the other does not', () => {
  const stated = { value: new Decimal(1), stated: true };
  const bare = { value: new Decimal(1), stated: false };
  const zero = { value: new Decimal(0), stated: null };
  expect(unitsDiffer(stated, bare, 'annual')).toEqual({ error: 'mixed-units', input: 'annual' });
  expect(unitsDiffer(stated, zero, 'annual')).toBeNull();
  expect(unitsDiffer(bare, bare, 'annual')).toBeNull();
});

test('an amount without a unit is not converted', () => {
  const tenThousand = new Decimal(10000);
  expect(amountIn({ value: new Decimal(15000), stated: true }, tenThousand, 'text')).toEqual({
    value: new Decimal('1.5'),
  });
  expect(amountIn({ value: new Decimal(5), stated: false }, tenThousand, 'text')).toMatchObject({
    error: 'no-unit',
  });
  expect(amountIn({ value: null, stated: null }, tenThousand, 'text')).toMatchObject({ error: 'missing' });
  expect(amountIn({ value: new Decimal(0), stated: null }, tenThousand, 'text')).toMatchObject({
    error: 'missing',
  });
});
