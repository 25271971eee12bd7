import { quotient } from './quotient';

/** 结转结余率 = 结转结余总额 ÷ 支出预算数 (domain.md §3). */
export const carryOverRate = quotient({
  id: 'CARRYRATE',
  above: { key: 'carried', kind: 'amount' },
  below: { key: 'budget', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '过程 / 预算执行 结转结余率',
    sure: 'known',
  },
});
