import { normaliseLabel } from '../snapshot/normalise';

/**
 * True for a 评分标准 that says in words what the national default does: full marks when the target is reached,
 * else in proportion (完成得满分，未完成按完成比例得分). Any other standard comes before the default and is not guessed.
 * Source: design.md, Rules.
 */
export function isProportional(standard: string): boolean {
  const text = normaliseLabel(standard);
  if (!/按.{0,10}(?:比例|比率|完成率|百分比).{0,6}(?:得|计|给|折|扣|评|确定)/u.test(text)) return false;
  const limits = text.match(/\d+(?:\.\d+)?%/gu) ?? [];
  if (limits.some((limit) => limit !== '100%')) return false;
  return !/每.{0,12}(?:扣|加|减)|扣完为止|以下不得分|不得分|[,;。].{0,12}得\d|\d+分[~-]\d+分|档|酌情/u.test(
    text,
  );
}
