import { quotient } from './quotient';

/**
 * 楼堂馆所投资概算控制率 = 实际投资金额 ÷ 批准投资金额 (domain.md §2 HN-09). Without a building there is no rate; the full marks that the
 * rule then gives belong to the score.
 */
export const investmentRate = quotient({
  id: 'INVESTRATE',
  above: { key: 'actual', kind: 'amount' },
  below: { key: 'approved', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '过程 / 预算执行 新建楼堂馆所投资概算控制率',
    sure: 'read',
  },
});
