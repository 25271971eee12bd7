import { Decimal } from '../decimal/decimal';

/** From this completion on (1.5 for 150%), so much is deducted: points, or a share of the marks. */
export type OverDeduction = { readonly from: Decimal } & (
  { readonly points: Decimal } | { readonly share: Decimal }
);

/** Below this execution rate (0.8 for 80%) the total is at most `most`. The lowest rate that applies wins. */
export type TotalCap = { readonly below: Decimal; readonly most: Decimal };

/**
 * The choices that rules leave open (domain.md §1.8). Every one is visible, editable, kept with the workbook
 * and shown beside the score that it decides. Fractions are fractions (0.8 for 80%).
 */
export type ScoringParameters = {
  /** How a part of a step counts in 每…扣…: only whole steps, in proportion, or as a whole step. */
  readonly stepRounding: 'floor' | 'linear' | 'ceil';
  /** Score of a missed ≤ target: `w × T/A`, or `w × (1 − (A−T)/T)`. */
  readonly reverse: 'inverse' | 'linear';
  /** `=` with A ≠ T: full above T for counts only · as ≥ for all · a person's judgement for all. */
  readonly equal: 'counts' | 'as-at-least' | 'judgement';
  /** `>` and `<` like `≥` and `≤`, or strictly. */
  readonly limit: 'inclusive' | 'strict';
  /** Completion from which a reason is asked for. */
  readonly overReasonFrom: Decimal;
  /** Targets up to this number are too small for a percentage of over-completion. */
  readonly overSmallTarget: Decimal;
  readonly overDeductions: readonly OverDeduction[];
  /** Lower ends of the two upper tiers, as shares of the marks. */
  readonly tiers: TierBounds;
  readonly executionBase: 'annual' | 'initial';
  readonly controlBase: 'initial' | 'adjusted';
  readonly scoreStep: Decimal;
  /** Score of 预算执行率 from the unrounded rate, or from the rate as printed (2 places of a percentage). */
  readonly scoreFrom: 'unrounded' | 'rounded';
  readonly inapplicable: 'full' | 'rescale';
  /** A result between two printed tiers that nearly meet (10% and 11%): the tier that gives less, the one that gives more, or a person's judgement. */
  readonly tierGap: 'worse' | 'better' | 'judgement';
  /** A limit that two printed tiers both claim (80%-90% and 90%-100%): as `tierGap`. */
  readonly tierOverlap: 'better' | 'worse' | 'judgement';
  /** A result below 0 where the printed tiers begin at 0: a person's judgement, full marks, or as its absolute value. */
  readonly negative: 'judgement' | 'full' | 'absolute';
  /** A result above the last printed limit: a person's judgement, or as the best tier where that is the last one. */
  readonly beyond: 'judgement' | 'best';
  /** 低于95%按比例得分: the share of 95%, or the percentage itself. */
  readonly proportionBase: 'limit' | 'whole';
  /** The standard names other full marks than 分值: a person's judgement, its points in proportion to 分值, or as printed. */
  readonly printedMarks: 'judgement' | 'scaled' | 'printed';
  readonly totalCaps: readonly TotalCap[];
  /** Below this execution rate 预算执行率 scores nothing. */
  readonly executionCutoff: Decimal | null;
  readonly bands: GradeBands;
};

/** Parameters that are one of a few words: what a standard leaves open is asked with these. */
export type ChoiceParameter = {
  [Key in keyof ScoringParameters]: ScoringParameters[Key] extends string ? Key : never;
}[keyof ScoringParameters];

export type TierBounds = { readonly reached: Decimal; readonly partial: Decimal };

/** Lowest total of each grade; below `fair` is 差. `full` is the highest possible total. */
export type GradeBands = {
  readonly excellent: Decimal;
  readonly good: Decimal;
  readonly fair: Decimal;
  readonly full: Decimal;
};

/** The national defaults (domain.md §1.8). */
export const defaultParameters: ScoringParameters = {
  stepRounding: 'floor',
  reverse: 'inverse',
  equal: 'counts',
  limit: 'inclusive',
  overReasonFrom: new Decimal('1.3'),
  overSmallTarget: new Decimal('3'),
  overDeductions: [],
  tiers: { reached: new Decimal('0.8'), partial: new Decimal('0.6') },
  executionBase: 'annual',
  controlBase: 'initial',
  scoreStep: new Decimal('0.01'),
  scoreFrom: 'unrounded',
  inapplicable: 'full',
  tierGap: 'worse',
  tierOverlap: 'better',
  negative: 'judgement',
  beyond: 'judgement',
  proportionBase: 'limit',
  printedMarks: 'judgement',
  totalCaps: [],
  executionCutoff: null,
  bands: {
    excellent: new Decimal('90'),
    good: new Decimal('80'),
    fair: new Decimal('60'),
    full: new Decimal('100'),
  },
};
