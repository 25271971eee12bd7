import type { RATE_REASONS } from '../domain/changes/rateReasons';
import type { AnswerProblemCode, ANSWER_PROBLEMS, ReasonCode, ReasonData } from '../domain/changes/reasons';

/** One sentence for each reason of a change; a reason without a sentence does not compile. */
export type ReasonTexts = { readonly [Code in ReasonCode]: (data: ReasonData<Code>) => string };

/** The part of them that is about rates outside of the self-evaluations. */
export type RateReasonTexts = Pick<ReasonTexts, keyof typeof RATE_REASONS>;

/** One sentence for each answer that cannot be taken. */
export type AnswerProblemTexts = {
  readonly [Code in AnswerProblemCode]: (
    data: Readonly<Record<(typeof ANSWER_PROBLEMS)[Code][number], string>>,
  ) => string;
};
