import type { Decimal } from '../decimal/decimal';
import type { Quantity, Target } from '../quantity/quantity';
import type { ScoringParameters } from '../scoring/parameters';
import type { StandardUse } from './standardUse';
import type { CellRef } from '../snapshot/snapshot';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';

/** A table with every figure that follows from it, and for every other one why it does not. */
export type Assessment = {
  readonly table: SelfEvaluation;
  /** The choices that every figure below goes by. */
  readonly parameters: ScoringParameters;
  readonly execution: ExecutionAssessment | null;
  readonly rows: readonly RowAssessment[];
  readonly total: TotalAssessment;
};

export type ExecutionAssessment = {
  /** Fraction, unrounded. Null where it cannot be computed; `missing` says which input. */
  readonly rate: Decimal | null;
  /** 年初 variant beside it: executed / initial, null where the form has no 年初预算数. */
  readonly rateOnInitial: Decimal | null;
  /** Unrounded, capped at full marks. */
  readonly score: Decimal | null;
  readonly marks: Decimal | null;
  readonly missing: readonly MissingInput[];
};

export type MissingInput = {
  readonly what: 'annual' | 'executed' | 'marks' | 'target' | 'actual' | 'annual-zero';
  readonly cell: CellRef | null;
};

export type RowAssessment = {
  readonly indicator: IndicatorRow;
  readonly target: Target;
  readonly actual: Quantity;
  readonly marks: Decimal | null;
  /** actual / target, unrounded, where both are numbers of one kind. */
  readonly completion: Decimal | null;
  /** (actual − target) / target. */
  readonly deviation: Decimal | null;
  readonly outcome: Outcome;
  /** How the printed standard, or the scheme's rule, was applied; null or absent where neither was. */
  readonly standard?: StandardUse | null;
};

/**
 * How the score of a row comes about. Scores are unrounded; they are rounded once, when written.
 * `rule` names the line of domain.md §1.3 / §1.7 and is what i18n explains.
 */
export type Outcome =
  | {
      readonly status: 'computed';
      readonly rule: ScoreRule;
      readonly score: Decimal;
      readonly alternatives: readonly Alternative[];
    }
  | {
      readonly status: 'proposal';
      readonly rule: 'a' | 'b';
      readonly preselected: boolean;
      readonly score: Decimal;
    }
  | {
      readonly status: 'judgement';
      readonly rule: 'c' | 'd' | null;
      readonly why: JudgementReason;
      readonly tier: 'reached' | 'partial' | 'failed' | null;
      /** Lowest and highest score of the named tier. */
      readonly interval: readonly [Decimal, Decimal] | null;
      /** What another choice of a parameter would give, where the rule would then decide. */
      readonly alternatives?: readonly Alternative[];
    }
  | { readonly status: 'not-computable'; readonly missing: readonly MissingInput[] }
  /** A class without an indicator: the row is left alone. */
  | { readonly status: 'none' };

export type ScoreRule =
  | 'Q-POS'
  | 'Q-EQ'
  | 'Q-EQ0'
  | 'Q-REV-inv'
  | 'Q-REV-lin'
  /** Inside a target that is a range. */
  | 'in-range'
  | 'deadline-met'
  | 'yes'
  /** By the printed standard, or the scheme's rule for the indicator. */
  | 'standard'
  /** 得分系数 × marks: the person said which share of the marks the row gets. */
  | 'coefficient';

export type Alternative = { readonly parameter: string; readonly choice: string; readonly score: Decimal };

export type JudgementReason =
  | 'satisfaction-without-figure'
  | 'words-against-words'
  | 'not-completed'
  | 'words-against-number'
  | 'several-figures'
  | 'figure-of-another-unit'
  | 'percent-scale-unclear'
  | 'above-equal-target'
  | 'one-fact-two-indicators'
  | 'no-target'
  /** The form asks for neither a target nor a standard: what the score rests on only a person can say. */
  | 'no-standard'
  | 'open-bound'
  /** `=` with another value than a standard, cost, deadline or control value. */
  | 'not-equal-target'
  /** Exactly the limit of a strict > or <. */
  | 'exact-limit'
  /** A target of 0 or below is missed: there is no proportion. */
  | 'no-ratio'
  /** Outside of a target that is a range. */
  | 'outside-range'
  /** Yes or no was asked and the answer is no. */
  | 'answered-no'
  /** After the deadline, or a date that does not say whether it is. */
  | 'deadline-missed'
  | 'deadline-unclear'
  /** Target and actual value are of different kinds (a date against a number …). */
  | 'other-kind'
  /** The row prints a scoring standard of its own, which comes before the national default. */
  | 'printed-standard'
  /** There is a standard, but nothing in the workbook that it could be applied to. */
  | 'standard-without-result'
  /** The rate that the standard scores can be computed in several ways. */
  | 'rate-question'
  /** 扣减分 holds marks that are taken off by hand. */
  | 'marks-deducted'
  /** Several indicators share one merged cell of marks or score. */
  | 'shared-score';

export type TotalAssessment = {
  /** Sum of full marks incl. 预算执行率; null where a row has none. */
  readonly fullMarks: Decimal | null;
  /** Sum of what is decided: computed scores and scores that a person typed or accepted. */
  readonly decided: Decimal;
  /** Full marks of the rows that are still open. */
  readonly open: Decimal;
  /** True where an open row has no marks, so that `open` is too small and `most` is the most that a total can be. */
  readonly unmarked?: boolean;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Rounded to 2 places; null while anything is open. */
  readonly total: Decimal | null;
  readonly grade: Grade | null;
  /** Where rows are probably repeated by a page break: the totals with and without them. The total waits for the answer. */
  readonly repetition: {
    readonly rows: readonly number[];
    readonly withRows: Decimal | null;
    readonly withoutRows: Decimal | null;
    /** What the person answered; with an answer there is a total again. */
    readonly answer?: 'counted' | 'left-out' | null;
  } | null;
  /** What the total would be by the other choices that scores of this table leave open; absent where none does. */
  readonly readings?: readonly TotalReading[];
};

/** The total by another choice of one parameter, everything else alike. */
export type TotalReading = {
  readonly parameter: string;
  readonly choice: string;
  readonly total: Decimal | null;
  readonly least: Decimal;
  readonly most: Decimal;
  readonly grade: Grade | null;
};

export type Grade = '优' | '良' | '中' | '差';
