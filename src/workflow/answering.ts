import type { Answers, CellIdentity } from '../domain/changes/changeSet';
import { sameIdentity } from '../domain/changes/settle';
import type { AnsweredFact } from '../domain/facts/facts';

/** Accepts or refuses a proposal: the later of two answers holds. */
export function accepting(answers: Answers, identity: CellIdentity, accepted: boolean): Answers {
  return {
    ...answers,
    accepted: [...without(answers.accepted, identity), ...(accepted ? [identity] : [])],
    refused: [...without(answers.refused, identity), ...(accepted ? [] : [identity])],
  };
}

/** The score a person gives; null takes the answer back. */
export function scoring(answers: Answers, identity: CellIdentity, score: number | null): Answers {
  const others = answers.scores.filter((given) => !sameIdentity(given.identity, identity));
  return { ...answers, scores: score === null ? others : [...others, { identity, score }] };
}

/** Whether what stands in a cell may be replaced. */
export function replacing(answers: Answers, identity: CellIdentity, replace: boolean): Answers {
  const others = without(answers.replaced ?? [], identity);
  return { ...answers, replaced: replace ? [...others, identity] : others };
}

/** Whether the rows that a page break repeats count, for one table. */
export function repeating(answers: Answers, repetition: Answers['repetitions'][number]): Answers {
  const others = answers.repetitions.filter(
    ({ sheetId, table }) => sheetId !== repetition.sheetId || table !== repetition.table,
  );
  return { ...answers, repetitions: [...others, repetition] };
}

/** Which candidate of a question counts. */
export function choosing(answers: Answers, identity: CellIdentity, choice: string): Answers {
  const others = (answers.choices ?? []).filter((given) => !sameIdentity(given.identity, identity));
  return { ...answers, choices: [...others, { identity, choice }] };
}

/** A figure that no form has, in its own unit; `kept` are those of the workbook, which hold until one is entered now. */
export function entering(answers: Answers, fact: AnsweredFact, kept: readonly AnsweredFact[]): Answers {
  const others = (answers.facts ?? kept).filter((given) => !sameFigure(given, fact));
  return { ...answers, facts: [...others, fact] };
}

function without(identities: readonly CellIdentity[], identity: CellIdentity): readonly CellIdentity[] {
  return identities.filter((candidate) => !sameIdentity(candidate, identity));
}

function sameFigure(one: AnsweredFact, other: AnsweredFact): boolean {
  return one.subject === other.subject && one.stage === other.stage && one.period === other.period;
}
