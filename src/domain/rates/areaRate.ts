import { quotient } from './quotient';

/**
 * 楼堂馆所面积控制率 = 实际建设面积 ÷ 批准建设面积 (domain.md §2 HN-08). Without a building there is no rate; the full marks that the
 * rule then gives belong to the score.
 */
export const areaRate = quotient({
  id: 'AREARATE',
  above: { key: 'actual', kind: 'count' },
  below: { key: 'approved', kind: 'count' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '过程 / 预算执行 新建楼堂馆所面积控制率',
    sure: 'read',
  },
});
