import { calculatedWay, wholeWay } from '../../support/wholeWay';

const form = (weights: readonly string[], total: string): string => `
项目支出绩效自评表
（2023年度）
项目名称 | 义务教育补助 | | | | | | | |
一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值 | 计量单位 | 完成值 | 权重 | 得分 | 偏差原因
产出指标 | 数量指标 | 补助学生人数 | 正向 | 1200 | 人 | 1180 | ${weights[0] ?? ''} | |
 | 质量指标 | 补助覆盖率 | 正向 | 100 | % | 100 | ${weights[1] ?? ''} | |
效益指标 | 社会效益 | 辍学率 | 反向 | 0.5 | % | 0.3 | ${weights[2] ?? ''} | |
满意度指标 | 满意度 | 家长满意度 | 正向 | 90 | % | 完成 | ${weights[3] ?? ''} | |
合计 | | | | | | | ${total} | |
`;

describe('weights that are printed as percentages', () => {
  const formats = { 'H5:H9': '0%' };

  it('stand for as many of 100 marks where the scores are points', () => {
    const way = wholeWay(form(['0.3', '0.3', '0.3', '0.1'], '1'), { formats });
    expect(way.at('I5')).toBe('ready 29.5');
    expect(way.at('I6')).toBe('ready 30');
    expect(way.at('H9')).toBe('unchanged marks-total');
    expect(way.errors).toEqual([]);
  });

  it.each(['perf', 'plain'] as const)('are read live in %s formulas', async (mode) => {
    const way = wholeWay(form(['0.3', '0.3', '0.3', '0.1'], '1'), { formats }, mode);
    expect(way.formulaAt('I5')).toContain('H5*100');
    for (const { cell, plan, gives } of await calculatedWay(way)) expect([cell, gives]).toEqual([cell, plan]);
  });

  it('may be texts', () => {
    const way = wholeWay(form(['30%', '30％', '30%', '10%'], '100%'));
    expect(way.at('I5')).toBe('ready 29.5');
    expect(way.at('I6')).toBe('ready 30');
    expect(way.errors).toEqual([]);
  });

  it('are no marks where the scores are percentages too: the scale is not guessed', () => {
    const way = wholeWay(form(['0.3', '0.3', '0.3', '0.1'], '1'), {
      formats: { ...formats, 'I5:I9': '0.0%' },
    });
    expect(way.at('I5')).toBe('judgement missing-input');
  });

  it('are checked against 100', () => {
    const way = wholeWay(form(['0.3', '0.3', '0.2', '0.1'], '0.9'), { formats });
    expect(way.errors).toEqual([]);
    const wrong = wholeWay(form(['0.3', '0.3', '0.4', '0.1'], '1'), { formats });
    expect(wrong.findings).toContain('P-001 error H5');
  });
});

it('a coefficient that a person put in gives its share of the marks, live; nothing is said of a blank one', () => {
  const way = wholeWay(`部门整体支出绩效评价指标表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分系数 | 得分
投入 | 目标设定 | 目标合理性 | 40 | 合理得满分 | 0.9 |
 | | 指标明确性 | 30 | 明确得满分 | 80% |
 | | 分配合理性 | 30 | 合理得满分 | |
总分 | | | 100 | | | `);
  expect(way.at('G3')).toBe('ready 36');
  expect(way.formulaAt('G3')).toBe('=IF(COUNT(F3,D3)<2,"",ROUND(D3*F3,2))');
  expect(way.at('G4')).toBe('ready 24');
  expect(way.at('G5')).toMatch(/^judgement /);
});
