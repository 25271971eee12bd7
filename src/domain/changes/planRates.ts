import type { WorkbookFacts } from '../facts/facts';
import { finished, mapInSteps, type Steps } from '../steps';
import type { AnswerProblem, Answers, ChangeSet, WriteMode } from './changeSet';
import { isLeftOut, isReplaced } from './decisions';
import { rateDraft, rateIdentity } from './rateDrafts';
import type { AnswerProblemCode } from './reasons';
import { sameIdentity, settle, type WrittenCell } from './settle';

export type RateSettings = {
  readonly writeMode: WriteMode;
  readonly answers?: Answers;
  readonly overwrite: boolean;
  readonly written?: readonly WrittenCell[];
};

/**
 * What a fill would write into the cells of rates outside of the self-evaluations. The facts must come from the same
 * snapshot and answers. Planning the filled workbook again gives no change.
 */
export function planRates(facts: WorkbookFacts, settings: RateSettings): ChangeSet {
  return finished(planRateSteps(facts, settings));
}

/** The same step by step. */
export function* planRateSteps(facts: WorkbookFacts, settings: RateSettings): Steps<ChangeSet> {
  const changes = yield* mapInSteps(facts.rateCells, (cell) => {
    const draft = rateDraft(facts, cell, settings.writeMode);
    return settle(facts.workbook, draft, {
      overwrite: settings.overwrite || isReplaced(settings.answers, draft.identity),
      written: settings.written,
      leftOut: isLeftOut(settings.answers, draft.identity),
    });
  });
  return { changes, problems: problemsOf(facts, settings.answers) };
}

/** A rate takes no score, and only a candidate that is there can be chosen. */
function problemsOf(facts: WorkbookFacts, answers: Answers | undefined): readonly AnswerProblem[] {
  const problem = (
    identity: AnswerProblem['identity'],
    code: AnswerProblemCode,
    data: AnswerProblem['data'],
  ): AnswerProblem => ({ identity, code, data });
  return facts.rateCells.flatMap((cell) => {
    const identity = rateIdentity(cell);
    const scores = (answers?.scores ?? [])
      .filter((answer) => sameIdentity(answer.identity, identity))
      .map(({ score }) => problem(identity, 'not-open', { score: String(score) }));
    const choice = (answers?.choices ?? [])
      .filter((answer) => sameIdentity(answer.identity, identity))
      .at(-1);
    const isKnown = !choice || cell.finding.candidates.some(({ id }) => id === choice.choice);
    return [...scores, ...(isKnown ? [] : [problem(identity, 'unknown-choice', {})])];
  });
}
