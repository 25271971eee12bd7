import type { Outcome, RowAssessment } from '../assessment/assessment';
import { outcomeOf } from '../assessment/outcome';
import type { RowReading } from '../assessment/readRow';
import { useStandard as standardOf } from '../assessment/standardUse';
import { Decimal } from '../decimal/decimal';
import type { ScoringParameters } from '../scoring/parameters';
import { normaliseLabel } from '../snapshot/normalise';
import { type Measured, type MeasureProblem, measureTogether } from './measuredRow';
import type { PairedIndicator } from './pairIndicators';

/** Why an indicator of several units has no score of its own: a person decides. */
export type AggregateProblem =
  | MeasureProblem
  /** A unit has no row for it. */
  | 'lacking'
  /** A unit has several rows of this name. */
  | 'twice'
  | 'marks-missing'
  | 'marks-differ'
  /** A ratio whose weights are not all there. */
  | 'no-money'
  | 'standards-differ'
  /** The printed standard names numbers of one unit; the figures added up are others. */
  | 'standard-absolute'
  /** What the row of a unit says is open itself (one figure for two indicators, marks taken off by hand …). */
  | 'unit-open'
  | 'schemes-differ'
  /** The figures are together; the rule leaves their score to a person. */
  | 'judgement';

/** One indicator over all units. */
export type AggregatedIndicator = {
  /** The first row of it; names and classes are printed as there. */
  readonly first: RowAssessment;
  readonly rows: readonly (RowAssessment | null)[];
  /** Full marks, where all units print the same. */
  readonly marks: Decimal | null;
  /** What the figures come to, unrounded; null where they cannot be taken together. */
  readonly figures: (Measured & { readonly target: Decimal; readonly actual: Decimal }) | null;
  /** How the score of the figures comes about; null where there is none, `problem` says why. */
  readonly outcome: Extract<Outcome, { status: 'computed' }> | null;
  readonly problem: AggregateProblem | null;
};

/**
 * Aggregates first and scores second (domain.md §1.3, Q-AGG): absolute targets and actual values are added, ratios are
 * averaged by `weights` (全年预算数 of each unit; null where one is missing), the result is scored by the rules and
 * parameters of the tables. `parameters` null: the tables are scored by different ones.
 */
export function aggregateIndicator(
  { first, rows, isTwice }: PairedIndicator,
  { weights, parameters }: { weights: readonly Decimal[] | null; parameters: ScoringParameters | null },
): AggregatedIndicator {
  const own = rows.flatMap((row) => (row ? [row] : []));
  const marks = commonMarks(own);
  const open = (
    problem: AggregateProblem,
    figures: AggregatedIndicator['figures'] = null,
  ): AggregatedIndicator => ({ first, rows, marks, figures, outcome: null, problem });
  if (isTwice) return open('twice');
  if (own.length < rows.length) return open('lacking');
  if (own.some(isOpenItself)) return open('unit-open');
  const measured = measureTogether(own);
  if (typeof measured === 'string') return open(measured);
  if (measured.way === 'mean' && !weights) return open('no-money');
  const figures = {
    ...measured,
    target: together(measured, 'target', weights),
    actual: together(measured, 'actual', weights),
  };
  if (own.some((row) => row.marks === null)) return open('marks-missing', figures);
  if (!marks) return open('marks-differ', figures);
  if (!parameters) return open('schemes-differ', figures);
  if (new Set(own.map(standardText)).size > 1) return open('standards-differ', figures);
  const standard = first.standard?.text ?? null;
  if (standard !== null && measured.way === 'sum' && namesNumbers(standard)) {
    return open('standard-absolute', figures);
  }
  const reading = readingOf(first, { figures, marks, standard });
  const given = { parameters, rate: () => null, rule: () => null };
  const outcome = outcomeOf(reading, standardOf(reading, given), parameters);
  return outcome.status === 'computed'
    ? { first, rows, marks, figures, outcome, problem: null }
    : open('judgement', figures);
}

/** Full marks that all rows print alike; null where one differs or has none. */
function commonMarks(rows: readonly RowAssessment[]): Decimal | null {
  const marks = rows[0]?.marks ?? null;
  return marks && rows.every((row) => row.marks?.equals(marks)) ? marks : null;
}

function together(
  { way, parts }: Measured,
  which: 'target' | 'actual',
  weights: readonly Decimal[] | null,
): Decimal {
  const add = (values: readonly Decimal[]): Decimal =>
    values.reduce((sum, value) => sum.plus(value), new Decimal(0));
  const values = parts.map((part) => part[which].value);
  if (way === 'sum' || !weights) return add(values);
  const products = values.map((value, index) => value.times(weights[index] ?? 0));
  return add(products).div(add(weights));
}

/** Judgements about what the cells mean, and scores that a person gave; those about the figure itself are no obstacle. */
function isOpenItself({ outcome, standard }: RowAssessment): boolean {
  if (standard && standard.source !== null) return true;
  if (outcome.status === 'computed') return outcome.rule === 'coefficient';
  if (outcome.status !== 'judgement') return false;
  return [
    'shared-score',
    'marks-deducted',
    'one-fact-two-indicators',
    'several-figures',
    'rate-question',
  ].includes(outcome.why);
}

function standardText({ standard }: RowAssessment): string {
  return normaliseLabel(standard?.text ?? '');
}

/** True where a standard speaks of other numbers than marks and percentages: 每少1人扣1分, 达到200户得满分. */
function namesNumbers(standard: string): boolean {
  const others = standard.normalize('NFKC').replace(/\d+(?:\.\d+)?\s*(?:%|个?百分点|分)/gu, '');
  return /[\d一二两三四五六七八九十百千万]/u.test(others);
}

function readingOf(
  first: RowAssessment,
  {
    figures,
    marks,
    standard,
  }: {
    readonly figures: NonNullable<AggregatedIndicator['figures']>;
    readonly marks: Decimal;
    readonly standard: string | null;
  },
): RowReading {
  const percent = figures.way === 'mean';
  const isPrinted = figures.percentScale === 'points';
  return {
    indicator: first.indicator,
    target: {
      kind: 'number',
      comparison: figures.comparison,
      comparisonPrinted: true,
      value: figures.target,
      percent,
      unit: figures.unit,
      percentPrinted: isPrinted,
    },
    actual: {
      kind: 'number',
      value: figures.actual,
      percent: percent && isPrinted,
      unit: percent && !isPrinted ? null : figures.unit,
      bound: 'exact',
      fromText: false,
    },
    actualText: figures.actual.toString(),
    targetText: figures.target.toString(),
    marks,
    standard: standard === null ? null : { text: standard, cells: [] },
    coefficient: null,
    deducted: false,
  };
}
