import { p010NoBudget } from '../../../../src/domain/findings/checks/p010NoBudget';
import { sound, withMoney } from '../sound';
import { addresses, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p010NoBudget(build(spec).context);

describe('P-010 spending without an annual budget', () => {
  it.each<[string, TableSpec]>([
    ['a budget of zero', withMoney({ annual: 0 })],
    ['a blank budget', withMoney({ annual: '' })],
    ['a budget that is a dash', withMoney({ annual: '—' })],
    ['a total of zero above filled details', withMoney({ annual: 0, executed: 0 })],
    ['a blank total above filled details', withMoney({ annual: '', executed: '' })],
  ])('fires for %s', (_name, spec) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-010', severity: 'error' });
    expect(addresses(finding)[0]).toBe('E3');
  });

  it('fires for a source of money', () => {
    const spec = {
      ...sound,
      parts: [{ label: '其他资金', role: 'other' as const, annual: '', executed: 3 }],
    };
    expect(check(spec)).toMatchObject([{ lines: [{ name: '其他资金', executed: '3' }] }]);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['a blank table', { money: {}, parts: [{}, {}] }],
    [
      'nothing spent and no budget',
      { money: { annual: 0, executed: 0 }, parts: [{ annual: 0, executed: 0 }] },
    ],
    ['nothing spent of a budget', withMoney({ executed: 0 })],
    ['no money block', { money: null }],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
