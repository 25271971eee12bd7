import type { Quantity } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';

const fall =
  /(?:下降|降低|减少|减幅|降幅|压减|压缩|缩减|负增长|下滑|回落)[^\d,;。、]{0,6}[-+]?\d[\d.]*(?:%|个?百分点)/u;
const fallWords = /下降|降低|减|降|压缩|节约|节能|负增长|下滑/u;
const change = /(?:变动|变化|增减|增长|上升|提高)(?:率|幅度|比例)|增幅|增速/u;

/**
 * 下降10% is −10% for a 变动率 or 增长率, and 10% where name or target speak of a fall themselves. For any other indicator
 * the percentage is that of the fall and not of the indicator: then it is no figure. `text` is the cell as printed.
 */
export function withFall(actual: Quantity, text: string, name: string, target: string): Quantity {
  if (actual.kind !== 'number' || !actual.percent || !actual.fromText || !fall.test(normaliseLabel(text))) {
    return actual;
  }
  if (fallWords.test(normaliseLabel(name)) || fallWords.test(normaliseLabel(target))) return actual;
  if (!change.test(normaliseLabel(name))) return { kind: 'text', text, candidates: [] };
  return { ...actual, value: actual.value.abs().negated() };
}
