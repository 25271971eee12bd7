import { normaliseLabel } from '../snapshot/normalise';

/** 按完成比例得分, 按比例扣分: the national default in words. */
const byProportion = /按.{0,10}(?:比例|比率|完成率|百分比).{0,6}(?:得|计|记|给|折|扣|评|确定)/u;

/** 按B/A×该指标分值记分, 得分=实际完成值/指标值×分值: the national default as a formula. */
const byFormula =
  /按.{0,4}[ab]\/[ab].{0,16}(?:得|计|记|给)分|得分=.{0,12}(?:完成|实际|达到).{0,8}[/÷].{0,12}(?:目标|指标|计划|预期).{0,10}[*×x].{0,8}(?:分值|权重|满分)/u;

/**
 * True for a 评分标准 that says in words what the national default does: full marks when the target is reached,
 * else in proportion (完成得满分，未完成按完成比例得分). Any other standard comes before the default and is not guessed.
 * Source: design.md, Rules.
 */
export function isProportional(standard: string): boolean {
  const text = normaliseLabel(standard);
  if (!byProportion.test(text) && !byFormula.test(text)) return false;
  const limits = text.match(/\d+(?:\.\d+)?%/gu) ?? [];
  if (limits.some((limit) => limit !== '100%')) return false;
  return !/每.{0,12}(?:扣|加|减)|扣完为止|以下不得分|不得分|[,;。].{0,12}得\d|\d+分[~-]\d+分|档|酌情/u.test(
    text,
  );
}

/**
 * True for a text that says how marks are given or taken off, wherever a form prints it: 每低1%扣1分, 未完成不得分,
 * 90%以上得8分. What an indicator means or how it is computed is none.
 */
export function statesRule(printed: string): boolean {
  const text = normaliseLabel(printed);
  return /扣\d+(?:\.\d+)?分|扣(?:完|减|除)为止|扣[一二两三五十]分|不得分|不计分|[得计给]\d+(?:\.\d+)?分|[得计]满分|酌情(?:扣|给|计|打|得)分|扣除?相应分|按.{0,12}(?:扣|得|计|记)分/u.test(
    text,
  );
}
