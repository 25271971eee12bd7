import type { Quantity } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';

const fall =
  /(?:下降|降低|减少|减幅|降幅|压减|压缩|缩减|负增长|下滑|回落)[^\d,;。、]{0,6}[-+]?\d[\d.]*(?:%|个?百分点)/u;
const fallWords = /下降|降低|减|降|压缩|节约|节能|负增长|下滑/u;
const change = /(?:变动|变化|增减|增长|上升|提高)(?:率|幅度|比例)|增幅|增速/u;
/** The words beside a percentage, up to the next mark. */
const clause = /[^,;。、:\n]*\d[\d.]*(?:%|个?百分点)[^,;。、:\n]*/gu;
/** Words that make it the share of something else (不合格率, 超支, 未完成), each by its telling character. */
const telling = /[不未没超欠缺逾漏剩误错差]/gu;

/**
 * What a percentage inside a text says of the indicator. 下降10% is −10% for a 变动率 or 增长率, and 10% where name or
 * target speak of a fall themselves. The share of something else (超支5%, 不合格率2%) is no figure of the indicator.
 * `text` is the cell as printed.
 */
export function statedShare(actual: Quantity, text: string, name: string, target: string): Quantity {
  if (actual.kind !== 'number' || !actual.percent || !actual.fromText) return actual;
  const [printed, named, wanted] = [text, name, target].map(normaliseLabel) as [string, string, string];
  const none: Quantity = { kind: 'text', text, candidates: [] };
  if (isOfSomethingElse(printed, `${named}${wanted}`)) return none;
  if (!fall.test(printed) || fallWords.test(named) || fallWords.test(wanted)) return actual;
  return change.test(named) ? { ...actual, value: actual.value.abs().negated() } : none;
}

function isOfSomethingElse(text: string, asked: string): boolean {
  const clauses = text.match(clause) ?? [];
  return clauses.some((words) => (words.match(telling) ?? []).some((word) => !asked.includes(word)));
}
