import type { Decimal } from '../../decimal/decimal';
import type { Comparison } from '../../quantity/quantity';
import type { Problem } from '../../rates/problem';
import type { Branch, ProportionForm, StandardChoice, StandardReading } from './rule';

/** The result of an indicator, as the caller knows it. */
export type ResultInput =
  /**
   * `value` is a fraction where `percent` is true (0.9599 for 95.99%). `percent` null: not known whether the number is
   * meant as a percentage, nor how (13.38 beside 10%). `unit`: as printed, null or absent where unknown.
   */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly percent: boolean | null;
      readonly unit?: string | null;
    }
  /** A word that a person wrote. Only the very word of a tier decides. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  /** For each item of a list whether it is there (or, for a breach, happened); null: not said. */
  | { readonly kind: 'items'; readonly met: readonly (boolean | null)[] }
  /** How many breaches (每发现一处扣1分), or how many items (每建立一项得1分). */
  | { readonly kind: 'count'; readonly of: 'breaches' | 'items'; readonly count: Decimal }
  /** One result for each part of a sequence, in its order. */
  | { readonly kind: 'parts'; readonly parts: readonly ResultInput[] }
  /** There is nothing to measure (no building, no 三公). */
  | { readonly kind: 'none-such' }
  | { readonly kind: 'missing' };

/** The target of the row, on the scale of the result (a fraction where `percent`). */
export type StandardTarget = {
  readonly comparison: Comparison;
  readonly value: Decimal;
  readonly percent: boolean;
};

export type StandardCase = {
  readonly result: ResultInput;
  readonly target?: StandardTarget | null;
  readonly marks: Decimal | null;
};

/**
 * Why only a person can say the score.
 * - `blank`, `unread`, `partly-read`: the standard.
 * - `not-a-number`, `words`, `percent-scale`, `unit`: the result does not say what the standard asks for, or not clearly.
 * - `between-tiers`, `tiers-overlap`, `negative`, `beyond`, `no-tier`: no printed tier says it.
 * - `discretion`, `range`, `items`, `breaches`, `several-rules`: the standard itself asks a person.
 * - `no-target`, `no-ratio`, `direction`: there is nothing to measure against.
 * - `printed-marks`: the standard is for other full marks than 分值.
 * - `left-out`: inapplicable indicators are left out and rescaled by choice.
 */
export type StandardJudgement =
  | 'blank'
  | 'unread'
  | 'partly-read'
  | 'not-a-number'
  | 'words'
  | 'percent-scale'
  | 'unit'
  | 'between-tiers'
  | 'tiers-overlap'
  | 'negative'
  | 'beyond'
  | 'no-tier'
  | 'discretion'
  | 'range'
  | 'items'
  | 'breaches'
  | 'several-rules'
  | 'no-target'
  | 'no-ratio'
  | 'direction'
  | 'printed-marks'
  | 'left-out';

/** How a step came to its points; `steps` is the exact number of steps, `counted` what counts of it. */
export type StepDetail = {
  readonly kind: 'step';
  readonly direction: 'over' | 'under';
  readonly base: Decimal;
  readonly distance: Decimal;
  readonly per: Decimal;
  readonly steps: Decimal;
  readonly counted: Decimal;
  readonly remainder: Decimal;
  readonly rounding: 'floor' | 'linear' | 'ceil';
  /** True where the text itself states the rounding. */
  readonly stated: boolean;
  readonly gains: boolean;
  readonly points: Decimal;
  readonly start: Decimal;
};

/** How a score came about, as data for a sentence. */
export type ScoreDetail =
  | { readonly kind: 'constant' }
  | StepDetail
  | {
      readonly kind: 'proportion';
      readonly form: Exclude<ProportionForm, 'open' | 'quotient'>;
      readonly base: Decimal | null;
      readonly share: Decimal;
    }
  | {
      readonly kind: 'line';
      readonly low: { readonly at: Decimal; readonly score: Decimal };
      readonly high: { readonly at: Decimal; readonly score: Decimal };
    }
  | {
      readonly kind: 'count';
      readonly of: 'breaches' | 'items';
      readonly count: Decimal;
      readonly points: Decimal;
    }
  | { readonly kind: 'items'; readonly met: number; readonly of: number }
  | { readonly kind: 'parts'; readonly scores: readonly Decimal[] }
  | { readonly kind: 'none-such' };

/** Where a measured score comes from. `value` is what was compared with the limits: the result or its completion. */
export type ScoreBasis = {
  /** The branch that decided; null for lists, counts and sequences. */
  readonly branch: Branch | null;
  readonly value: Decimal | null;
  readonly percent: boolean;
  /** True where the result was taken by its completion of the target. */
  readonly completion: boolean;
  readonly detail: ScoreDetail;
  /** The score before floor and cap. */
  readonly raw: Decimal;
  readonly bound: 'floor' | 'cap' | 'most-off' | 'most-gained' | null;
};

/** What another choice would give, unrounded. `percent` is no parameter: whether the number is a fraction or points. */
export type StandardAlternative = {
  readonly parameter: StandardChoice | 'percent';
  readonly choice: string;
  readonly score: Decimal;
};

/** `score` is unrounded, from 0 to the marks. */
export type StandardScore =
  | {
      readonly kind: 'score';
      readonly score: Decimal;
      readonly basis: ScoreBasis;
      readonly alternatives: readonly StandardAlternative[];
    }
  | {
      readonly kind: 'judgement';
      readonly why: StandardJudgement;
      /** Lowest and highest score that the standard allows here; null where it does not say. */
      readonly interval: readonly [Decimal, Decimal] | null;
      readonly alternatives: readonly StandardAlternative[];
      /** What the understood part alone would give, for a person to check; null where it gives nothing. */
      readonly apart: Decimal | null;
    }
  | Problem;

/** One evaluation under one set of choices. */
export type Evaluated =
  | { readonly kind: 'score'; readonly score: Decimal; readonly basis: ScoreBasis }
  | {
      readonly kind: 'judgement';
      readonly why: StandardJudgement;
      readonly interval: readonly [Decimal, Decimal] | null;
    };

/** Everything that a sentence on a score by a standard is made from. */
export type ScoreExplanation = {
  /** The indicator; null where it is not named. */
  readonly name: string | null;
  readonly reading: StandardReading;
  readonly given: StandardCase;
  readonly score: StandardScore;
  /** The score as it is written, where that is not simply rounded to 2 places. */
  readonly written?: Decimal | null;
};
