import { Decimal } from '../decimal/decimal';
import type { Comparison } from '../quantity/quantity';
import { type OverCompletion, overCompletion } from './overCompletion';
import type { ScoringParameters } from './parameters';

/**
 * What kind of indicator an `=` target belongs to: `count` (数量: more is as good), `fixed` (standards, costs,
 * deadlines, control values: any difference is a question), `other` (quality, rates, or not known).
 */
export type IndicatorNature = 'count' | 'fixed' | 'other';

/** One quantitative indicator; `actual` and `target` in one unit and on one scale, `rate` true where that is %. */
export type TargetCase = {
  readonly comparison: Comparison;
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly marks: Decimal;
  readonly nature: IndicatorNature;
  readonly rate: boolean;
};

/** The rule that decided, by its id in domain.md §1.3. */
export type TargetRule = 'Q-POS' | 'Q-EQ' | 'Q-EQ0' | 'Q-REV-inv' | 'Q-REV-lin';

/**
 * - `above-equal-target`: more than an `=` target that is no count.
 * - `not-equal-target`: another value than a standard, cost, deadline or control value.
 * - `exact-limit`: exactly the limit of a strict > or <.
 * - `no-ratio`: a target of 0 or below is missed, so that there is no proportion.
 */
export type TargetJudgement = 'above-equal-target' | 'not-equal-target' | 'exact-limit' | 'no-ratio';

/** What another choice of a parameter would give, unrounded. */
export type OtherChoice = { readonly parameter: string; readonly choice: string; readonly score: Decimal };

/** `score` is unrounded, from 0 to the marks, after any deduction for over-completion. */
export type TargetScore =
  | {
      readonly kind: 'score';
      readonly rule: TargetRule;
      readonly score: Decimal;
      readonly alternatives: readonly OtherChoice[];
      readonly over: OverCompletion | null;
    }
  | {
      readonly kind: 'judgement';
      readonly why: TargetJudgement;
      readonly alternatives: readonly OtherChoice[];
    }
  | { readonly error: 'missing' | 'negative'; readonly input: 'marks' };

/** The choices of `ScoringParameters` that decide a quantitative score. */
export type TargetChoices = Pick<
  ScoringParameters,
  'reverse' | 'equal' | 'limit' | 'overReasonFrom' | 'overSmallTarget' | 'overDeductions'
>;

/** Score of a quantitative indicator by 财预〔2020〕10号 as domain.md §1.3 states it; a judgement where the rule leaves it to a person. */
export function scoreTarget(indicator: TargetCase, choices: TargetChoices): TargetScore {
  if (indicator.marks.isZero()) return { error: 'missing', input: 'marks' };
  if (indicator.marks.isNegative()) return { error: 'negative', input: 'marks' };
  if (indicator.comparison === '=') return scoreEqual(indicator, choices);
  const { actual, target, comparison } = indicator;
  const strict = comparison === '>' || comparison === '<';
  if (strict && actual.equals(target)) {
    // 0 against "> 0" is no success whatever the choice: there the two signs do not mean the same.
    if (choices.limit === 'strict' || (comparison === '>' && target.isZero()))
      return judgement('exact-limit');
  }
  return comparison === '>=' || comparison === '>'
    ? scoreAtLeast(indicator, choices, 'Q-POS')
    : scoreAtMost(indicator, choices);
}

function scoreAtLeast(indicator: TargetCase, choices: TargetChoices, rule: 'Q-POS' | 'Q-EQ'): TargetScore {
  const { actual, target, marks } = indicator;
  if (actual.greaterThanOrEqualTo(target)) {
    const over = overCompletion(indicator, choices);
    return computed(rule, over ? marks.minus(over.deducted) : marks, [], over);
  }
  if (!target.greaterThan(0)) return judgement('no-ratio');
  return computed(rule, proportion(indicator));
}

function scoreEqual(indicator: TargetCase, choices: TargetChoices): TargetScore {
  const { actual, target, marks, nature } = indicator;
  if (target.isZero()) return computed('Q-EQ0', actual.greaterThan(0) ? new Decimal(0) : marks);
  if (actual.equals(target)) return computed('Q-EQ', marks);
  if (target.isNegative() && choices.equal !== 'as-at-least') return judgement('not-equal-target');
  const asAtLeast = scoreAtLeast(indicator, choices, 'Q-EQ');
  if (choices.equal === 'as-at-least') return asAtLeast;
  const alternatives =
    'kind' in asAtLeast && asAtLeast.kind === 'score'
      ? [{ parameter: 'equal', choice: 'as-at-least', score: asAtLeast.score }]
      : [];
  if (choices.equal === 'judgement' || nature === 'fixed') return judgement('not-equal-target', alternatives);
  if (nature === 'count' || actual.lessThan(target)) return asAtLeast;
  return judgement('above-equal-target', alternatives);
}

function scoreAtMost(indicator: TargetCase, choices: TargetChoices): TargetScore {
  const { actual, target, marks } = indicator;
  const rule = choices.reverse === 'inverse' ? 'Q-REV-inv' : 'Q-REV-lin';
  if (actual.lessThanOrEqualTo(target)) return computed(rule, marks);
  // Q-NEG: below 0 counts as 0, which a target of 0 or more allows; a negative limit has no proportion.
  if (target.isNegative() && !target.isZero()) return judgement('no-ratio');
  if (target.isZero()) return computed(rule, new Decimal(0));
  const inverse = marks.times(target).div(actual);
  const linear = Decimal.max(0, marks.times(target.times(2).minus(actual)).div(target));
  const other = choices.reverse === 'inverse' ? 'linear' : 'inverse';
  return computed(rule, choices.reverse === 'inverse' ? inverse : linear, [
    { parameter: 'reverse', choice: other, score: other === 'linear' ? linear : inverse },
  ]);
}

/** `w × A/T` with a negative actual value counted as 0 (Q-NEG). Multiplied first, so that a tie stays exact. */
function proportion({ actual, target, marks }: TargetCase): Decimal {
  return marks.times(Decimal.max(0, actual)).div(target);
}

function computed(
  rule: TargetRule,
  score: Decimal,
  alternatives: readonly OtherChoice[] = [],
  over: OverCompletion | null = null,
): TargetScore {
  return { kind: 'score', rule, score, alternatives, over };
}

function judgement(why: TargetJudgement, alternatives: readonly OtherChoice[] = []): TargetScore {
  return { kind: 'judgement', why, alternatives };
}
