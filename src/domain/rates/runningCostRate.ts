import { quotient } from './quotient';

/** 公用经费控制率 = 实际支出公用经费 ÷ 预算安排公用经费 (domain.md §2 HN-10, §6: general goods and services within 基本支出). */
export const runningCostRate = quotient({
  id: 'PUBLICRATE',
  above: { key: 'actual', kind: 'amount' },
  below: { key: 'budget', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '过程 / 预算管理 公用经费控制率',
    sure: 'read',
  },
});
