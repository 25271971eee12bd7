import { change } from './quotient';

/** 预算调整率 = (调整后预算 − 年初预算) ÷ 年初预算 (domain.md §2 HN-07y, §3). */
export const budgetAdjustmentRate = change({
  id: 'ADJUSTRATE',
  above: { key: 'adjusted', kind: 'amount' },
  below: { key: 'initial', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '过程 / 预算执行 预算调整率',
    sure: 'known',
  },
});
