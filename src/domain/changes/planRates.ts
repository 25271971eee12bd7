import type { WorkbookFacts } from '../facts/facts';
import type { AnswerProblem, Answers, ChangeSet, WriteMode } from './changeSet';
import { isReplaced } from './decisions';
import { rateDrafts, rateIdentity } from './rateDrafts';
import type { AnswerProblemCode } from './reasons';
import { sameIdentity, settle, type WrittenCell } from './settle';

/**
 * What a fill would write into the cells of rates outside of the self-evaluations. The facts must come from the same
 * snapshot and answers. Planning the filled workbook again gives no change.
 */
export function planRates(
  facts: WorkbookFacts,
  settings: {
    readonly writeMode: WriteMode;
    readonly answers?: Answers;
    readonly overwrite: boolean;
    readonly written?: readonly WrittenCell[];
  },
): ChangeSet {
  const changes = rateDrafts(facts, settings.writeMode).map((draft) =>
    settle(facts.workbook, draft, {
      overwrite: settings.overwrite || isReplaced(settings.answers, draft.identity),
      written: settings.written,
    }),
  );
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
