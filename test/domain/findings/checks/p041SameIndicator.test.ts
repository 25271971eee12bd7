import { p041SameIndicator } from '../../../../src/domain/findings/checks/p041SameIndicator';
import { sound, withRow } from '../sound';
import { addresses, at, build } from '../table';
import type { RowSpec, TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p041SameIndicator(build(spec).context);
const names = (...rows: RowSpec[]): TableSpec => ({
  rows: rows.map((row) => ({ marks: 10, score: 9, ...row })),
});

describe('P-041 an indicator twice', () => {
  it('names both totals of a row that a page break probably repeats', () => {
    const rows = sound.rows ?? [];
    const finding = check({ ...sound, rows: [...rows, { ...rows[1], repeats: true }] })[0];
    expect(finding).toMatchObject({
      code: 'P-041',
      severity: 'warning',
      action: '需说明',
      variant: 'repetition',
      data: { marksWith: '110', marksWithout: '100', scoresWith: '108.63', scoresWithout: '98.63' },
      lines: [{ kind: 'repetition', rows: '12,17' }],
    });
    expect(addresses(finding)).toEqual([at(1, 'name'), at(6, 'name')]);
  });

  it('names only the marks while scores are open', () => {
    const rows = (sound.rows ?? []).map((row) => ({ ...row, score: '' }));
    expect(check({ ...sound, rows: [...rows, { ...rows[1], repeats: true }] })).toMatchObject([
      { data: { marksWith: '110', scoresWith: '' } },
    ]);
  });

  it.each<[string, TableSpec]>([
    [
      'one name in two classes',
      names({ name: '按期完成率', level2: '数量指标' }, { name: '按期完成率', level2: '时效指标' }),
    ],
    [
      'one name in one class',
      names({ name: '覆盖率', level2: '质量指标' }, { name: '覆盖率', level2: '质量指标' }),
    ],
    ['names that differ by spaces and brackets', names({ name: '满意度（%）' }, { name: '满意度 (%)' })],
    ['names that differ by their numbers', names({ name: '1.培训人数' }, { name: '2、培训人数' })],
  ])('fires for %s', (_name, spec) => {
    expect(check(spec)).toMatchObject([{ variant: 'same-name', lines: [{ rows: '11,12' }] }]);
  });

  it.each<[string, TableSpec]>([
    ['a sound table', sound],
    ['classes without an indicator', names({ name: null }, { name: null })],
    ['printed examples', names({ name: '指标1' }, { name: '指标1' }, { name: '……' }, { name: '……' })],
    [
      'the same indicator of two tasks',
      names({ name: '完成率', level2: '道路养护' }, { name: '完成率', level2: '桥梁检测' }),
    ],
    ['years at the start of names', names({ name: '2022年新增岗位' }, { name: '2023年新增岗位' })],
    ['another name', withRow(1, { name: '培训人数（线上）' })],
  ])('is silent for %s', (_name, spec) => {
    expect(check(spec)).toEqual([]);
  });
});
