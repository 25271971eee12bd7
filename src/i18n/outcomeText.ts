import type { ScoreRule } from '../domain/assessment/assessment';

/** Why a row is computed, proposed or left, where there is no change to explain it. Judgements use the reasons. */
export type OutcomeTexts = {
  readonly computed: Readonly<Record<ScoreRule, string>>;
  readonly proposal: Readonly<Record<'a' | 'b', string>>;
  readonly none: string;
};
