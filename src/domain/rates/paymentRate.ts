import { quotient } from './quotient';

/** 支付进度率 = 实际支付进度 ÷ 既定支付进度, both as amounts at the same time (domain.md §3). */
export const paymentRate = quotient({
  id: 'PAYRATE',
  above: { key: 'actual', kind: 'amount' },
  below: { key: 'planned', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '过程 / 预算执行 支付进度率',
    sure: 'known',
  },
});
