import { p006Grade } from '../../../../src/domain/findings/checks/p006Grade';
import { sound, withRow } from '../sound';
import { build } from '../table';
import type { TableSpec } from '../tableSpec';

const check = (spec: TableSpec) => p006Grade(build(spec).context);
const onlyTotal = (total: number | string, grade: string): TableSpec => ({ total, grade });

describe('P-006 the grade does not fit the total', () => {
  it.each<[number | string, string, string]>([
    [89.99, '优', '良'],
    [90, '良', '优'],
    [79.99, '良', '中'],
    [59.5, '中', '差'],
    [85, '优秀', '良'],
    [85, '优（自评等级）', '良'],
    [85, '（自评等级）优', '良'],
    [85, '85分 优', '良'],
    [95, '良好', '优'],
    [95, '☑良 □优 □中 □差', '优'],
    ['55', '中等', '差'],
    [92, '差', '优'],
  ])('fires for %s and %s', (total, grade, due) => {
    expect(check(onlyTotal(total, grade))).toMatchObject([
      { code: 'P-006', severity: 'error', variant: 'total', expected: due },
    ]);
  });

  it.each<[number | string, string]>([
    [90, '优'],
    [100, '优秀'],
    [89.995, '优'],
    [80, '良好'],
    [60, '中'],
    [59.99, '差'],
    [98.63, ''],
    [98.63, '（自评等级）'],
    [98.63, '自评等级：'],
    [55, '合格'],
    [55, '优□良□中□差□'],
    ['', '优'],
    [55, '中共某县委'],
    [130, '优'],
  ])('is silent for %s and %s', (total, grade) => {
    expect(check(onlyTotal(total, grade))).toEqual([]);
  });

  it('says what the grade is after correction of a wrong total', () => {
    const spec = withRow(4, { score: 8 }, { ...sound, total: 98.63 });
    expect(check(spec)).toMatchObject([{ variant: 'sum', data: { total: '86.63' }, expected: '良' }]);
  });

  it('compares with the sum where no total is printed', () => {
    expect(check({ ...sound, total: '', grade: '良' })).toMatchObject([{ variant: 'sum', expected: '优' }]);
  });

  it('does not use a sum with open rows', () => {
    expect(check(withRow(4, { score: '' }, { ...sound, total: '', grade: '良' }))).toEqual([]);
  });
});
