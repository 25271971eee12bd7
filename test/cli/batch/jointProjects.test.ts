import { failedReport, type FileReport } from '../../../src/cli/batch/fileReport';
import { summaryWorkbook } from '../../../src/cli/batch/summaryWorkbook';
import { emptyMemory } from '../../../src/workbook/memory/memory';
import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { cellOf } from '../../../src/workbench/book/mutate';
import { analyse, defaultChoices } from '../../../src/workflow/analyse';
import { jointResults } from '../../../src/workflow/jointResults';
import { sheetOf, workbookOf } from '../../support/grid';

const table = (unit: string, actual: string) =>
  sheetOf(
    `项目支出绩效自评表
     项目名称 | 农田灌溉 | 实施单位 | ${unit}
     项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 100 | 100 | 80 | 10 |  |
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
     产出指标 | 数量指标 | 灌溉面积 | ≥50亩 | ${actual} | 90 |  |
     总分 |  |  |  |  | 100 |  |`,
    { name: unit },
  );

const jointOf = (...actuals: readonly string[]) =>
  jointResults(
    analyse(
      workbookOf(...actuals.map((actual, index) => table(`第${String(index + 1)}村`, actual))),
      defaultChoices,
      emptyMemory,
    ),
    'zh-CN',
  );

it('a project of two units has one total, from the figures added up', () => {
  expect(jointOf('50亩', '45亩')).toEqual([
    {
      project: '农田灌溉',
      units: ['第1村', '第2村'],
      sheets: ['第1村', '第2村'],
      annual: 200,
      executed: 160,
      rate: 0.8,
      // 10 × 0.8 + 90 × 95 / 100
      least: 93.5,
      most: 93.5,
      total: 93.5,
      grade: '优',
      why: null,
    },
  ]);
});

it('where a score is open the limits are said', () => {
  expect(jointOf('50亩', '全部灌溉')).toMatchObject([
    { total: null, least: 8, most: 98, why: '还有指标要由人评分。' },
  ]);
});

it.each([
  [jointOf('50亩', '45亩'), ['文件', '问题', '多个单位汇总']],
  [[], ['文件', '问题']],
])('the summary workbook has a sheet for them only where there are some', async (joint, sheets) => {
  const report: FileReport = { ...failedReport('a.xlsx', ''), status: 'done', joint };
  const book = await openWorkbook(summaryWorkbook([report], ['a.xlsx'], 'zh-CN'), 'a.xlsx', {
    functionNames: [],
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets);
  const [, , together] = book.sheets;
  if (together) expect(cellOf(together, 1, 6)?.value).toBe(93.5);
});
