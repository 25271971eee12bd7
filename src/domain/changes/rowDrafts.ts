import type {
  Alternative,
  JudgementReason,
  Outcome,
  RowAssessment,
  ScoreRule,
} from '../assessment/assessment';
import { type Decimal, fromNumber, roundTo } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import { mapInSteps, type Steps } from '../steps';
import { agreesWithScore } from './agreement';
import type { CellIdentity, Change, ChangeReason } from './changeSet';
import type { RowDecision } from './decisions';
import { identityOf } from './identities';
import {
  addressOf,
  cellIn,
  digits,
  inMode,
  plainDraft,
  type PlanContext,
  present,
  printed,
  percentage,
} from './planContext';
import { marksOperand } from './plainScore';
import { reason } from './reasons';
import { scoreForms } from './scoreForms';
import type { Draft } from './settle';
import { candidateScore, standardReason } from './standardReasons';

/** The score of every indicator row, as far as anything can be said about it, step by step. */
export function* scoreDrafts(context: PlanContext): Steps<readonly Draft[]> {
  const seen = new Set<string>();
  const drafts = yield* mapInSteps(context.assessment.rows, (row): Draft[] => {
    const { score } = row.indicator;
    if (!score) return [];
    const key = addressOf(score);
    if (seen.has(key)) return [];
    seen.add(key);
    return [scoreDraft(context, row, score)];
  });
  return drafts.flat();
}

function scoreDraft(context: PlanContext, row: RowAssessment, target: CellRef): Draft {
  const base = baseDraft(context, row, target);
  const { outcome, indicator } = row;
  const decision = context.decisions.rows.get(indicator.row);
  if (outcome.status === 'none') {
    const label = indicator.level2 ?? indicator.level1 ?? '';
    return { ...base, status: 'unchanged', why: reason('no-indicator', { label }) };
  }
  if (indicator.repeats !== null && context.decisions.repetition === 'left-out') {
    const data = { label: indicator.name ?? '', repeats: String(indicator.repeats + 1) };
    return { ...base, status: 'unchanged', why: reason('repeated-row', data) };
  }
  if (outcome.status === 'computed') return computedDraft(context, row, outcome, base);
  if (decision?.kind === 'score') return answeredDraft(row, decision, base);
  if (outcome.status === 'proposal') return proposalDraft(context, row, outcome, base);
  if (outcome.status === 'judgement') return { ...base, ...judgementParts(context, row, outcome) };
  const missing = outcome.missing.map(({ what }) => what).join(',');
  return { ...base, why: reason('missing-input', { missing }) };
}

type Base = Omit<Draft, 'status' | 'why'> & Pick<Draft, 'status' | 'why'>;

function baseDraft(context: PlanContext, row: RowAssessment, target: CellRef): Base {
  const { indicator } = row;
  return {
    ...plainDraft,
    identity: identityOf(context.table, indicator, 'score'),
    target,
    write: null,
    status: 'judgement',
    why: reason('missing-input', { missing: '' }),
    typed: typedReason(context, target, row.marks),
    sources: present(
      indicator.actual,
      indicator.comparison,
      indicator.target,
      indicator.unit,
      indicator.marks,
    ),
    agrees: () => false,
  };
}

function computedDraft(
  context: PlanContext,
  row: RowAssessment,
  outcome: Extract<Outcome, { status: 'computed' }>,
  base: Base,
): Draft {
  const forms = scoreForms(context, row, outcome);
  const { write, otherForms } = inMode(forms, context.mode);
  return {
    ...base,
    write,
    otherForms,
    value: forms.value.toNumber(),
    status: 'ready',
    typed: null,
    why: computedReason(context, row, outcome, forms),
    alternatives: outcome.alternatives.map((other) => otherChoice(context, row, outcome.rule, other)),
    agrees: agreesWithScore(outcome.score, forms.value),
  };
}

function computedReason(
  context: PlanContext,
  row: RowAssessment,
  outcome: Extract<Outcome, { status: 'computed' }>,
  { value, written }: ReturnType<typeof scoreForms>,
): ChangeReason {
  const data = {
    ...said(context, row),
    score: digits(value),
    completion: row.completion ? percentage(row.completion) : '',
    written,
  };
  const { rule, score } = outcome;
  if (rule === 'standard') return standardReason(row, { value, written });
  if (rule === 'coefficient') {
    const share = printed(cellIn(context, row.indicator.coefficient ?? null));
    return reason('by-coefficient', { share, marks: data.marks, score: data.score, written });
  }
  if (rule === 'yes' || rule === 'deadline-met' || rule === 'in-range') return reason(rule, data);
  if (row.marks && score.greaterThanOrEqualTo(row.marks)) return reason('reached', data);
  if (rule === 'Q-EQ0' || (row.target.kind === 'number' && row.target.value.isZero())) {
    return reason('above-zero', data);
  }
  if (rule === 'Q-REV-inv') return reason('over-limit-inverse', data);
  if (rule === 'Q-REV-lin') return reason('over-limit-linear', data);
  const over = row.completion?.greaterThanOrEqualTo(1) === true;
  return reason(over ? 'over-completed' : 'in-proportion', data);
}

