import type { Finding } from '../../../../src/domain/findings/finding';
import { findProblems } from '../../../../src/domain/findings/find';
import { assess } from '../../../../src/domain/assessment/assess';
import { defaultParameters, type ScoringParameters } from '../../../../src/domain/scoring/parameters';
import { cellAddress } from '../../../../src/domain/snapshot/address';
import { recogniseTables } from '../../../../src/domain/tables/recognise';
import { sheetOf, workbookOf } from '../../../support/grid';

const STEP = '100%计满分，每低于5%扣2分，扣完为止。';

/** A table with one indicator; its row is the third of the sheet. */
function check(
  row: { target?: string; actual?: string; marks?: number; standard?: string; score?: string },
  parameters: ScoringParameters = defaultParameters,
): readonly Finding[] {
  const { target = '100%', actual = '95.99%', marks = 5, standard = STEP, score = '' } = row;
  const workbook = workbookOf(
    sheetOf(`部门整体支出绩效评价指标表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分
过程 | 预算执行 | 预算完成率 | ${target} | ${actual} | ${String(marks)} | ${standard} | ${score}
产出 | 职责履行 | 办件数量 | ≥100件 | 120件 | ${String(100 - marks)} | 达到得满分，未达到不得分 |`),
  );
  const assessments = recogniseTables(workbook).map((table) => assess(workbook, table, { parameters }));
  return findProblems(workbook, assessments);
}

const found = (code: string, ...given: Parameters<typeof check>) =>
  check(...given).filter((finding) => finding.code === code);
const cellsOf = (finding?: Finding) => finding?.cells.map(({ row, column }) => cellAddress(row, column));

describe('P-071 a score against the printed standard', () => {
  it('that fits no reading is an error, and every reading is named with what it gives', () => {
    const [finding] = found('P-071', { score: '3.5' });
    expect(finding).toMatchObject({ severity: 'error', variant: 'none', found: '3.5', expected: '5' });
    expect(finding?.lines).toEqual([
      expect.objectContaining({ readings: 'stepRounding:linear:3.4,stepRounding:ceil:3' }),
    ]);
    expect(cellsOf(finding)).toEqual(['H3', 'E3', 'G3']);
  });

  it('that fits another reading only is a warning', () => {
    expect(found('P-071', { score: '3' })).toMatchObject([{ severity: 'warning', variant: 'other' }]);
    const linear: ScoringParameters = { ...defaultParameters, stepRounding: 'linear' };
    expect(found('P-071', { score: '5' }, linear)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['the default reading', { score: '5' }],
    ['a hundredth less', { score: '4.99' }],
    ['no score yet', { score: '' }],
    ['a standard that is not understood', { score: '3.5', standard: '按领导意见给分' }],
    ['a result in words', { score: '3.5', actual: '较好' }],
  ])('is nothing to be said of %s', (_name, row) => {
    expect(found('P-071', row)).toEqual([]);
  });

  it('keeps the national rule silent about rows with a standard of their own', () => {
    const codes = check({ score: '3.5' }).map(({ code }) => code);
    expect(codes).not.toContain('P-030');
    expect(codes).not.toContain('P-031');
    expect(codes).not.toContain('P-032');
  });
});

describe('P-005 full marks of the standard against 分值', () => {
  const eight = '不超过100%的，计8分；每超过一个百分点扣0.8分，扣完为止。';

  it('are named, with the marks that were used', () => {
    expect(found('P-005', { standard: eight })).toMatchObject([
      { severity: 'error', lines: [expect.objectContaining({ printed: '8', marks: '5' })] },
    ]);
  });

  it('are nothing to be said of where they are equal or not printed', () => {
    expect(found('P-005', { standard: eight, marks: 8 })).toEqual([]);
    expect(found('P-005', {})).toEqual([]);
  });
});

it('P-087: words where the printed standard measures a figure, once a score stands there', () => {
  expect(found('P-087', { actual: '完成情况较好', score: '5' })).toMatchObject([{ severity: 'info' }]);
  expect(found('P-087', { actual: '完成情况较好' })).toEqual([]);
  expect(found('P-087', { score: '5' })).toEqual([]);
});

describe('P-091 what a standard leaves open', () => {
  it('is a part of a step where it decides this score', () => {
    expect(found('P-091', {})).toMatchObject([
      { lines: [expect.objectContaining({ open: 'stepRounding' })] },
    ]);
    expect(found('P-091', { actual: '95%' })).toEqual([]);
  });

  it('is a gap between printed tiers wherever the result lies', () => {
    const tiers = '0-10%（含），计5分；11-30%（含），计4分；31-60%（含），计3分；大于60%不得分。';
    expect(found('P-091', { standard: tiers, actual: '5%' })).toMatchObject([
      { lines: [expect.objectContaining({ open: 'tierGap' })] },
    ]);
  });
});
