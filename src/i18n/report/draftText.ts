import { type Decimal, roundTo } from '../../domain/decimal/decimal';
import type { DraftFacts, SaidFigure } from '../../domain/drafts/draftFacts';
import type { Cause } from '../../domain/drafts/reasonDrafts';

/** Where a person goes on writing. */
const open = '〔　〕';

/** What a chosen kind of cause puts under 原因; the person completes it. The form is Chinese, so these words are. */
const causeWords: Readonly<Record<Cause, string>> = {
  policy: '政策调整',
  'funds-late': '资金下达或到位较晚',
  procurement: '采购、招标进度影响',
  'target-low': '年初指标值设定偏低',
  'target-high': '年初指标值设定偏高',
  demand: '实际需求变化',
  conditions: '自然或现场条件影响',
  partner: '合作单位进度影响',
  saving: '厉行节约',
  other: '',
};

/**
 * The draft for 偏差原因 (or 其他需要说明事项): the facts, then room for reason and measures. Rates with 2 decimals,
 * amounts of money with 2 decimals, other figures as they are. Always in Chinese, the language of the form.
 */
export function draftText(facts: DraftFacts, cause: Cause | null): string {
  const words = cause === null ? '' : causeWords[cause];
  const reason = words === '' ? open : `${words}，${open}`;
  return `${said(facts)}；原因：${reason}；改进措施：${open}`;
}

function said(facts: DraftFacts): string {
  switch (facts.kind) {
    case 'figures': {
      const { comparison, target, actual, completion, deviation } = facts;
      const sign = { '>=': '', '=': '', '>': '＞', '<': '＜', '<=': '≤' }[comparison];
      return `指标值${sign}${figure(target)}，实际${figure(actual)}，完成率${percent(completion)}，偏差${percent(deviation)}`;
    }
    case 'words': {
      const { target, actual, marks, score } = facts;
      const parts = [
        ...(target === '' ? [] : [`指标值“${target}”`]),
        ...(actual === '' ? [] : [`实际完成“${actual}”`]),
        ...(marks ? [`分值${marks.toString()}分`] : []),
        ...(score ? [`得分${roundTo(score, 2).toString()}分`] : []),
      ];
      return parts.join('，');
    }
    case 'execution': {
      const { onInitial, budget, executed, rate } = facts;
      const left = { value: budget.value.minus(executed.value), unit: budget.unit };
      const base = onInitial ? '年初预算数' : '全年预算数';
      return `${base}${money(budget)}，全年执行数${money(executed)}，预算执行率${percent(rate)}，未执行${money(left)}`;
    }
  }
}

function figure({ value, unit }: SaidFigure): string {
  return `${roundTo(value, 4).toString()}${unit}`;
}

function money({ value, unit }: SaidFigure): string {
  return `${roundTo(value, 2).toFixed(2)}${unit}`;
}

function percent(fraction: Decimal): string {
  return `${roundTo(fraction.times(100), 2).toFixed(2)}%`;
}
