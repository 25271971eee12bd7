import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sheetOf, workbookOf } from '../../support/grid';

function conventionOf(header: string, rate: string, format: string | null, part = ''): string | undefined {
  const grid = `
项目支出绩效自评表
项目资金|全年预算数|全年执行数|分值|${header}|得分
年度资金总额|80|60|10|${rate}|
其中：财政拨款|80|60||${part}|
一级指标|三级指标|指标值|实际完成值|分值|得分
产出|数量|≥1|1|90|`;
  const formats: Record<string, string> = format === null ? {} : { E3: format };
  const [table] = recogniseTables(workbookOf(sheetOf(grid, { formats })));
  return table?.money?.rateConvention;
}

describe('The rate column keeps the convention of the sheet', () => {
  test.each([
    ['a percent format', '执行率', '', '0.00%', '', 'fraction'],
    ['a percent format, whatever the header says', '执行率（%）', '', '0%', '', 'fraction'],
    ['a percent format over a value', '执行率', '0.75', '0.0%', '', 'fraction'],
    ['a header with %', '执行率（%）', '', null, '', 'percent-points'],
    ['a header with full-width %', '执行率％', '', null, '', 'percent-points'],
    ['a plain number format', '执行率', '', '0.00', '', 'percent-points'],
    ['a number format with separators', '执行率', '', '#,##0.00', '', 'percent-points'],
    ['no hint at all', '执行率', '', null, '', 'fraction'],
    ['text format', '执行率', '', '@', '', 'fraction'],
    ['filled percent points', '执行率', '75', null, '', 'percent-points'],
    ['a filled fraction against a header with %', '执行率（%）', '0.75', null, '', 'fraction'],
    ['a filled fraction under a plain format', '执行率', '0.75', '0.00', '', 'fraction'],
    ['filled percent points in a part of the money', '执行率', '', null, '75', 'percent-points'],
    ['a filled fraction in a part of the money', '执行率（%）', '', null, '0.75', 'fraction'],
  ])('%s', (_case, header, rate, format, part, expected) => {
    expect(conventionOf(header, rate, format, part)).toBe(expected);
  });
});

describe('A list of tasks', () => {
  const conventionIn = (header: string, rates: readonly [string, string], format: string) =>
    recogniseTables(
      workbookOf(
        sheetOf(
          `部门整体支出绩效自评表
重点工作任务|批复金额（万元）|实际支出金额（万元）|${header}|偏差原因
养护道路|80|60|${rates[0]}|
巡查检测|20|18|${rates[1]}|
一级指标|三级指标|指标值|实际完成值|分值|得分
产出|数量|≥1|1|90|`,
          { formats: { D3: format, D4: format } },
        ),
      ),
    )[0]?.tasks?.rateConvention;

  test.each([
    ['keeps ratios under a plain number format', '预算执行率', ['', ''], '0.00', 'fraction'],
    ['has percent points where the header says so', '预算执行率（%）', ['', ''], '0.00', 'percent-points'],
    ['goes on as it was begun', '预算执行率', ['75', ''], '0.00', 'percent-points'],
  ] as const)('%s', (_case, header, rates, format, expected) => {
    expect(conventionIn(header, rates, format)).toBe(expected);
  });
});
