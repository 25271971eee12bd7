import { p032MetLowScore } from '../../../../src/domain/findings/checks/p032MetLowScore';
import { sound, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p032MetLowScore(build(spec).context);

describe('P-032 a score below what the rule gives', () => {
  it.each<[string, TableSpec, string, string]>([
    ['a target that was reached', withRow(0, { score: 18 }), '18', '20'],
    ['a target that was missed', withRow(2, { score: 19 }), '19', '19.71'],
    ['a reason is given all the same', withRow(2, { score: 19, reason: '二期未支付' }), '19', '19.71'],
    ['zero', withRow(0, { score: 0 }), '0', '20'],
    ['over-completion without a reason', withRow(0, { actual: 6000, score: 18 }), '18', '20'],
  ])('fires for %s', (_name, spec, found, expected) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-032', severity: 'warning', found, expected });
    expect(addresses(finding)[0]).toMatch(/^H1[13]$/);
  });

  it('points at score, actual value and target', () => {
    expect(addresses(check(withRow(0, { score: 18 }))[0])).toEqual([
      at(0, 'score'),
      at(0, 'actual'),
      at(0, 'target'),
    ]);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['one hundredth less', withRow(2, { score: 19.7 })],
    ['words', withRow(4, { score: 15 })],
    ['no score', withRow(0, { score: '' })],
    ['a negative score, which is P-004', withRow(0, { score: -1 })],
    ['over-completion that the reason explains', withRow(0, { actual: 6000, score: 18, reason: '目标偏低' })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
