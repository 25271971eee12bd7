import { calculated } from '../support/calculated';
import { sheetOf, workbookOf } from '../support/grid';

/** Standards as Baojing prints them. */
const sheet = sheetOf(
  `指标 | 结果 | 分值 | 评分标准 | 得分 | 说明
   预算完成率 | 95.99% | 5 | 100%计满分，每低于5%扣2分，扣完为止。 |  |
   公用经费控制率 | 1.5328 | 8 | 100%以下（含）计满分，每超出1%扣1分，扣完为止。 |  |
   行政效能 |  | 6 |  |  |
    |  |  |  |  |
    |  |  |  |  | `,
  {
    name: '表',
    formulas: {
      E2: '=PERF.SCORE(B2,C2,D2)',
      F2: '=PERF.EXPLAIN(B2,C2,D2,"","zh-CN",A2)',
      E3: '=PERF.SCORE(B3,C3,D3)',
      F3: '=PERF.EXPLAIN(B3,C3,D3,,,A3)',
      E4: '=PERF.SCORE(B4,C4,D4)',
      E5: '=PERF.SCORE(B2:B3,C2:C3,D2:D3,"取整=按比例")',
    },
  },
);

test('the formulas calculate in a workbook, in cells and over columns', async () => {
  const results = await calculated(workbookOf(sheet));
  expect(results.get('表!E2')).toBe(5);
  expect(results.get('表!F2')).toBe(
    '预算完成率95.99%，低于100%共4.01个百分点，不足5个百分点的部分不扣分，得5分（按比例为3.4分，进一法为3分）',
  );
  expect(results.get('表!E3')).toBe(0);
  expect(results.get('表!F3')).toMatch(/^公用经费控制率153.28%，高于100%共53.28个百分点，.*扣完为止，得0分/u);
  expect(results.get('表!E4')).toBe('#N/A');
  expect([results.get('表!E5'), results.get('表!E6')]).toEqual([3.4, 0]);
});
