import { alternativeReason, rateIdentity } from '../../domain/changes/rateDrafts';
import type { CellIdentity, ChangeReason } from '../../domain/changes/changeSet';
import type { Analysis } from '../../workflow/analyse';

/** A rate for which several figures could be the base, with what each would give. */
export type RateQuestion = {
  readonly identity: CellIdentity;
  readonly choices: readonly { readonly choice: string; readonly why: ChangeReason }[];
  readonly chosen: string | null;
};

/** The questions about rates outside of the self-evaluations; an answered one stays, so that it can be altered. */
export function rateQuestions({ facts }: Pick<Analysis, 'facts'>): readonly RateQuestion[] {
  return facts.rateCells.flatMap((cell): RateQuestion[] => {
    const { doubt, candidates, chosen } = cell.finding;
    if (doubt === null) return [];
    const choices = candidates.map((candidate) => ({
      choice: candidate.id,
      why: alternativeReason(facts, cell, candidate),
    }));
    return [{ identity: rateIdentity(cell), choices, chosen }];
  });
}
