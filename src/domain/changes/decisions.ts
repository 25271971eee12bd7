import type { Outcome, RowAssessment } from '../assessment/assessment';
import { type Decimal, fromNumber, roundTo } from '../decimal/decimal';
import { remembered } from '../remembered';
import { defaultParameters, type ScoringParameters } from '../scoring/parameters';
import { type Tier, tierInterval } from '../scoring/tiers';
import { type Item, tableKey } from '../tables/identity';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';
import type { AnswerProblem, Answers, CellIdentity } from './changeSet';
import { identityKey, identityOf } from './identities';
import type { AnswerProblemCode } from './reasons';
import { isAmong } from './settle';

/** What a person decided about one row. */
export type RowDecision =
  | { readonly kind: 'score'; readonly score: Decimal; readonly tier: Tier | null }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' };

export type Decisions = {
  /** By row number of the indicator. */
  readonly rows: ReadonlyMap<number, RowDecision>;
  readonly repetition: 'counted' | 'left-out' | null;
  /** True where the score that stands in the cell of this row gives way to ours. */
  readonly replaces: (item: Item) => boolean;
  /** True where the person does not want our score written into this row. */
  readonly leavesOut: (item: Item) => boolean;
  readonly problems: readonly AnswerProblem[];
};

export const noAnswers: Answers = { scores: [], accepted: [], refused: [], repetitions: [] };

type AssessedRow = Pick<RowAssessment, 'indicator' | 'marks' | 'outcome'>;

/**
 * The answers that belong to one table, checked: a score lies between 0 and the marks and inside the tier that the
 * words name (domain.md §1.4, §1.6); a later answer to the same cell replaces an earlier one; a score beats a proposal
 * that was accepted.
 */
export function decide(
  table: SelfEvaluation,
  rows: readonly AssessedRow[],
  {
    answers = noAnswers,
    overwrite,
    parameters = defaultParameters,
  }: {
    readonly answers?: Answers | undefined;
    readonly overwrite: boolean;
    readonly parameters?: Pick<ScoringParameters, 'tiers'>;
  },
): Decisions {
  const decided = new Map<number, RowDecision>();
  const problems: AnswerProblem[] = [];
  const isAnswered = answers.scores.length + answers.accepted.length + answers.refused.length > 0;
  for (const row of isAnswered ? rows : []) {
    const identity = identityOf(table, row.indicator, 'score');
    const decision = decisionFor(identity, row, answers, parameters);
    if (!decision) continue;
    if ('code' in decision) problems.push({ identity, ...decision });
    else decided.set(row.indicator.row, decision);
  }
  return {
    rows: decided,
    repetition: repetitionAnswer(table, answers),
    replaces: (item) =>
      overwrite ||
      ((answers.replaced ?? []).length > 0 && isReplaced(answers, identityOf(table, item, 'score'))),
    leavesOut: (item) =>
      (answers.leftOut ?? []).length > 0 && isLeftOut(answers, identityOf(table, item, 'score')),
    problems: isAnswered ? [...problems, ...unknownItems(table, rows, answers)] : problems,
  };
}

/** True where the person decided that what stands in this cell is replaced. */
export function isReplaced(answers: Answers | undefined, identity: CellIdentity): boolean {
  return isAmong(answers?.replaced ?? [], identity);
}

/** True where the person does not want this cell written. */
export function isLeftOut(answers: Answers | undefined, identity: CellIdentity): boolean {
  return isAmong(answers?.leftOut ?? [], identity);
}

type Refusal = { readonly code: AnswerProblemCode; readonly data: Readonly<Record<string, string>> };

function decisionFor(
  identity: CellIdentity,
  { marks, outcome }: AssessedRow,
  answers: Answers,
  parameters: Pick<ScoringParameters, 'tiers'>,
): RowDecision | Refusal | null {
  const answered = scoresByCell(answers.scores).get(identityKey(identity));
  if (answered) {
    const { score, tier = null } = answered;
    const refusal = checkScore(answered, { marks, outcome }, parameters);
    return refusal ?? { kind: 'score', score: fromNumber(score), tier };
  }
  if (outcome.status !== 'proposal') return null;
  if (isAmong(answers.refused, identity)) return { kind: 'refused' };
  return isAmong(answers.accepted, identity) ? { kind: 'accepted' } : null;
}

/** The last score that was given to each cell. */
const scoresByCell = remembered(
  (scores: Answers['scores']) => new Map(scores.map((answer) => [identityKey(answer.identity), answer])),
);

/** What is wrong about a score that a person gives, or null: the check that the pane makes while it is typed. */
function checkScore(
  { score, tier }: Answers['scores'][number],
  { marks, outcome }: Pick<AssessedRow, 'marks' | 'outcome'>,
  { tiers }: Pick<ScoringParameters, 'tiers'>,
): Refusal | null {
  if (!Number.isFinite(score)) return { code: 'no-number', data: {} };
  const value = fromNumber(score);
  const said = { score: value.toString() };
  if (outcome.status === 'computed' || outcome.status === 'none') return { code: 'not-open', data: said };
  if (!marks) return { code: 'marks-missing', data: said };
  if (value.isNegative() && !value.isZero()) return { code: 'below-zero', data: said };
  if (value.greaterThan(marks)) return { code: 'above-marks', data: { ...said, marks: marks.toString() } };
  if (outcome.status !== 'judgement') return null;
  if (tier === undefined) return checkTier(value, outcome);
  const { low, high } = tierInterval(tier, marks, tiers);
  return checkTier(value, { tier, interval: [roundTo(low, 2), roundTo(high, 2)] });
}

/** The upper end belongs to the next tier, except for the highest one. */
function checkTier(
  score: Decimal,
  { interval, tier }: Pick<Extract<Outcome, { status: 'judgement' }>, 'interval' | 'tier'>,
): Refusal | null {
  if (!interval) return null;
  const [low, high] = interval;
  const inside =
    score.greaterThanOrEqualTo(low) &&
    (tier === 'partial' || tier === 'failed' ? score.lessThan(high) : score.lessThanOrEqualTo(high));
  if (inside) return null;
  return {
    code: 'outside-tier',
    data: { score: score.toString(), low: low.toString(), high: high.toString(), tier: tier ?? '' },
  };
}

function repetitionAnswer(table: SelfEvaluation, answers: Answers): 'counted' | 'left-out' | null {
  const key = tableKey(table);
  const given = answers.repetitions.filter(
    (candidate) => candidate.sheetId === table.sheetId && candidate.table === key,
  );
  return given.at(-1)?.answer ?? null;
}

/** Answers to this table that name no row of it any more: the indicator was renamed or removed. */
function unknownItems(
  table: SelfEvaluation,
  rows: readonly { readonly indicator: IndicatorRow }[],
  answers: Answers,
): readonly AnswerProblem[] {
  const key = tableKey(table);
  const known = rows.map((row) => identityOf(table, row.indicator, 'score'));
  return answers.scores
    .map(({ identity }) => identity)
    .filter(
      (identity) => identity.sheetId === table.sheetId && identity.table === key && !isAmong(known, identity),
    )
    .map((identity) => ({ identity, code: 'unknown-item' satisfies AnswerProblemCode, data: {} }));
}
