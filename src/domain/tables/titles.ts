import { normaliseLabel } from '../snapshot/normalise';
import { isFootLabel, isRemarksLabel, isTotalLabel } from './labels';
import type { SheetView, ViewCell, Window } from './sheetView';
import type { TableKind } from './table';

/** What kind of table a title announces; `other` for a title that tells nothing. */
export type TitleFamily =
  'self-evaluation' | Exclude<TableKind, SelfKind> | 'monitoring' | 'appraisal' | 'other';
type SelfKind = 'overall-self-eval' | 'project-self-eval' | 'indicator-table';

export type Title = { readonly cell: ViewCell; readonly text: string; readonly family: TitleFamily };

/** First match decides, so that 绩效评价基础数据表 is base data and 绩效目标自评表 a self-evaluation. */
const families: readonly (readonly [TitleFamily, RegExp])[] = [
  // Persons, schools, bidders and the duties of a year are marked too: never a budget's self-evaluation.
  [
    'appraisal',
    /公务员|(?:人员|干部|员工|职工|教师|个人|医师|班子).{0,6}(?:考核|考评|测评|评分|评议|述职)|班级|学生|学校评比|投标|招标|评标|供应商|采购项目评|目标责任|责任制|责任书|平安建设|党建(?:考核|工作考核)|绩效(?:工资|奖金|薪酬)|履约评价|文明(?:单位|校园|村|城市)|信用评(?:价|级)/,
  ],
  [
    'base-data',
    /基础数据|基础信息|基本信息表|人员情况|编制情况|三公经费.*表|公用经费.*(?:情况|数据|统计).*表/,
  ],
  ['self-evaluation', /自评|自我评价|自我评估|目标完成情况/],
  // Scored before the money is granted, or on its way: there is nothing to assess of the year yet.
  ['monitoring', /监控|跟踪|事前|入库评审|立项评(?:估|审)/],
  [
    'approved-targets',
    /绩效目标(?:管理|审核|调整|申报|批复|设定)*(?:表|$)|目标(?:申报|批复|设定|审核|调整|编报)|指标(?:申报|批复)表/,
  ],
  ['appraisal', /绩效管理(?:工作)?(?:考核|考评|评价|评比)/],
  ['self-evaluation', /绩效(?:考核|考评|评价|评估|评分)|评价指标|指标评分/],
  // 安全生产考核表, 量化评分表: without a word of money or of a department they mark something else.
  ['self-evaluation', /(?:支出|资金|预算|项目|专项|财政|部门|单位|整体).*(?:评分|打分|考评|考核)表/],
  ['appraisal', /(?:评分|打分|考评|考核)表/],
  ['final-accounts', /决算|收支(?:基本)?情况/],
  ['budget-detail', /预算/],
];

/** The family that the words of a title belong to. */
export function familyOf(title: string): TitleFamily {
  const text = normaliseLabel(title);
  const isOfBudget = /自评|自我评价|(?:支出|资金|项目|整体)绩效/.test(text);
  const found = families.find(
    ([family, pattern]) => !(family === 'appraisal' && isOfBudget) && pattern.test(text),
  );
  return found?.[0] ?? 'other';
}

/** The title that stands in this row, null where there is none. Form numbers (公开12表, 附件1-2) are none. */
export function titleIn(view: SheetView, row: number, window: Window): Title | null {
  const cells = view.row(row, window);
  if (cells.length === 0 || cells.length > 3) return null;
  const cell = cells.find((candidate) => isTitleText(candidate, cells.length === 1));
  if (!cell || cells.some((other) => other !== cell && !isCorner(other))) return null;
  return { cell, text: printedTitle(cell.text), family: familyOf(cell.text) };
}

function isTitleText(cell: ViewCell, alone: boolean): boolean {
  if (typeof cell.value !== 'string' || cell.value.length > 80) return false;
  const text = withoutPrefix(normaliseLabel(cell.text));
  if (text.length < 4 || text.length > 50 || /[。;:!?]/.test(text)) return false;
  if (isFormNumber(text) || isFootLabel(text) || isTotalLabel(text) || isRemarksLabel(text)) return false;
  if (/表(?:\([^()]*\))*$/.test(text)) return true;
  const isSection = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d+[、.])/.test(text);
  return (
    alone &&
    !isSection &&
    /自评|自我评价/.test(text) &&
    /(?:情况|结果|自评|自我评价)(?:\([^()]*\))*$/.test(text)
  );
}

/** What may stand in the row of a title: the form's number, the unit, the year. */
function isCorner(cell: ViewCell): boolean {
  const text = normaliseLabel(cell.text);
  return (
    isFormNumber(text) || isFootLabel(text) || /单位:|^\(?20\d\d年度?\)?$|^(?:附件|附表|编号)/.test(text)
  );
}

/** True for a form's number as a line of its own: 附件2, 附表3-1, 公开12表. */
export function isPrintedNumber(text: string): boolean {
  const label = normaliseLabel(text);
  return /^[附公样表].*[\d一二三四五六七八九十]/.test(label) && isFormNumber(label);
}

function isFormNumber(text: string): boolean {
  return /^(?:公开|附|表|附件|样|样表|附表|财政?|预决?算?|绩效?)*[\d一二三四五六七八九十()\-—.之]*表?$/.test(
    text,
  );
}

function withoutPrefix(text: string): string {
  return text.replace(/^(?:附件|附表|附|表)[\d一二三四五六七八九十\-—.()]*[:、.]?/, '');
}

function printedTitle(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/^(?:附件|附表|附|表)[\d一二三四五六七八九十\-—.（）()]*(?:[:：、.]\s*|[\s\u3000]+)/, '');
}

/** 整体 or 项目, as far as the words of a title tell. */
export function scopeOf(title: string): 'overall' | 'project' | null {
  const text = normaliseLabel(title);
  if (/整体|单位自评|部门自评|部门支出|部门绩效|单位绩效|部门单位/.test(text)) return 'overall';
  return /项目|专项|转移支付|资金/.test(text) ? 'project' : null;
}
