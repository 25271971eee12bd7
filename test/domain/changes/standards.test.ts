import { calculatedWay, wholeWay } from '../../support/wholeWay';

/** Indicators with a standard of their own, in our wordings of the rules in domain.md §1–2. */
const rows = [
  '质量指标 | 合格率 | ≥95% | 93% | 10 | 95%以上（含）计满分，每低于1个百分点扣1分，扣完为止。',
  '质量指标 | 达标率 | ≥90% | 0.84 | 10 | 90%以上得10分；80%-90%得8分；80%以下不得分。',
  '数量指标 | 培训人数 | ≥200人 | 190人 | 10 | 完成率100%得满分，每减少1%扣0.5分，扣完为止。',
  '数量指标 | 检查次数 | 20 | 18 | 10 | 完成率达到100%计满分；90%（含）以上计8分；90%以下不得分。',
  '成本指标 | 超支率 | ≤0 | 3.5% | 10 | 超支率≤0，计10分；＞0，每超过一个百分点扣2分，扣完为止。',
  '时效指标 | 办结率 | ≥95% | 92% | 10 | 达到目标值得满分；每低于目标值1个百分点扣2分，扣完为止。',
  '时效指标 | 及时率 | ≥95% | 97% | 10 | 达到目标值得满分；每低于目标值1个百分点扣2分，扣完为止。',
  '质量指标 | 制度建设 | 健全 | 健全 | 10 | 制度健全得10分，基本健全得6分，不健全不得分。',
  '质量指标 | 投诉处理 | ≥90% | 92% | 10 | 按领导意见给分',
  '质量指标 | 覆盖率 | 100% | 完成 | 10 | 100%得满分，每低1%扣1分',
];
const grid = [
  '项目支出绩效自评表',
  '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分 | 偏差原因',
  ...rows.map((row) => `产出指标 | ${row} | |`),
  '总分 | | | | | 100 | | |',
].join('\n');

describe.each(['perf', 'plain'] as const)('scores by printed standards (%s)', (mode) => {
  const way = wholeWay(grid, { name: '表' }, mode);

  it('follow from the figures of the row, or are left to a person', () => {
    expect(rows.map((_, index) => way.at(`H${String(index + 3)}`))).toEqual([
      'ready 8',
      'ready 8',
      'ready 7.5',
      'ready 8',
      'ready 4',
      'ready 4',
      'ready 10',
      'judgement printed-standard',
      'judgement printed-standard',
      'judgement printed-standard',
    ]);
  });

  it('are formulas that calculate to what the plan says', async () => {
    const results = await calculatedWay(way);
    expect(results.length).toBeGreaterThanOrEqual(7);
    for (const { cell, plan, gives } of results) expect([cell, gives]).toEqual([cell, plan]);
  });
});

it('names the cell of the standard in the formula, so that an auditor finds it', () => {
  const way = wholeWay(grid, { name: '表' });
  expect(way.formulaAt('H3')).toBe('=IF(OR(E3="",COUNT(F3)<1),"",PERF.SCORE(E3,F3,G3))');
  expect(way.formulaAt('H8')).toContain('PERF.SCORE(E8,F8,G8,"",D8)');
});
