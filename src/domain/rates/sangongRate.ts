import { quotient } from './quotient';

/** 三公经费控制率 = “三公经费”实际支出数 ÷ 预算安排数 (domain.md §2 HN-11). The base is 年初预算 unless the person chose the adjusted one. */
export const sangongRate = quotient({
  id: 'SANGONGRATE',
  above: { key: 'actual', kind: 'amount' },
  below: { key: 'budget', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '过程 / 预算管理 “三公经费”控制率',
    sure: 'read',
  },
});
