import { p004ScoreRange } from '../../../../src/domain/findings/checks/p004ScoreRange';
import { sound, withMoney, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p004ScoreRange(build(spec).context);

describe('P-004 a score out of range', () => {
  it.each<[string, TableSpec, string, string]>([
    ['above the marks', withRow(0, { score: 21 }), at(0, 'score'), 'above'],
    ['slightly above the marks', withRow(0, { score: 20.01 }), at(0, 'score'), 'above'],
    ['below zero', withRow(0, { score: -1 }), at(0, 'score'), 'below'],
    ['below zero without marks', withRow(0, { score: -1, marks: '' }), at(0, 'score'), 'below'],
    ['above the marks of the execution rate', withMoney({ score: 10.5 }), 'H3', 'above'],
    ['above the marks and typed as text', withRow(0, { score: '25 分' }), at(0, 'score'), 'above'],
  ])('fires for a score %s', (_name, spec, cell, side) => {
    const finding = check(spec)[0];
    expect(finding).toMatchObject({ code: 'P-004', severity: 'error', lines: [{ side }] });
    expect(addresses(finding)).toContain(cell);
  });

  it('compares merged cells as one', () => {
    const spec: TableSpec = {
      rows: [{ marks: 10, score: 15 }, { marks: 10 }],
      merged: [{ column: 'score', rows: [0, 1] }],
    };
    expect(check(spec)).toEqual([]);
    expect(check({ ...spec, rows: [{ marks: 10, score: 21 }, { marks: 10 }] })).toHaveLength(1);
  });

  it.each<[string, TableSpec]>([
    ['all scores are within their marks', sound],
    ['a score is zero', withRow(0, { score: 0 })],
    ['a score is minus zero', withRow(0, { score: -0 })],
    ['a score is blank', withRow(0, { score: '' })],
    ['marks are blank', withRow(0, { marks: '' })],
    ['a score is above by what is lost in print', withRow(0, { score: 20.004 })],
    ['a score is an error value', withRow(0, { score: '#N/A' })],
  ])('is silent when %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
