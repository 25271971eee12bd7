import type { Decimal } from '../decimal/decimal';
import { dateOfNumber, dateOfSerial } from '../quantity/dates';
import type { Comparison } from '../quantity/quantity';
import type { ScoringParameters } from './parameters';

/** A date as far as it is printed: `2020年` has no month, `2020年12月` no day. */
export type CalendarDate = {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
};

/**
 * - `deadline-missed`: done later; no rule says how much that costs.
 * - `deadline-unclear`: printed too coarsely to compare (2020年 against 2020.6.30).
 * - `not-equal-target`: earlier than an `=` deadline (domain.md §1.3 Q-EQ).
 */
export type DeadlineScore =
  | { readonly kind: 'score'; readonly rule: 'deadline-met'; readonly score: Decimal }
  | {
      readonly kind: 'judgement';
      readonly why: 'deadline-missed' | 'deadline-unclear' | 'not-equal-target' | 'exact-limit';
    };

/** Full marks for a deadline that was kept; anything else is a person's judgement. Month or year alone mean their last day. */
export function scoreDeadline(
  {
    comparison,
    deadline,
    done,
    marks,
  }: {
    readonly comparison: Comparison;
    readonly deadline: CalendarDate;
    readonly done: CalendarDate;
    readonly marks: Decimal;
  },
  choices: Pick<ScoringParameters, 'limit'>,
): DeadlineScore {
  const due = { first: firstDay(deadline), last: lastDay(deadline) };
  const actual = { first: firstDay(done), last: lastDay(done) };
  const met: DeadlineScore = { kind: 'score', rule: 'deadline-met', score: marks };
  const strict = choices.limit === 'strict' && (comparison === '<' || comparison === '>');
  const inside = actual.first >= due.first && actual.last <= due.last;
  if (strict && inside) return { kind: 'judgement', why: 'exact-limit' };
  if (inside) return met;
  if (comparison === '>=' || comparison === '>') {
    if (actual.first >= due.first) return met;
    return { kind: 'judgement', why: actual.last < due.first ? 'deadline-missed' : 'deadline-unclear' };
  }
  if (actual.first > due.last) return { kind: 'judgement', why: 'deadline-missed' };
  if (actual.last > due.last) return { kind: 'judgement', why: 'deadline-unclear' };
  if (comparison !== '=') return met;
  return { kind: 'judgement', why: actual.last < due.first ? 'not-equal-target' : 'deadline-unclear' };
}

function firstDay({ year, month, day }: CalendarDate): number {
  return year * 10000 + (month ?? 1) * 100 + (day ?? 1);
}

function lastDay({ year, month, day }: CalendarDate): number {
  return year * 10000 + (month ?? 12) * 100 + (day ?? 31);
}

/**
 * A number that stands beside a deadline: a year or a month (2020, 2020.12), or Excel's serial number of a day
 * from 1990 to 2100. Null for anything else.
 */
export function dateBesideDeadline(value: number): CalendarDate | null {
  const date = dateOfNumber(value);
  if (date) return date;
  const day = dateOfSerial(value);
  return day && day.year >= 1990 && day.year <= 2100 ? day : null;
}
