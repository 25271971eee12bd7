import { quotient } from './quotient';

/** 政府采购执行率 = 实际政府采购金额 ÷ 政府采购预算 (domain.md §2 HN-12, §6). */
export const procurementRate = quotient({
  id: 'PROCURERATE',
  above: { key: 'actual', kind: 'amount' },
  below: { key: 'budget', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '过程 / 预算管理 政府采购执行率',
    sure: 'read',
  },
});
