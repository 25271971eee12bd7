import { quotient } from './quotient';

/** 资金到位率 = 实际到位资金 ÷ 计划投入资金 (domain.md §3, project framework). */
export const fundingRate = quotient({
  id: 'FUNDRATE',
  above: { key: 'received', kind: 'amount' },
  below: { key: 'planned', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '项目支出 / 资金落实 资金到位率',
    sure: 'known',
  },
});
