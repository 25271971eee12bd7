import { Decimal, roundTo } from '../decimal/decimal';
import { gradeOf } from '../scoring/grade';
import type { ScoringParameters } from '../scoring/parameters';
import { totalCap } from '../scoring/totals';
import type { Grade, TotalAssessment } from './assessment';

/** One score that the total adds up. `score` is null while it is open; then it lies between `low` and `high`. */
export type ScoreState = {
  /** Row of the indicator, or of 年度资金总额. */
  readonly row: number;
  readonly marks: Decimal | null;
  readonly score: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
  /** True for a row that repeats another one in every printed cell. */
  readonly repeated: boolean;
};

type Choices = Pick<ScoringParameters, 'bands' | 'totalCaps'>;

const nought = new Decimal(0);

/**
 * Totals over all scores of a table (domain.md §1.5): scores rounded to 2 places are added, as the cells will be.
 * `rate` is the 预算执行率 (fraction) that a cap of the total goes by. Rows repeated by a page break wait for
 * `answer`: until then both totals are named and there is none.
 */
export function assessTotal(
  states: readonly ScoreState[],
  {
    answer,
    rate,
    choices,
  }: { answer: 'counted' | 'left-out' | null; rate: Decimal | null; choices: Choices },
): TotalAssessment {
  const repeated = states.filter((state) => state.repeated);
  const once = states.filter((state) => !state.repeated);
  const cap = rate ? totalCap(rate, choices.totalCaps) : null;
  const limits = { cap, full: choices.bands.full };
  const withRows = sums(states, limits);
  const withoutRows = sums(once, limits);
  const chosen = answer === 'left-out' ? withoutRows : withRows;
  const waits = repeated.length > 0 && answer === null;
  const total = waits ? null : chosen.total;
  return {
    fullMarks: chosen.fullMarks,
    decided: chosen.decided,
    open: chosen.open,
    unmarked: chosen.unmarked,
    least: waits ? Decimal.min(withRows.least, withoutRows.least) : chosen.least,
    most: waits ? Decimal.max(withRows.most, withoutRows.most) : chosen.most,
    total,
    grade: total === null ? null : gradeFrom(total, choices),
    repetition:
      repeated.length === 0
        ? null
        : {
            rows: repeated.map((state) => state.row),
            withRows: withRows.total,
            withoutRows: withoutRows.total,
            answer,
          },
  };
}

/** The grade of a total; null where the bands give none (above the highest possible total). */
export function gradeFrom(total: Decimal, choices: Pick<ScoringParameters, 'bands'>): Grade | null {
  const result = gradeOf(total, choices.bands);
  return 'grade' in result ? result.grade : null;
}

function sums(states: readonly ScoreState[], { cap, full }: { cap: Decimal | null; full: Decimal }) {
  const open = states.filter((state) => state.score === null);
  const unmarked = open.some((state) => state.marks === null);
  const decided = add(states.map((state) => state.score));
  const capped = (value: Decimal): Decimal => roundTo(cap ? Decimal.min(value, cap) : value, 2);
  return {
    fullMarks:
      states.length === 0 || states.some((state) => state.marks === null)
        ? null
        : add(states.map((state) => state.marks)),
    decided,
    open: add(open.map((state) => state.marks)),
    least: capped(decided.plus(add(open.map((state) => state.low)))),
    unmarked,
    most: unmarked
      ? capped(Decimal.max(decided, full))
      : capped(decided.plus(add(open.map((state) => state.high)))),
    total: open.length > 0 || states.length === 0 ? null : capped(decided),
  };
}

function add(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((sum, value) => (value ? sum.plus(value) : sum), nought);
}
