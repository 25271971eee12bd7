import { Decimal, roundTo } from '../decimal/decimal';
import type { ScoringParameters, TierBounds } from './parameters';

/** 达成年度指标 · 部分达成年度指标并具有一定效果 · 未达成年度指标且效果较差. */
export type Tier = 'reached' | 'partial' | 'failed';

/** Scores of a tier in points; `open` where `high` itself belongs to the next tier. */
export type TierInterval = { readonly low: Decimal; readonly high: Decimal; readonly open: boolean };

/** Interval of a tier (domain.md §1.4): [0.8w, w], [0.6w, 0.8w), [0, 0.6w) by the default bounds 80/60. */
export function tierInterval(tier: Tier, marks: Decimal, bounds: TierBounds): TierInterval {
  const reached = marks.times(bounds.reached);
  const partial = marks.times(bounds.partial);
  if (tier === 'reached') return { low: reached, high: marks, open: false };
  if (tier === 'partial') return { low: partial, high: reached, open: true };
  return { low: new Decimal(0), high: partial, open: true };
}

/** Lowest and highest score that can be given in the tier in steps of `step`; null where no step falls into it. */
function tierScores(
  interval: TierInterval,
  step: Decimal,
): { readonly least: Decimal; readonly most: Decimal } | null {
  const least = interval.low.div(step).ceil().times(step);
  const below = interval.high.div(step).floor().times(step);
  const most = interval.open && below.equals(interval.high) ? below.minus(step) : below;
  return least.greaterThan(most) ? null : { least, most };
}

/**
 * Score inside a tier: `within` 0 is its lowest score, 1 its highest; rounded to the score step and
 * never beyond the tier. `marks` above 0, `within` from 0 to 1.
 */
export function tierScore(
  tier: Tier,
  marks: Decimal,
  within: Decimal,
  choices: Pick<ScoringParameters, 'tiers' | 'scoreStep'>,
):
  | { readonly score: Decimal; readonly interval: TierInterval }
  | { readonly error: 'missing' | 'negative' | 'outside' | 'no-step-in-tier'; readonly input: string } {
  if (marks.isZero()) return { error: 'missing', input: 'marks' };
  if (marks.isNegative()) return { error: 'negative', input: 'marks' };
  if (within.isNegative() || within.greaterThan(1)) return { error: 'outside', input: 'within' };
  const interval = tierInterval(tier, marks, choices.tiers);
  const scores = tierScores(interval, choices.scoreStep);
  if (!scores) return { error: 'no-step-in-tier', input: 'marks' };
  const wanted = interval.low.plus(interval.high.minus(interval.low).times(within));
  const stepped = roundTo(wanted.div(choices.scoreStep), 0).times(choices.scoreStep);
  return { score: Decimal.max(scores.least, Decimal.min(scores.most, stepped)), interval };
}

const partialWords =
  /^(?:部分|基本)$|(?:部分|基本|未(?:能)?(?:完全|全部|全面))(?:达|完成|实现)|一定(?:效果|程度)|partial/u;
const failedWords = /(?:未能?|没有?|不能?)(?:达|完成|实现)|较差|^fail|not(?:reached|achieved|met)/u;
const reachedWords = /达成|达到|达标|实现|完成|achieved|reached|^met$/u;

/**
 * The tier that a text names: 达成, 部分达成年度指标并具有一定效果, 未达成 …, also 一档 / 二档 / 三档 and 1 / 2 / 3.
 * Null where it names none or is not clear.
 */
export function readTier(text: string): Tier | null {
  const words = text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]/gu, '')
    .toLowerCase();
  if (/^(?:第?[一1]档?|a)$/u.test(words)) return 'reached';
  if (/^(?:第?[二2]档?|b)$/u.test(words)) return 'partial';
  if (/^(?:第?[三3]档?|c)$/u.test(words)) return 'failed';
  const partial = partialWords.test(words);
  const failed = failedWords.test(words);
  if (partial && failed) return null;
  if (partial) return 'partial';
  if (failed) return 'failed';
  return reachedWords.test(words) ? 'reached' : null;
}
