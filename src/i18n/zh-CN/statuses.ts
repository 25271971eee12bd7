import type { StatusTexts } from '../statusText';

/** 状态、程度、表格种类和栏目的名称。 */
export const statuses: StatusTexts = {
  statuses: {
    ready: '可填写',
    written: '已填写',
    proposed: '建议，待确认',
    judgement: '待评分',
    conflict: '已有内容，未改',
    unchanged: '无需改动',
    blocked: '不能填写',
    'left-out': '不填（已取消勾选）',
  },
  severities: { error: '错误', warning: '疑点', info: '提示' },
  actions: { 本次必改: '本次必改', 需说明: '需说明', 下年改: '下年改' },
  groups: { sums: '勾稽', money: '资金', basis: '得分依据', other: '其他' },
  tableKinds: {
    'overall-self-eval': '部门整体支出绩效自评表',
    'project-self-eval': '项目支出绩效自评表',
    'indicator-table': '绩效评价指标评分表',
    'base-data': '基础数据表',
    'final-accounts': '决算表',
    'budget-detail': '预算明细表',
    'approved-targets': '绩效目标表',
  },
  columns: {
    rate: '执行率',
    score: '得分',
    completion: '完成率',
    deviation: '偏差率',
    marks: '分值',
    grade: '等级',
    actual: '实际完成值',
    reason: '偏差原因',
    remarks: '其他需要说明事项',
    ratio: '比率',
    figure: '数字',
  },
  writeModes: { perf: '绩效函数', plain: '普通公式', values: '数值' },
  grades: { 优: '优', 良: '良', 中: '中', 差: '差' },
};
