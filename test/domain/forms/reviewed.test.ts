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

describe('a percentage by which something fell', () => {
  const score = (name: string, target: string, actual: string): string | undefined =>
    wholeWay(`
项目支出绩效自评表
一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
效益指标 | ${name} | 10 | ${target} | ${actual} | `).at('F3');

  it.each([
    ['就业人数增长率', '≥5%', '同比下降6%', 'ready 0'],
    ['就业人数增长率', '≥5%', '增长6%', 'ready 10'],
    ['单位能耗降低率', '≥3%', '下降3.5%', 'ready 10'],
    ['单位能耗', '下降≥3%', '下降3.5%', 'judgement figure-of-another-unit'],
    ['公用经费控制率', '≤100%', '比预算减少5%', 'judgement figure-of-another-unit'],
    ['投诉办结率', '≥95%', '办结率97%', 'ready 10'],
    ['产品合格率', '≥95%', '不合格率2%', 'judgement words-against-number'],
    ['差错率', '≤3%', '差错率2%', 'ready 10'],
    ['重点工作完成率', '≥95%', '完成18项，未完成2项，完成率90%', 'ready 9.47'],
  ])('of %s (%s): %s is %s', (name, target, actual, expected) => {
    expect(score(name, target, actual)).toBe(expected);
  });

  it.each(['超支5%', '超预算3%', '有3%未控制住'])('is not the control rate where it says %s', (actual) => {
    const way = wholeWay(`
部门整体支出绩效评价指标表
一级指标 | 三级指标 | 分值 | 评分标准 | 完成情况 | 得分
过程 | 公用经费控制率 | 5 | 控制率≤100%得5分，每超过1%扣1分 | ${actual} | `);
    expect(way.at('F3')).toBe('judgement printed-standard');
  });

  it('is below 0 for a standard that scores a change', () => {
    const way = wholeWay(`
部门整体支出绩效评价指标表
一级指标 | 三级指标 | 分值 | 评分标准 | 完成情况 | 得分
投入 | 三公经费变动率 | 5 | 变动率≤0，得5分；变动率>0，每增加1个百分点扣0.5分 | 本年预算18万元，上年预算20万元，下降10% | 5
过程 | 公用经费控制率 | 5 | 控制率≤100%得5分，否则不得分 | 较上年下降3% | `);
    expect(way.at('F3')).toBe('unchanged by-standard');
    expect(way.at('F4')).toBe('judgement printed-standard');
    expect(way.errors.filter((each) => each.startsWith('P-071'))).toEqual([]);
  });
});

it('takes an amount with a unit of its own for a budget that is filled in', () => {
  const way = wholeWay(`
项目支出绩效自评表
资金 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 分值 | 执行率 | 得分
年度资金总额 | 12000 | 1.15亿元 | 10983.2 | 10 | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 改造户数 | ≥800户 | 800户 | 90 |
总分 | | | | | 100 | `);
  expect(way.at('G3')).toBe('ready 9.55');
  expect(way.errors).toEqual([]);
});
