import { normaliseLabel } from '../snapshot/normalise';
import { coreLabel } from './labels';
import type { MoneyRow } from './table';

/** True for the first part row: 其中：当年财政拨款. */
export function opensParts(label: string): boolean {
  return /^其中/.test(normaliseLabel(label));
}

/** Which money a row of the money block holds, by its label. */
export function moneyRoleOf(label: string): MoneyRow['role'] {
  const text = coreLabel(label.replace(/^[\s\u3000]*其中[:：、]?/, ''));
  // Since the integrated budget systems 单位资金 and 财政专户管理资金 are sources of money beside 财政拨款.
  if (/^(?:单位|部门|自有|自筹)资金$|财政专户|专户(?:管理)?资金/.test(text)) return 'other';
  if (!opensParts(label) && totalWords.test(text) && !/^其他/.test(text)) return 'total';
  if (/结转|结余/.test(text)) return 'carry-over';
  return /财政|预算|拨款|政府性?基金|国有资本|中央|省级|市级|县级|区级|州级|本级|上级|地方|债券/.test(text)
    ? 'fiscal'
    : 'other';
}

/** True for a label that can only be the whole sum: 合计, 资金总额; 项目支出 may be a part beside 基本支出. */
export function isWholeSum(label: string): boolean {
  return /总额|合计|总计|^总|资金总量|总金额/.test(coreLabel(label));
}

const totalWords =
  /总额|合计|总计|^总|资金总量|总金额|^(?:年度|全年|本年|当年)?(?:项目|部门|单位|整体|预算|专项)*(?:资金|支出|预算|预算资金|支出预算|整体支出|预算支出|预算执行)$/;

/** True for labels of what follows the money: goals, indicators, the total of scores. */
export function endsMoney(label: string): boolean {
  return /目标|绩效指标|完成情况|一级指标|总分|得分|等级|等次|说明/.test(coreLabel(label));
}

/** Depth of a printed label: its leading spaces, a full-width one counting two. */
export function indentOf(label: string): number {
  const lead = /^[\s\u3000]*/.exec(label)?.[0] ?? '';
  return [...lead].reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
}
