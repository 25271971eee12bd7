import { change } from './quotient';

/** 变动率 = (本年数 − 上年数) ÷ 上年数: 三公经费变动率 (budgets of two years), 结转结余变动率 (domain.md §2 HN-04, §3). */
export const changeRate = change({
  id: 'CHANGERATE',
  above: { key: 'current', kind: 'amount' },
  below: { key: 'previous', kind: 'amount' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '投入 / 预算配置 “三公经费”变动率',
    sure: 'read',
  },
});
