import { wholeWay } from '../../support/wholeWay';

describe('a form whose money block prints the total once more', () => {
  const form = `
项目绩效目标自评表
资金情况（万元） | 预算数 | 执行数 | 预算执行率 | 自评得分 | 自评等级 |
 | 186 | 186 | 100% | 97 | 优秀 |
一级指标 | 三级指标 | 权重 | 绩效指标值 | 实际完成值 | 得分 | 未完成原因
产出 | 养护里程 | 60 | 620公里 | 620公里 | 60 |
效益 | 道路通行能力 | 30 | 明显提升 | 明显提升 | 27 | 个别路段仍需改善
预算执行率 | | 10 | 100% | 100% | 10 |
合计 | | 100 | | | 97 | `;

  it('does not add it where 预算执行率 is an indicator', () => {
    const way = wholeWay(form);
    expect(way.errors).toEqual([]);
    expect(way.at('F8')).toBe('unchanged total');
  });
});

describe('marks kept as text', () => {
  it('are not called missing where their total is', () => {
    const way = wholeWay(`
项目支出绩效自评表
一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
产出指标 | 检查户数 | '60 | ≥10户 | 10户 |
效益指标 | 受益户数 | '40 | ≥10户 | 10户 |
总分 | | | | | `);
    expect(way.at('C5')).toBe('judgement marks-total');
  });
});

describe('a form with 备注 and no column for reasons', () => {
  it('asks for no reason in it', () => {
    const form = (header: string): string => `
项目支出绩效自评表
一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | ${header}
产出指标 | 检查户数 | 60 | ≥10户 | 9户 | 54 |
效益指标 | 受益户数 | 40 | ≥10户 | 10户 | 40 |
总分 | | 100 | | | 94 | `;
    expect(wholeWay(form('备注')).errors).toEqual([]);
    expect(wholeWay(form('偏差原因')).errors).toEqual(['P-033 error F3']);
  });
});
