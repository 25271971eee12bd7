import { p007StatedRate } from '../../../../src/domain/findings/checks/p007StatedRate';
import { sound, withMoney, withRow } from '../sound';
import { addresses, build } from '../table';
import type { MoneySpec, TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p007StatedRate(build(spec).context);
const points = (change: MoneySpec): TableSpec => withMoney(change);
const fraction = (change: MoneySpec, rateFormat?: string): TableSpec => ({
  ...withMoney(change),
  rateConvention: 'fraction',
  ...(rateFormat ? { rateFormat } : {}),
});

describe('P-007 a stated rate differs from the figures', () => {
  it.each<[string, TableSpec, string, string]>([
    ['percent points', points({ rate: 92 }), '92.00%', '89.21%'],
    ['two hundredths off', points({ rate: 89.23 }), '89.23%', '89.21%'],
    ['a rounded figure that is wrong', points({ rate: 89.3 }), '89.30%', '89.21%'],
    ['100 where something was left', points({ rate: 100, executed: 249.9 }), '100.00%', '99.96%'],
    ['a fraction with a percent format', fraction({ rate: 0.92 }, '0.00%'), '92.00%', '89.21%'],
    ['a fraction without a format', fraction({ rate: 0.92 }), '92.00%', '89.21%'],
    ['text with a sign', fraction({ rate: '92.5%' }), '92.50%', '89.21%'],
    ['text with a full-width sign', points({ rate: '９２％' }), '92.00%', '89.21%'],
  ])('fires as an error for %s', (_name, spec, found, expected) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-007', severity: 'error', found, expected });
    expect(addresses(finding)).toEqual(['L3', 'F3', 'E3']);
  });

  it('says when the rate was taken on the initial budget', () => {
    expect(check(points({ rate: 111.51 }))).toMatchObject([{ lines: [{ base: 'initial' }] }]);
  });

  it('is a hint where only the last digit is off', () => {
    expect(check(points({ rate: '89.20%' }))).toMatchObject([{ severity: 'info', variant: 'last-digit' }]);
    expect(check(points({ rate: 89.22 }))).toMatchObject([{ severity: 'info' }]);
  });

  it('checks the sources of money too and lists all in one finding', () => {
    const spec = {
      ...points({ rate: 92 }),
      parts: [{ label: '财政拨款', annual: 100, executed: 80, rate: 90 }],
    };
    const findings = check(spec);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.lines).toHaveLength(2);
  });

  it('keeps errors and hints apart', () => {
    const spec = { ...points({ rate: 92 }), parts: [{ annual: 300, executed: 200, rate: 66.66 }] };
    expect(check(spec).map((finding) => finding.severity)).toEqual(['error', 'info']);
  });

  it.each<[string, TableSpec]>([
    ['two decimals', sound],
    ['more decimals', points({ rate: 89.208 })],
    ['one decimal, rightly rounded', points({ rate: 89.2, executed: 223, annual: 250 })],
    ['a whole number, rightly rounded', points({ rate: 89 })],
    ['the unrounded quotient', fraction({ rate: 223.02 / 250 })],
    ['a percent format', fraction({ rate: 0.8921 }, '0.00%')],
    ['a text', points({ rate: '89.21%' })],
    ['a fraction in a column of percent points (P-086)', points({ rate: 0.8921 })],
    ['percent points in a column of fractions (P-086)', fraction({ rate: 89.21 })],
    ['a blank', points({ rate: '' })],
    ['a dash', points({ rate: '—' })],
    ['no budget', points({ annual: '' })],
    ['a budget of zero', points({ annual: 0 })],
    ['nothing spent yet', points({ executed: '' })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});

describe('P-007 for the rates of indicators', () => {
  it.each<[string, TableSpec]>([
    ['a completion rate', withRow(0, { actual: 3000, completion: 0.8 })],
    ['a completion rate in percent points', withRow(0, { actual: 3000, completion: 80 })],
    ['a completion rate as text', withRow(0, { actual: 3000, completion: '80%' })],
    ['a deviation', withRow(0, { actual: 3000, deviation: '-20%' })],
  ])('fires for %s that is wrong', (_name, spec) => {
    expect(check(spec)).toMatchObject([
      { severity: 'error', lines: [{ what: expect.stringMatching(/completion|deviation/) as string }] },
    ]);
  });

  it.each<[string, TableSpec]>([
    ['the right completion rate', withRow(0, { actual: 3000, completion: 0.75 })],
    ['the right one in percent points', withRow(0, { actual: 3000, completion: 75 })],
    ['one that stops at 100 %', withRow(0, { completion: '100%' })],
    ['one that stops at 1', withRow(0, { completion: 1 })],
    ['a limit', withRow(3, { completion: 1 })],
    ['words', withRow(4, { completion: '100%' })],
    ['an open actual value', withRow(0, { actual: '3000多人', completion: 0.8 })],
    ['a deviation without its sign', withRow(0, { actual: 3000, deviation: '25%' })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
