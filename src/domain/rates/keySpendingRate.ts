import { quotient } from './quotient';

/** 重点支出安排率 = 重点项目支出 ÷ 项目总支出 (domain.md §2 HN-05, §3). */
export const keySpendingRate = quotient({
  id: 'KEYRATE',
  above: { key: 'key', kind: 'amount' },
  below: { key: 'all', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '投入 / 预算配置 重点支出安排率',
    sure: 'read',
  },
});
