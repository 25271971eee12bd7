import { p011MoneyParts } from '../../../../src/domain/findings/checks/p011MoneyParts';
import { sound, withMoney } from '../sound';
import { addresses, build } from '../table';
import type { MoneySpec, TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p011MoneyParts(build(spec).context);
const other = { label: '其他资金', role: 'other' } as const;
const parts = (...values: number[]): MoneySpec[] => [
  ...values.map((annual): MoneySpec => ({ label: '财政拨款', role: 'fiscal', annual })),
  { ...other, annual: 0 },
];

describe('P-011 the total of funds is not the sum of its parts', () => {
  it.each<[string, TableSpec, string, string, string]>([
    ['the annual budget', withMoney({ annual: 260 }), 'annual', '260', '250'],
    ['the initial budget', withMoney({ initial: 210 }), 'initial', '210', '200'],
    ['the amount spent', withMoney({ executed: 223.04 }), 'executed', '223.04', '223.02'],
    ['a total of zero above details', withMoney({ annual: 0 }), 'annual', '0', '250'],
  ])('fires for %s', (_name, spec, column, found, expected) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-011', severity: 'error', found, expected, lines: [{ column }] });
    expect(addresses(finding)).toHaveLength(4);
  });

  it('lists two wrong columns in one finding', () => {
    const findings = check(withMoney({ annual: 260, executed: 230 }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ found: null, lines: [{ column: 'annual' }, { column: 'executed' }] });
  });

  it('fires where the only part that is named is more than the total', () => {
    const spec = { money: { annual: 80 }, parts: [{ role: 'fiscal' as const, annual: 100 }] };
    expect(check(spec)).toHaveLength(1);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['one hundredth of rounding', withMoney({ executed: 223.03 })],
    ['blank parts', { money: { annual: 100 }, parts: [{ ...other, annual: '' }] }],
    ['dashes in the parts', { money: { annual: 100 }, parts: [{ ...other, annual: '—' }] }],
    ['a blank total', withMoney({ annual: '', initial: '', executed: '' })],
    [
      'a form that names only one source',
      { money: { annual: 100 }, parts: [{ role: 'fiscal', annual: 80 }] },
    ],
    ['a source that is broken down', { money: { annual: 100 }, parts: parts(100, 60, 40) }],
    [
      'a source that is broken down beside another one',
      { money: { annual: 130 }, parts: parts(100, 60, 40, 30) },
    ],
    ['no parts', { money: { annual: 100 }, parts: [] }],
    ['other money only', { money: { annual: 100 }, parts: [{ ...other, annual: 100 }] }],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
