import { p009RateAboveFull } from '../../../../src/domain/findings/checks/p009RateAboveFull';
import { sound, withMoney } from '../sound';
import { addresses, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p009RateAboveFull(build(spec).context);

describe('P-009 more spent than the budget', () => {
  it('fires for the total row', () => {
    const finding = check(withMoney({ executed: 260 }))[0];
    expect(finding).toMatchObject({ code: 'P-009', severity: 'error', found: '104.00%' });
    expect(addresses(finding)).toEqual(['F3', 'E3', 'L3']);
  });

  it('fires for one source of money', () => {
    const spec = { ...sound, parts: [{ label: '上年结转资金', annual: 20, executed: 25 }] };
    expect(check(spec)).toMatchObject([{ lines: [{ name: '上年结转资金', rate: '125.00%' }] }]);
  });

  it('fires for a stated rate where the amounts are missing', () => {
    expect(check(withMoney({ annual: '', executed: '', rate: 105.2 }))).toMatchObject([{ found: '105.20%' }]);
  });

  it.each<[string, TableSpec]>([
    ['exactly all spent', withMoney({ executed: 250 })],
    ['a cent of rounding', withMoney({ executed: 250.01 })],
    ['a budget of zero, which is P-010', withMoney({ annual: 0 })],
    ['a negative budget', withMoney({ annual: -5 })],
    ['a stated 100 %', withMoney({ annual: '', executed: '', rate: 100 })],
    ['nothing typed', withMoney({ annual: '', executed: '', rate: '' })],
    ['a wrong stated rate beside sound amounts, which is P-007', withMoney({ rate: 120 })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
