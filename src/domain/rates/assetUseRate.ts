import { quotient } from './quotient';

/** 固定资产利用率 = 在用固定资产总额 ÷ 全部固定资产总额 (domain.md §3). */
export const assetUseRate = quotient({
  id: 'ASSETRATE',
  above: { key: 'used', kind: 'amount' },
  below: { key: 'all', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '过程 / 资产管理 固定资产利用率',
    sure: 'known',
  },
});
