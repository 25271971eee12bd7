import { p008ExecutionScore } from '../../../../src/domain/findings/checks/p008ExecutionScore';
import { sound, withMoney } from '../sound';
import { addresses, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p008ExecutionScore(build(spec).context);

describe('P-008 the score of the execution rate', () => {
  it.each<[string, TableSpec, string, string]>([
    ['full marks for 89.21 %', withMoney({ score: 10 }), '10', '8.92'],
    ['a score rounded to one decimal', withMoney({ score: 8.9 }), '8.9', '8.92'],
    ['too little', withMoney({ score: 5 }), '5', '8.92'],
    ['zero', withMoney({ score: 0 }), '0', '8.92'],
    ['other marks', withMoney({ marks: 20, score: 8.92 }), '8.92', '17.84'],
    ['more than the budget spent, less than full', withMoney({ executed: 300, score: 9 }), '9', '10'],
  ])('fires for %s', (_name, spec, found, expected) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-008', severity: 'error', found, expected });
    expect(addresses(finding)).toEqual(['H3', 'G3', 'F3', 'E3']);
  });

  it.each<[string, TableSpec]>([
    ['the right score', sound],
    ['one hundredth off', withMoney({ score: 8.93 })],
    ['the unrounded score', withMoney({ score: 8.9208 })],
    ['more than the budget spent, full marks', withMoney({ executed: 300, score: 10 })],
    ['no score yet', withMoney({ score: '' })],
    ['no budget', withMoney({ annual: '' })],
    ['no marks', withMoney({ marks: '' })],
    ['no money block', { ...sound, money: null }],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
