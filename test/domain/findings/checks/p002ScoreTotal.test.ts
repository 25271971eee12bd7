import { p002ScoreTotal } from '../../../../src/domain/findings/checks/p002ScoreTotal';
import { sound, withMoney, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p002ScoreTotal(build(spec).context);

describe('P-002 the total is not the sum of the scores', () => {
  it.each<[string, TableSpec, string, string, string]>([
    ['a typed 100', { ...sound, total: 100 }, 'sum', '100', '98.63'],
    ['a score was changed afterwards', withRow(0, { score: 19 }), 'sum', '98.63', '97.63'],
    ['the score of the execution rate was left out', { ...sound, total: 89.71 }, 'sum', '89.71', '98.63'],
    ['the total is rounded to a whole number', { ...sound, total: 99 }, 'rounded', '99', '98.63'],
    ['the total is rounded to one decimal', { ...sound, total: 98.6 }, 'rounded', '98.6', '98.63'],
    ['the total is text', { ...sound, total: '100分' }, 'sum', '100', '98.63'],
    ['the difference is two hundredths', { ...sound, total: 98.65 }, 'sum', '98.65', '98.63'],
  ])('fires when %s', (_name, spec, variant, found, expected) => {
    expect(check(spec)).toMatchObject([{ code: 'P-002', severity: 'error', variant, found, expected }]);
  });

  it('lists the total first and then the scores', () => {
    const cells = addresses(check({ ...sound, total: 100 })[0]);
    expect(cells).toHaveLength(8);
    expect(cells.slice(1, 3)).toEqual(['H3', at(0, 'score')]);
  });

  it('names both sums where a row is probably repeated', () => {
    const rows = sound.rows ?? [];
    const spec = { ...sound, total: 100, rows: [...rows, { ...rows[1], repeats: true }] };
    expect(check(spec)).toMatchObject([
      { variant: 'repetition', found: '100', expected: '108.63', data: { without: '98.63' } },
    ]);
  });

  it('says where the figure stands under the marks', () => {
    expect(check({ ...sound, total: 100, standsUnderMarks: true })).toMatchObject([
      { data: { place: 'marks' } },
    ]);
  });

  it.each<[string, TableSpec]>([
    ['the total is below the scores that are there', withRow(2, { score: '' }, { ...sound, total: 70 })],
    ['the total cannot be reached with the open marks', withRow(1, { score: '' }, { ...sound, total: 99 })],
  ])('fires although a score is missing when %s', (_name, spec) => {
    expect(check(spec)).toMatchObject([{ variant: 'unreachable', expected: null }]);
  });

  it.each<[string, TableSpec]>([
    ['total and sum agree', sound],
    ['they differ by one hundredth', { ...sound, total: 98.64 }],
    ['there is no total yet', { ...sound, total: '' }],
    ['a guarded formula shows nothing', { ...sound, total: ' ' }],
    ['a score is missing and the total can be right', withRow(2, { score: '' })],
    ['no score is there at all', { money: null, rows: [{ marks: 100, score: '' }], total: 96 }],
    [
      'a full total of marks is printed beforehand under the marks',
      withRow(2, { score: '' }, withMoney({ score: '' }, { ...sound, total: 100, standsUnderMarks: true })),
    ],
    [
      'one merged cell holds the score of two rows',
      {
        money: null,
        rows: [{ marks: 40, score: 38 }, { marks: 20 }, { marks: 40, score: 40 }],
        merged: [{ column: 'score', rows: [0, 1] }],
        total: 78,
      },
    ],
    [
      'float noise',
      {
        money: null,
        rows: [
          { marks: 50, score: 0.1 },
          { marks: 50, score: 0.2 },
        ],
        total: 0.1 + 0.2,
      },
    ],
  ])('is silent when %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
