import { assess } from '../../../src/domain/assessment/assess';
import { gradeDepends } from '../../../src/domain/assessment/readings';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { recogniseTables } from '../../../src/domain/tables/recognise';
import { sheetOf, workbookOf } from '../../support/grid';

/** One row above its limit of 10, all others full: 30 of 60 marks are lost by one rule, more by the other. */
const workbook = (limit: string, actual: string) =>
  workbookOf(
    sheetOf(`项目支出绩效自评表
     一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
     产出指标 | 质量指标 | 差错数 | ${limit} | ${actual} | 60 |  |
      | 数量指标 | 养护里程 | ≥200公里 | 210公里 | 40 |  |
     总分 |  |  |  |  | 100 |  | `),
  );

function totalOf(limit: string, actual: string) {
  const book = workbook(limit, actual);
  return recogniseTables(book).map(
    (table) => assess(book, table, { parameters: defaultParameters }).total,
  )[0]!;
}

it('names the total by every other choice that a score leaves open, with the grade it gives', () => {
  const total = totalOf('≤10次', '12次');
  expect(total.total?.toString()).toBe('90');
  expect(total.readings).toMatchObject([{ parameter: 'reverse', choice: 'linear', grade: '良' }]);
  expect(total.readings?.[0]?.total?.toString()).toBe('88');
  expect(gradeDepends(total)).toBe(true);
});

it('names nothing where no score leaves a choice open', () => {
  const total = totalOf('≥10次', '12次');
  expect(total.readings).toBeUndefined();
  expect(gradeDepends(total)).toBe(false);
});
