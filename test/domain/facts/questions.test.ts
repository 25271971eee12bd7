import { rates } from '../../support/rateCells';

describe('what is asked instead of guessed', () => {
  test('two figures of the same kind in one form', () => {
    expect(
      rates([
        `基础数据表
项目 | 数值
编制数 | 24
在职人员数 | 21
年末在职人员数 | 22
在职人员控制率 | `,
      ]),
    ).toEqual(['B6 staff question 0.8750/0.9167']);
  });

  test('a budget equal to the spending while another one is approved elsewhere', () => {
    expect(
      rates(
        [
          `基础数据表
单位：万元
项目 | 数值
公用经费预算数 | 88
公用经费决算数 | 88
公用经费控制率 | `,
        ],
        [
          `年初预算批复表
单位：万元
项目 | 年初预算数
公用经费 | 60`,
        ],
      ),
    ).toEqual(['B6 running-control question 1.0000/1.4667']);
  });

  test('amounts whose unit is not known on another sheet are never compared', () => {
    expect(
      rates(
        [
          `决算表
项目 | 决算数
公用经费 | 815000`,
        ],
        [
          `预算表
单位：万元
项目 | 年初预算数
公用经费 | 100`,
        ],
        [
          `计算表
指标 | 结果
公用经费控制率 | `,
        ],
      ).map((line) => line.split(' ')[2]),
    ).toEqual(['not-computable']);
  });

  test('a rate without figures says what is missing', () => {
    expect(
      rates([
        `基础数据表
项目 | 数值
编制数 | 24
在职人员控制率 |
预算完成率 | `,
      ]),
    ).toEqual(['B4 staff not-computable', 'B5 completion not-computable']);
  });
});

describe('look-alikes that get nothing', () => {
  test.each([
    [
      'targets of an approved form',
      `部门整体支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 公用经费控制率 | ≤100%
产出指标 | 时效指标 | 预算执行率 | ≥95%`,
    ],
    [
      'a table that is scored',
      `部门整体支出绩效评价指标表
一级指标 | 三级指标 | 分值 | 评分标准 | 得分
过程 | 预算完成率 | 5 | 100%计满分，每低于5%扣2分，扣完为止。 |
过程 | 公用经费控制率 | 8 | 100%以下（含）计满分，每超出1%扣1分，扣完为止。 | `,
    ],
    [
      'definitions of indicators',
      `指标解释
指标名称 | 指标解释 | 计算公式
在职人员控制率 | 反映人员控制情况 | 在职人员数/编制数×100%
公用经费控制率 | 反映公用经费控制情况 | 实际支出/预算安排×100%`,
    ],
    [
      'a text that names a rate',
      `部门情况说明
本年度公用经费控制率为90%，预算执行率较上年有所提高。
严格控制“三公”经费支出。`,
    ],
    [
      'a plan for the next year',
      `2025年部门预算表
单位：万元
项目 | 2025年预算数
公用经费 | 60
三公经费 | 12`,
    ],
  ])('%s', (_name, grid) => {
    expect(rates([grid])).toEqual([]);
  });
});

describe('more look-alikes that get nothing', () => {
  test.each([
    [
      'a monitoring form with targets of the year',
      `绩效目标运行监控表
绩效指标 | 年度目标值 | 1-9月完成情况 | 预计全年完成
预算执行率 | 95% | 70% | 95%
公用经费控制率 | 100% | 80% | 100%`,
    ],
    [
      'a list of project scores',
      `项目自评结果汇总表
序号 | 项目名称 | 自评得分 | 预算执行率得分
1 | 办公楼维修 | 95 | 10
2 | 信息系统 | 98 | 10`,
    ],
    [
      'a table of weights',
      `指标权重表
指标 | 权重
在职人员控制率 | 5
预算完成率 | 5`,
    ],
    [
      'a receipts form without any rate',
      `收入支出决算总表
单位：元
项目 | 行次 | 金额
本年收入合计 | 1 | 64419257.01
年末结转和结余 | 2 | 1524704.81`,
    ],
  ])('%s', (_name, grid) => {
    expect(rates([grid])).toEqual([]);
  });
});
