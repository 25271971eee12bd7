import { change } from './quotient';

/** 偏差率 = (实际完成值 − 指标值) ÷ 指标值 (domain.md §1.3 over-completion, P-030). */
export const deviationRate = change({
  id: 'DEVIATION',
  above: { key: 'actual', kind: 'value' },
  below: { key: 'target', kind: 'value' },
  source: { document: '财预〔2020〕10号', article: '偏离度', sure: 'known' },
});
