import { normaliseLabel } from '../../snapshot/normalise';

/**
 * The final-account forms that are compared with each other (domain.md §4.1):
 * 收入支出决算总表 · 收入决算表 · 支出决算表 · 财政拨款收入支出决算总表 · the same by 类款项 for 一般公共预算, 政府性基金 and
 * 国有资本经营 · 基本支出 by economic class · “三公”经费、机关运行经费.
 */
export const formKinds = [
  'balance',
  'income',
  'spending',
  'fiscal',
  'general',
  'fund',
  'capital',
  'basic',
  'sangong',
] as const;
export type FormKind = (typeof formKinds)[number];

const BOTH = '(?:收入支出|收支)';

/** First match decides. What names a budget, a plan or a note on the accounts is none of them. */
const titles: readonly (readonly [FormKind, RegExp])[] = [
  ['sangong', /三公.*(?:决算|支出|情况|统计).*表$/],
  ['basic', /基本支出决算(?:明细|情况)?表$/],
  ['fund', new RegExp(`政府性基金.*(?:${BOTH}|支出)决算(?:总|明细)?表$`)],
  ['capital', new RegExp(`国有资本经营.*(?:${BOTH}|支出)决算(?:总|明细)?表$`)],
  ['general', new RegExp(`一般公共预算.*(?:${BOTH}|支出)决算(?:总|明细)?表$`)],
  ['fiscal', new RegExp(`财政拨款${BOTH}决算(?:总)?表$`)],
  ['balance', new RegExp(`(?:${BOTH}决算总表|${BOTH}总决算表)$`)],
  ['income', /(?:^|[^及和、与])收入决算(?:总)?表$/],
  ['spending', /(?:^|[^入及和、与])支出决算(?:总)?表$/],
];

/** Of 收入 or 支出 forms of a part of the money (财政拨款支出决算表, 项目支出决算表, 经营支出决算表) there is nothing to compare. */
const PARTIAL = /财政拨款|基金|资本|专户|经营|项目支出|基本支出|经济分类|上年/;

/** Which form the words of a title name; null where it is none of them. */
export function formKindOf(title: string): FormKind | null {
  const text = normaliseLabel(title).replace(/\([^()]*\)/g, '');
  const kind = titles.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if ((kind === 'income' || kind === 'spending') && PARTIAL.test(text)) return null;
  if (kind === 'general' && /项目支出|基本支出/.test(text)) return null;
  if (kind === 'sangong' && /预算表$|自评|绩效/.test(text)) return null;
  return kind;
}
