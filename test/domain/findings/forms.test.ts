import { assess } from '../../../src/domain/assessment/assess';
import { noAnswers } from '../../../src/domain/changes/decisions';
import { findProblems } from '../../../src/domain/findings/find';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { cellAddress } from '../../../src/domain/snapshot/address';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { type SheetOptions, sheetOf, workbookOf } from '../../support/grid';

/** Codes with the first cell of each finding, found on a sheet as a person would have it. */
function check(grid: string, options: SheetOptions = {}): string[] {
  const workbook = workbookOf(sheetOf(grid, options));
  const tables = recogniseTables(workbook);
  expect(tables).toHaveLength(1);
  const settings = { parameters: defaultParameters, answers: noAnswers };
  return findProblems(
    workbook,
    tables.map((table) => assess(workbook, table, settings)),
  ).map(({ code, severity, cells }) => {
    const [first] = cells;
    return `${code} ${severity} ${first ? cellAddress(first.row, first.column) : ''}`;
  });
}

/** Changes one cell of a grid in text form: `edit(form, 'H7', '9')`. */
function edit(grid: string, address: string, text: string): string {
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 1;
  const lines = grid.trim().split('\n');
  const cells = (lines[row] ?? '').split('|');
  cells[column] = text;
  lines[row] = cells.join('|');
  return lines.join('\n');
}

/** The national form of 2020: one row for the total of marks and scores. */
const national = `
项目支出绩效自评表
（2023年度）
项目名称 | 农村饮水安全维修养护 | | | | | | |
项目资金\\n（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
 | 年度资金总额 | 120 | 150 | 141.3 | 10 | 94.20% | 9.42 |
 | 其中：当年财政拨款 | 100 | 120 | 115 | - | 95.83% | - |
 | 上年结转资金 | 20 | 30 | 26.3 | - | 87.67% | - |
 | 其他资金 | 0 | 0 | 0 | - | | - |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
 | 产出指标 | 数量指标 | 维修管网长度 | ≥30公里 | 32公里 | 20 | 20 |
 | | 质量指标 | 工程验收合格率 | 100% | 100% | 10 | 10 |
 | | 时效指标 | 完工时间 | 2023年12月底前 | 2023年11月 | 10 | 10 |
 | | 成本指标 | 单位维修成本 | ≤4万元/公里 | 3.9万元/公里 | 10 | 10 |
 | 效益指标 | 社会效益指标 | 受益人口 | ≥5000人 | 4800人 | 15 | 14.4 | 两个村搬迁，受益人口减少
 | | 可持续影响指标 | 管护机制健全性 | 健全 | 健全 | 15 | 14 | 管护经费尚未落实
 | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | 93% | 10 | 10 |
总分 | | | | | | 100 | 97.82 |
`;

describe('the national form', () => {
  it('has no finding where everything adds up', () => {
    expect(check(national)).toEqual([]);
  });

  it.each([
    ['a typed total', 'H17', '100', ['P-002 error H17']],
    ['marks of a row', 'G10', '25', ['P-001 error F5', 'P-033 error H10', 'P-032 warning H10']],
    ['the execution rate', 'G5', '98.20%', ['P-007 error G5']],
    ['the last digit of the execution rate', 'G5', '94.21%', ['P-007 info G5']],
    ['the score of the execution rate', 'H5', '9.8', ['P-002 error H17', 'P-008 error H5']],
    ['a source of money', 'D6', '110', ['P-007 error G6', 'P-009 error E6', 'P-011 error D5']],
    ['full marks for a missed target', 'H14', '15', ['P-002 error H17', 'P-030 error F14']],
    ['a reason that says nothing', 'I14', '无', ['P-033 error H14']],
    [
      'marks taken off a reached target',
      'H10',
      '18',
      ['P-002 error H17', 'P-033 error H10', 'P-032 warning H10'],
    ],
    ['words that say it is not finished', 'F12', '正在验收中，预计于2024年3月完工', ['P-030 error F12']],
  ])('notices %s', (_name, address, text, codes) => {
    expect(check(edit(national, address, text)).sort()).toEqual([...codes].sort());
  });

  it('has no finding before rates and scores are typed', () => {
    const blank = ['G5', 'H5', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17', 'G6', 'G7'].reduce(
      (form, address) => edit(form, address, ''),
      national,
    );
    expect(check(blank)).toEqual([]);
  });
});

/** A department's form with marks in the headings, sub-totals and no column of reasons. */
const overall = `
某县水利局2022年部门整体支出绩效自评表
单位：元
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 自评得分
投入（20分） | 预算配置 | 在职人员控制率 | ≤100% | 96% | 10 | 10
 | | 重点支出安排率 | ≥80% | 85% | 10 | 10
过程（30分） | 预算执行 | 预算执行率 | ≥95% | 91.2% | 20 | 19.2
 | 预算管理 | 制度健全性 | 健全 | 健全 | 10 | 9
产出（50分） | 职责履行 | 河道治理长度 | ≥12公里 | 12公里 | 30 | 30
 | | 群众满意度 | ≥90% | 92% | 20 | 20
合计 | | | | | 100 | 98.2
评价等级 | | | | | 优 |
`;

describe("a department's form without reasons", () => {
  const merges = ['A4:A5', 'A6:A7', 'A8:A9', 'A10:E10', 'A11:E11', 'F11:G11'];

  it('has no finding where everything adds up', () => {
    expect(check(overall, { merges })).toEqual([]);
  });

  it.each([
    ['marks that do not fit the heading', edit(edit(overall, 'F4', '12'), 'F5', '8'), ['P-004 error G5']],
    ['a heading with other marks', edit(overall, 'A6', '过程（25分）'), ['P-003 error A6']],
    ['another grade', edit(overall, 'F11', '良'), ['P-006 error F11']],
    ['a total above 100', edit(overall, 'G10', '102'), ['P-002 error G10', 'P-072 error G10']],
  ])('notices %s', (_name, grid, codes) => {
    expect(check(grid, { merges })).toEqual(expect.arrayContaining(codes));
  });
});
