import type { ActualAnswer, Answers, CellIdentity } from '../domain/changes/changeSet';
import { identityKey } from '../domain/changes/identities';
import { sameIdentity } from '../domain/changes/settle';
import type { AnsweredFact } from '../domain/facts/facts';
import type { Tier } from '../domain/scoring/tiers';

/** Accepts or refuses a proposal: the later of two answers holds. */
export function accepting(answers: Answers, identity: CellIdentity, accepted: boolean): Answers {
  return {
    ...answers,
    accepted: [...without(answers.accepted, identity), ...(accepted ? [identity] : [])],
    refused: [...without(answers.refused, identity), ...(accepted ? [] : [identity])],
  };
}

/** The score a person gives, in the tier that was chosen for it (null: none was); a score of null takes the answer back. */
export function scoring(
  answers: Answers,
  identity: CellIdentity,
  score: number | null,
  tier: Tier | null = null,
): Answers {
  const others = answers.scores.filter((given) => !sameIdentity(given.identity, identity));
  if (score === null) return { ...answers, scores: others };
  return { ...answers, scores: [...others, { identity, score, ...(tier ? { tier } : {}) }] };
}

/** The tier that is chosen for a judgement; its score may follow later. */
export function choosingTier(answers: Answers, identity: CellIdentity, choice: string): Answers {
  const others = (answers.tiers ?? []).filter((given) => !sameIdentity(given.identity, identity));
  return { ...answers, tiers: [...others, { identity, choice }] };
}

/** Whether these cells are left as they are (不填); `kept` are those of the workbook, which hold until one is answered now. */
export function leavingOut(
  answers: Answers,
  identities: readonly CellIdentity[],
  leave: boolean,
  kept: readonly CellIdentity[],
): Answers {
  const keys = new Set(identities.map(identityKey));
  const others = (answers.leftOut ?? kept).filter((identity) => !keys.has(identityKey(identity)));
  return { ...answers, leftOut: leave ? [...others, ...identities] : others };
}

/** Figures for 实际完成值 that holds words; a later one for the same cell replaces an earlier one. */
export function givingActuals(answers: Answers, given: readonly ActualAnswer[]): Answers {
  const keys = new Set(given.map(({ identity }) => identityKey(identity)));
  const others = (answers.actuals ?? []).filter(({ identity }) => !keys.has(identityKey(identity)));
  return { ...answers, actuals: [...others, ...given] };
}

/** Takes such a figure back: the words stay. */
export function withoutActual(answers: Answers, identity: CellIdentity): Answers {
  return {
    ...answers,
    actuals: (answers.actuals ?? []).filter((given) => !sameIdentity(given.identity, identity)),
  };
}

/** Whether what stands in a cell may be replaced. */
export function replacing(answers: Answers, identity: CellIdentity, replace: boolean): Answers {
  const others = without(answers.replaced ?? [], identity);
  return { ...answers, replaced: replace ? [...others, identity] : others };
}

/** The answers without those that let what stands in these cells be replaced. */
export function withoutReplaced(answers: Answers, cells: readonly CellIdentity[]): Answers {
  const { replaced } = answers;
  if (!replaced) return answers;
  const keys = new Set(cells.map(identityKey));
  return { ...answers, replaced: replaced.filter((identity) => !keys.has(identityKey(identity))) };
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

/** Takes an entered figure back; `kept` as for `entering`. */
export function withdrawing(
  answers: Answers,
  fact: Omit<AnsweredFact, 'value'>,
  kept: readonly AnsweredFact[],
): Answers {
  return { ...answers, facts: (answers.facts ?? kept).filter((given) => !sameFigure(given, fact)) };
}

function without(identities: readonly CellIdentity[], identity: CellIdentity): readonly CellIdentity[] {
  return identities.filter((candidate) => !sameIdentity(candidate, identity));
}

type Figure = Omit<AnsweredFact, 'value'>;

function sameFigure(one: Figure, other: Figure): boolean {
  return one.subject === other.subject && one.stage === other.stage && one.period === other.period;
}
