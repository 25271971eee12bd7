import { rates } from '../../support/rateCells';

/** The space of Chinese texts. */
const wide = '\u3000';

describe('forms that print their figures in other ways', () => {
  test('a list of two columns without any header', () => {
    expect(
      rates([
        `单位基础数据
编制数 | 24
在职人员数 | 21
在职人员控制率 |
年初预算数（万元） | 455.84
本年追加预算（万元） | 61.01
预算控制率 | `,
      ]),
    ).toEqual(['B4 staff computed 0.8750', 'B7 control computed 0.1338']);
  });

  test('a sentence below a table of buildings is no row of it', () => {
    expect(
      rates([
        `基础数据表
楼堂馆所情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率
 | 1200 | 1150 |
厉行节约措施 | 制定了公务接待、车辆管理和差旅费的管理办法。 | | `,
      ]),
    ).toEqual(['D3 area computed 0.9583']);
  });

  test('areas of 0 say that there is no building', () => {
    const form = (built: string): string => `基础数据表
楼堂馆所情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元） | 投资概算控制率
 | 0 | ${built} | | 0 | ${built} | `;
    expect(rates([form('0')])).toEqual(['D3 area inapplicable', 'G3 investment inapplicable']);
    expect(rates([form('30')])).toEqual(['D3 area not-computable', 'G3 investment not-computable']);
  });

  test('labels and figures twice beside each other', () => {
    expect(
      rates([
        `人员情况表
编制数 | 50 | 在职人数 | 48 | 控制率 |
其中：行政编制 | 30 | 其中：行政人员 | 29 | | `,
      ]),
    ).toEqual(['F2 staff computed 0.9600']);
  });

  test('budgets and accounts as rows, the kinds of spending as columns', () => {
    expect(
      rates([
        `经费情况表
单位：万元
项目 | 三公经费 | 公用经费 | 政府采购
年初预算数 | 20 | 100 | 50
决算数 | 15 | 110 | 40
控制率 | | | `,
      ]),
    ).toEqual([
      'B6 sangong-control computed 0.7500',
      'C6 running-control computed 1.1000',
      'D6 procurement computed 0.8000',
    ]);
  });

  test('a group cell before the budget and the actual figure', () => {
    expect(
      rates([
        `部门基础数据表
指标 | 项目 | 数值 | 备注
三公经费 | 年初预算数 | 30 |
 | 实际支出数 | 24 |
 | 三公经费控制率 | | 实际支出数/年初预算数×100%
公用经费 | 年初预算数 | 80 |
 | 实际支出数 | 60 |
 | 公用经费控制率 | | `,
        { merges: ['A3:A5', 'A6:A8'] },
      ]),
    ).toEqual(['C5 sangong-control computed 0.8000', 'C8 running-control computed 0.7500']);
  });

  test('columns of two years with a column of change, headers in two rows', () => {
    expect(
      rates([
        `2022年度“三公”经费对比表
单位：万元
项目 | 2021年 | | 2022年 | | 增减率（%）
 | 预算数 | 决算数 | 预算数 | 决算数 |
“三公”经费合计 | 30 | 25 | 28 | 20 |
公务接待费 | 10 | 8 | 9 | 4 | `,
        { merges: ['A3:A4', 'B3:C3', 'D3:E3', 'F3:F4'] },
      ]),
    ).toEqual(['F5 change computed -0.2000 points', 'F6 change computed -0.5000 points']);
  });

  test('a column inserted, synonyms, units in the labels and numbers kept as text', () => {
    expect(
      rates([
        `部门整体绩效评价基础信息表
序号 | 指标名称 | 计量单位 | 填报部门 | 填报数 | 备注
1 | 核定编制数 | 人 | 人事科 | '${wide}60人 |
2 | 年末在职人员数 | 人 | 人事科 | '${wide}57${wide} |
3 | 人员编制控制率 | % | 人事科 | | 在职人员数÷编制数
4 | 政府采购预算金额 | 万元 | 财务科 | 200 |
5 | 实际采购金额 | 万元 | 财务科 | 190 |
6 | 政府采购执行率 | % | 财务科 | | `,
      ]),
    ).toEqual(['E5 staff computed 0.9500 points', 'E8 procurement computed 0.9500 points']);
  });

  test('an execution rate beside each kind of spending, by the budget of the year', () => {
    expect(
      rates([
        `部门收支执行情况表
单位：万元
支出项目 | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率
基本支出 | 100 | 120 | 110 |
项目支出 | 200 | 250 | 200 |
合计 | 300 | 370 | 310 | `,
      ]),
    ).toEqual([
      'E4 execution computed 0.9167',
      'E5 execution computed 0.8000',
      'E6 execution computed 0.8378',
    ]);
  });

  test('items of spending that no rule knows, by their own budget', () => {
    expect(
      rates([
        `项目支出明细表
单位：万元
项目名称 | 预算数 | 实际支出 | 执行率
办公楼维修 | 50 | 45 |
信息系统运维 | 20 | 20 | `,
      ]),
    ).toEqual(['D4 execution computed 0.9000', 'D5 execution computed 1.0000']);
  });

  test('carry-over by the figures of the same form', () => {
    expect(
      rates([
        `预算执行情况
单位：万元
项目 | 金额
上年结转和结余 | 40
年初预算数 | 500
调整后预算数 | 560
年末结转和结余 | 28
结转结余率 |
结转结余变动率 |
预算调整率 | `,
      ]),
    ).toEqual([
      'B8 carry-over computed 0.0500',
      'B9 carry-over-change computed -0.3000',
      'B10 adjustment computed 0.1200',
    ]);
  });

  test('several forms on one sheet, each with its own header', () => {
    expect(
      rates([
        `部门整体支出绩效评价基础数据表
一、人员情况
编制数 | 在职人数 | 控制率
32 | 30 |
二、楼堂馆所
批准面积（㎡） | 实际面积（㎡） | 面积控制率
1000 | 1050 |
三、公用经费
预算数（万元） | 实际数（万元） | 公用经费控制率
90 | 81 | `,
        { merges: ['A1:C1', 'A2:C2', 'A5:C5', 'A8:C8'] },
      ]),
    ).toEqual(['C4 staff computed 0.9375', 'C7 area computed 1.0500', 'C10 running-control computed 0.9000']);
  });

  test('units that differ between two sheets', () => {
    expect(
      rates(
        [
          `部门决算表
单位：元
项目 | 决算数
公用经费 | 815000`,
        ],
        [
          `部门预算表
单位：万元
项目 | 年初预算数
公用经费 | 100`,
        ],
        [
          `绩效指标计算表
指标 | 结果
公用经费控制率 | `,
        ],
      ),
    ).toEqual(['B3 running-control computed 0.8150']);
  });

  test('the share of what was planned, whatever it is called', () => {
    expect(
      rates([
        `项目管理情况
指标 | 应完成数 | 实际完成数 | 完成率
绩效自评项目个数 | 12 | 9 |
重点工作任务 | 20 | 20 | `,
      ]),
    ).toEqual(['D3 share computed 0.7500', 'D4 share computed 1.0000']);
  });
});
