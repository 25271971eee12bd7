import { saving } from './quotient';

/** 成本节约率 = (计划成本 − 实际成本) ÷ 计划成本 (domain.md §3, project framework). Below 0 where more was spent than planned. */
export const savingRate = saving({
  id: 'SAVINGRATE',
  base: { key: 'planned', kind: 'amount' },
  part: { key: 'actual', kind: 'amount' },
  source: {
    document: '财预〔2013〕53号 预算绩效评价共性指标体系框架',
    article: '项目支出 / 产出成本 成本节约率',
    sure: 'known',
  },
});
