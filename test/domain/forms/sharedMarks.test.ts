import { wholeWay } from '../../support/wholeWay';

const form = `
项目支出绩效自评表
项目名称 | 河道保洁 | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 保洁里程 | ≥10公里 | 10公里 | 50 | |
 | | 保洁次数 | ≥12次 | 6次 | | |
满意度 | 满意度 | 群众满意度 | ≥90% | 91% | 50 | |
总分 | | | | | 100 | |
`;

describe('marks and score of several indicators in one merged cell', () => {
  it('are left to a person: the first row alone does not decide them', () => {
    const way = wholeWay(form, { merges: ['F4:F5', 'G4:G5'] });
    expect(way.at('G4')).toBe('judgement shared-score');
    expect(way.at('G6')).toBe('ready 50');
  });

  it('are left to a person where only the score is one cell', () => {
    const grid = form.replace('6次 | | |', '6次 | 10 | |').replace('10公里 | 50', '10公里 | 40');
    expect(wholeWay(grid, { merges: ['G4:G5'] }).at('G4')).toBe('judgement shared-score');
  });

  it('count once in the total', () => {
    const way = wholeWay(form, { merges: ['F4:F5', 'G4:G5'] });
    expect(way.formulaAt('G7')).toBe('=IF(COUNT(G4:G6)<2,"",ROUND(SUM(G4:G6),2))');
  });
});