function otherChoice(
  context: PlanContext,
  row: RowAssessment,
  rule: ScoreRule,
  { parameter, choice, score }: Alternative,
): Change['alternatives'][number] {
  const parameters = { ...context.parameters, [parameter]: choice };
  const outcome = { status: 'computed', rule, score, alternatives: [] } as const;
  const forms = scoreForms(context, row, outcome, parameters);
  return {
    why: reason('other-choice', { parameter, choice, score: digits(forms.value) }),
    value: forms.value.toNumber(),
    write: inMode(forms, context.mode).write,
  };
}

function answeredDraft(
  row: RowAssessment,
  { score, tier }: Extract<RowDecision, { kind: 'score' }>,
  base: Base,
): Draft {
  const value = score.toNumber();
  return {
    ...base,
    write: { value },
    value,
    status: 'ready',
    typed: null,
    why: reason('answered', {
      score: digits(score),
      marks: row.marks ? digits(row.marks) : '',
      tier: tier ?? '',
    }),
    agrees: (held) => typeof held === 'number' && fromNumber(held).equals(score),
  };
}

/** Full marks proposed: the marks cell itself, so that the score follows when the marks change. */
function proposalDraft(
  context: PlanContext,
  row: RowAssessment,
  outcome: Extract<Outcome, { status: 'proposal' }>,
  base: Base,
): Draft {
  const decision = context.decisions.rows.get(row.indicator.row);
  const data = said(context, row);
  if (decision?.kind === 'refused') {
    return { ...base, why: reason('proposal-refused', { ...data, rule: outcome.rule }) };
  }
  const marks = marksOperand(context, row);
  const value = outcome.score.toNumber();
  const formula = `=${marks.text}`;
  const live = marks.address !== null && context.mode !== 'values';
  const accepted = decision?.kind === 'accepted';
  return {
    ...base,
    write: live ? { formula } : { value },
    otherForms: marks.address === null ? [] : [formula],
    value,
    status: accepted ? 'ready' : 'proposed',
    preselected: outcome.preselected,
    typed: accepted ? null : (base.typed ?? null),
    why: accepted
      ? reason('proposal-accepted', { ...data, rule: outcome.rule })
      : reason(outcome.rule === 'a' ? 'proposal-a' : 'proposal-b', data),
    agrees: agreesWithScore(outcome.score),
  };
}

function judgementParts(
  context: PlanContext,
  row: RowAssessment,
  { why, tier, interval, alternatives = [] }: Extract<Outcome, { status: 'judgement' }>,
): Pick<Draft, 'why' | 'interval' | 'alternatives'> {
  const low = interval?.[0] ?? null;
  const high = interval?.[1] ?? null;
  const plainReason = reason(why, {
    ...said(context, row),
    tier: tier ?? '',
    low: low ? digits(low) : '',
    high: high ? digits(high) : '',
  });
  const explanation = why === 'printed-standard' ? row.standard?.explanation : null;
  return {
    why: explanation ? { ...plainReason, standard: explanation } : plainReason,
    interval: low && high ? [low.toNumber(), high.toNumber()] : null,
    alternatives: alternatives.flatMap((other) => openAlternative(context, row, why, other)),
  };
}

/** What another choice would give where a person decides: a figure of the rate, or a parameter; nothing is written of it. */
function openAlternative(
  context: PlanContext,
  row: RowAssessment,
  why: JudgementReason,
  other: Alternative,
): Change['alternatives'] {
  if (why === 'rate-question') return candidateScore(row, other);
  if (why !== 'printed-standard') return [otherChoice(context, row, 'Q-EQ', other)];
  const { parameter, choice } = other;
  const score = roundTo(other.score, 2);
  // The sentence of the judgement says how a bare number may be read.
  if (parameter === 'percent') return [];
  return [
    {
      why: reason('other-choice', { parameter, choice, score: digits(score) }),
      value: score.toNumber(),
      write: null,
    },
  ];
}

/** Actual value and target as printed. */
export function said(context: PlanContext, row: RowAssessment) {
  const { comparison, target, unit, actual } = row.indicator;
  const [sign = '', figure = '', measure = ''] = [comparison, target, unit].map((ref) =>
    printed(cellIn(context, ref)),
  );
  // A percent format and the unit % say the same.
  const parts = [sign, figure, /[%％]$/u.test(figure) && /^[%％]$/u.test(measure) ? '' : measure];
  return {
    actual: printed(cellIn(context, actual)),
    target: parts.join(''),
    marks: row.marks ? digits(row.marks) : '',
  };
}

/** What is said where the figure that stands in the cell decides. */
export function typedReason(context: PlanContext, ref: CellRef, marks: Decimal | null): ChangeReason {
  const value = cellIn(context, ref)?.value;
  return reason('typed-by-person', {
    score: typeof value === 'number' ? digits(fromNumber(value)) : '',
    marks: marks ? digits(marks) : '',
  });
}

/** A cell that nothing can be written in, because inputs are missing. */
export function missingDraft(identity: CellIdentity, target: CellRef, missing: readonly string[]): Draft {
  return {
    ...plainDraft,
    identity,
    target,
    write: null,
    status: 'judgement',
    why: reason('missing-input', { missing: missing.join(',') }),
    sources: [],
    agrees: () => false,
  };
}
