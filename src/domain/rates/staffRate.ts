import { quotient } from './quotient';

/** 在职人员控制率 = 在职人员数 ÷ 编制数 (domain.md §2 HN-03, §6). */
export const staffRate = quotient({
  id: 'STAFFRATE',
  above: { key: 'staff', kind: 'count' },
  below: { key: 'quota', kind: 'count' },
  source: {
    document: '湖南省部门整体支出绩效评价指标',
    article: '投入 / 预算配置 在职人员控制率',
    sure: 'read',
  },
});
