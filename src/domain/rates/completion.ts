import { quotient } from './quotient';

/** 完成率 = 实际完成值 ÷ 指标值, also 及时率, 达标率, 办结率; for a reverse indicator it is the same quotient (domain.md §1.3, §3). */
export const completionRate = quotient({
  id: 'ACHIEVE',
  above: { key: 'actual', kind: 'value' },
  below: { key: 'target', kind: 'value' },
  source: { document: '财预〔2013〕53号', article: '产出 / 职责履行 实际完成率', sure: 'known' },
});
