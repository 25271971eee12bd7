import type { ClauseCode, SectionCode, TableColumn, WordCode } from '../../domain/report/clauses';

/**
 * The words of the 自评报告. It is handed in to a finance bureau, in Chinese whatever the language of the pane: short
 * factual sentences in the official style. `{name}` is a gap of the clause; figures bring their unit.
 */
export const clauseWords: Readonly<Record<ClauseCode, string>> = {
  quota: '核定编制数{amount}',
  staff: '实有在职人员{amount}',
  'staff-rate': '在职人员控制率{rate}',
  'income-initial': '年初收入预算{amount}',
  'income-total': '本年收入合计{amount}',
  'income-fiscal': '其中财政拨款收入{amount}',
  'income-basic': '基本支出财政拨款收入{amount}',
  'income-project': '项目支出收入{amount}',
  'income-project-parts': '其中项目支出财政拨款收入{fiscal}，其他收入{other}',
  'spending-initial': '年初支出预算{amount}',
  'spending-adjusted': '全年支出预算（调整后）{amount}',
  'spending-adjustment': '与年初预算相比{change}',
  'spending-addition': '本年追加预算{amount}',
  'spending-final': '本年支出合计{amount}',
  'spending-part': '{label}{amount}',
  'spending-share': '占支出合计的{share}',
  'execution-rate': '按全年支出预算计算，预算执行率{rate}',
  'execution-rate-initial': '按年初支出预算计算，预算执行率{rate}',
  'carry-start': '年初结转和结余{amount}',
  'carry-end': '年末结转和结余{amount}',
  'spent-budget': '{label}预算{amount}',
  'spent-initial': '{label}年初预算{amount}',
  'spent-final': '{label}实际支出{amount}',
  'spent-rate': '为预算的{rate}',
  'spent-last': '{label}上年实际支出{amount}',
  'spent-change': '与上年相比{change}',
  'budget-last': '“三公”经费上年预算{amount}',
  'budget-change': '本年预算与上年预算相比{change}',
  'unit-unknown': '以上金额，原表未注明单位的，请核对后补上单位',
  'money-initial': '年初预算数{amount}',
  'money-annual': '全年预算数{amount}',
  'money-executed': '全年执行数{amount}',
  'money-rate': '预算执行率{rate}',
  'money-left': '未执行{amount}',
  marks: '分值{marks}',
  score: '得分{score}',
  'score-open': '尚未评分',
  target: '指标值{target}',
  actual: '实际完成值{actual}',
  'completion-formula': '完成率＝{formula}＝{rate}',
  reached: '{reached}',
  'rate-formula': '计算结果为{formula}＝{rate}',
  'rate-open': '计算口径待填报人确认',
  total: '自评总分{total}',
  'total-open': '总分尚未得出',
  grade: '自评等级为“{grade}”',
  'projects-count': '本年对{count}项目开展绩效自评',
  'projects-annual': '全年预算数合计{amount}',
  'projects-executed': '全年执行数合计{amount}',
  'projects-rate': '合计预算执行率{rate}',
  'projects-mean': '项目自评平均得分{mean}',
  'projects-weighted': '按全年预算数加权平均得分{mean}',
  'lost-score': '失分{lost}',
  reason: '原因：{reason}',
  'reason-open': '原因：〔　〕',
  finding: '{finding}（{place}）',
  remarks: '{text}',
};

/** Headings without their numbers. */
export const sectionWords: Readonly<Record<SectionCode, string>> = {
  basics: '部门基本情况',
  duties: '主要职能和机构设置',
  staff: '人员情况',
  goals: '绩效目标设立情况',
  money: '收支与预算执行情况',
  sangong: '“三公”经费及其他重点支出情况',
  work: '绩效自评工作情况',
  purpose: '自评目的',
  process: '自评组织过程',
  results: '绩效目标完成情况',
  'overall-table': '',
  projects: '项目支出绩效自评情况',
  project: '',
  conclusion: '自评结论',
  problems: '存在的问题',
  lost: '未完成或扣分的事项',
  findings: '自评表审核提示（核对后改写或删除）',
  benefits: '主要效益',
  experience: '主要经验和做法',
  measures: '改进措施',
  remarks: '其他需要说明的事项',
};

export const tableColumnWords: Readonly<Record<TableColumn, string>> = {
  item: '项目',
  initial: '年初预算',
  budget: '预算',
  adjusted: '全年预算（调整后）',
  final: '实际支出',
  'last-final': '上年实际支出',
  execution: '执行率',
  project: '项目名称',
  annual: '全年预算数',
  executed: '全年执行数',
  rate: '预算执行率',
  score: '自评总分',
  grade: '自评等级',
};

export const choiceWords: Readonly<Record<WordCode, string>> = {
  reached: '达到指标值',
  'not-reached': '未达到指标值',
  kept: '未超过指标值',
  exceeded: '超过指标值',
};

/** Words of a signed figure: up, down, neither. */
export const changeWords = {
  amount: { rise: '增加', fall: '减少', same: '持平' },
  rate: { rise: '上升', fall: '下降' },
} as const;

export const reportWords = {
  sheet: '自评报告',
  /** Where a person writes, and where a figure is missing. */
  open: '〔　〕',
  unitUnknown: '（单位未注明）',
  title: (year: number | null, department: string | null, kind: 'overall' | 'project') =>
    `${department ?? ''}${year === null ? '' : `${String(year)}年度`}${kind === 'overall' ? '部门整体支出' : '项目支出'}绩效自评报告`,
  /** How headings are numbered, by level. */
  numbering: [
    (number: number) => `${chineseNumber(number)}、`,
    (number: number) => `（${chineseNumber(number)}）`,
    (number: number) => `${String(number)}.`,
  ],
  note: '本表各句随自评表变动。空缺处（〔　〕）由填报人填写。',
  file: (title: string) => `${title}.docx`,
} as const;

function chineseNumber(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${head}${digits[number % 10] ?? ''}`;
}
