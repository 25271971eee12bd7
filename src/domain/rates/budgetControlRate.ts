import { quotient } from './quotient';

/**
 * 预算控制率 = 本年追加预算 ÷ 年初预算 (domain.md §2 HN-07). A cut of the budget gives a rate below 0; which tier that gets is a
 * choice of the scheme.
 */
export const budgetControlRate = quotient({
  id: 'CONTROLRATE',
  above: { key: 'added', kind: 'amount' },
  below: { key: 'initial', kind: 'amount' },
  source: { document: '湖南省部门整体支出绩效评价指标', article: '过程 / 预算执行 预算控制率', sure: 'read' },
});
