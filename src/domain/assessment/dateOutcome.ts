import { dateOfNumber } from '../quantity/dates';
import { type CalendarDate, dateBesideDeadline, scoreDeadline } from '../scoring/deadline';
import type { ScoringParameters } from '../scoring/parameters';
import type { Outcome } from './assessment';
import type { RowReading } from './readRow';

/**
 * A date against a deadline: full marks where it was kept; how much a missed one costs no rule says, so that it
 * is a judgement. Null where 实际完成值 holds words.
 */
export function dateOutcome(
  { target, actual, marks }: RowReading,
  parameters: ScoringParameters,
): Outcome | null {
  if (target.kind !== 'deadline' || !marks) return null;
  const done = doneOn(actual);
  if (!done) return null;
  const scored = scoreDeadline({ comparison: target.comparison, deadline: target, done, marks }, parameters);
  return scored.kind === 'score'
    ? { status: 'computed', rule: scored.rule, score: scored.score, alternatives: [] }
    : { status: 'judgement', rule: null, why: scored.why, tier: null, interval: null };
}

function doneOn(actual: RowReading['actual']): CalendarDate | null {
  if (actual.kind === 'date') return actual;
  if (actual.kind !== 'number' || actual.percent) return null;
  if (actual.unit !== null && actual.unit !== '年') return null;
  const value = actual.value.toNumber();
  return dateOfNumber(value) ?? dateBesideDeadline(value);
}
