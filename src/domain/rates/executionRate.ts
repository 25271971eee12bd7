import { quotient } from './quotient';

/**
 * 预算执行率 = 全年执行数 ÷ 全年（调整后）预算数. The denominator is the budget after adjustment, not 年初预算数
 * (domain.md §1.2 EXEC). Above 100% the rate is given as it is; the cap belongs to the score.
 */
export const executionRate = quotient({
  id: 'EXECRATE',
  above: { key: 'executed', kind: 'amount' },
  below: { key: 'annual', kind: 'amount' },
  source: { document: '财预〔2020〕10号', article: '项目支出绩效自评表 预算执行率（B/A）', sure: 'read' },
});
