import type { Decimal } from '../../decimal/decimal';

/** A part of the printed text: UTF-16 offsets, `end` exclusive. Every part of a rule keeps the words it came from. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Limits of a measured result; null: no limit. Percentages are fractions (0.1 for 10%), everything else is the
 * number as printed.
 */
export type Interval = {
  readonly low: Decimal | null;
  readonly lowOpen: boolean;
  readonly high: Decimal | null;
  readonly highOpen: boolean;
};

/** Marks as printed: so many points, or a share of the full marks (`得60%的分值`, fraction). */
export type Points = { readonly points: Decimal } | { readonly share: Decimal };

/** 每超过一个百分点扣0.4分: for each `per` beyond `base`, `points` are taken off (or given, where `gains`). */
export type Step = {
  /** Null: the target of the row. */
  readonly base: Decimal | null;
  readonly direction: 'over' | 'under' | 'both';
  readonly per: Decimal;
  readonly points: Points;
  /** True for 每增加…加…分: it counts up from `from` instead of down from it. */
  readonly gains: boolean;
  /** Rounding that the text itself states (`不足5%的按5%计`), which then is no choice; null where it is open. */
  readonly rounding: 'floor' | 'linear' | 'ceil' | null;
};

/** How a result becomes a share of the marks; A the result, T the base. */
export type ProportionForm =
  /** The result itself, a rate: 执行率×分值. */
  | 'linear'
  /** A/T. */
  | 'reached'
  /** T/A. */
  | 'inverse'
  /** 1 − (A−T)/T. */
  | 'distance'
  /** A/T below the base, T/A above it: the quotient that is below 1, where letters do not say which (A/B). */
  | 'quotient'
  /** 按比例 and no more: A/T below the base; above it, as the parameter `reverse` says. */
  | 'open';

/** What a branch gives. */
export type Award =
  | { readonly kind: 'full' }
  | { readonly kind: 'none' }
  | { readonly kind: 'points'; readonly points: Points }
  /** 扣2分: so much less than full marks. */
  | { readonly kind: 'minus'; readonly points: Points }
  /** 得3-4分, or 扣1-2分 where `off`: only a person can say where inside. */
  | { readonly kind: 'between'; readonly low: Points; readonly high: Points; readonly off: boolean }
  /** `from` null: full marks where points are taken off, nothing where they are given. */
  | { readonly kind: 'step'; readonly step: Step; readonly from: Points | null }
  /** `base` null: the target of the row (or 100% where it has none). */
  | { readonly kind: 'proportion'; readonly form: ProportionForm; readonly base: Decimal | null }
  /** 插值法: in a straight line between what two results give. */
  | { readonly kind: 'line'; readonly low: LineEnd; readonly high: LineEnd }
  /** 酌情扣分: a person says how much. */
  | { readonly kind: 'discretion' };

/** One end of a straight line: a result and what it gives. */
export type LineEnd = { readonly at: Decimal; readonly points: Points };

/** When a branch holds. `reached` and `missed` compare with the target of the row; `rest` is everything not named otherwise. */
export type Condition =
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'reached' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'rest' }
  /** Named by words (好, 制度健全): `words` as printed. */
  | { readonly kind: 'words'; readonly words: string };

/**
 * `implied`: the text names no limits of its own for it (100%计满分，每低于5%扣2分: what is below 100%); every branch
 * with printed limits comes before it.
 */
export type Branch = {
  readonly when: Condition;
  readonly award: Award;
  readonly implied: boolean;
  readonly span: Span;
};

/** One item of a list: `①按规定内容公开，1分`. `points` null where the list does not say how much it is worth. */
export type ChecklistItem = {
  readonly label: string;
  readonly points: Points | null;
  /** True for a breach that takes its points off (未按时报送扣1分). */
  readonly takes: boolean;
  readonly span: Span;
};

/** What the limits are measured in: `percent` limits are fractions; `open`: no limit tells (≦0). */
export type Scale = 'percent' | 'number' | 'open';

export type MeasuredRule = {
  readonly kind: 'measured';
  readonly scale: Scale;
  /** Unit printed beside the limits (天, 万元); null where none is, or for percentages. */
  readonly unit: string | null;
  /**
   * What percentages are of: the `result` itself (a rate), its `completion` (A/T), or `either` where the text names
   * neither: then a result that is no percentage is taken by its completion.
   */
  readonly basis: 'result' | 'completion' | 'either';
  /** True where the limits are of the absolute value of the result (调整率绝对值≤5%). */
  readonly absolute: boolean;
  readonly branches: readonly Branch[];
};

export type Rule =
  /** Linear, ratio, step and tiers alike: the branch that holds says the award. */
  | MeasuredRule
  /** Items that are there give marks, or breaches take marks off from full marks. */
  | {
      readonly kind: 'checklist';
      readonly items: readonly ChecklistItem[];
      /** 每有一项不符扣1分; null where no such sentence is printed. */
      readonly perBreach: Points | null;
      /** 每建立一项得1分; null where no such sentence is printed. */
      readonly perItem: Points | null;
    }
  /** Tiers named by words: 好6分 一般3分 差0分. A person says which one holds. */
  | { readonly kind: 'qualitative'; readonly branches: readonly Branch[] }
  /** Several rules, each for a part of the marks: 1.预算完成率（3分）… 2.… . */
  | { readonly kind: 'sequence'; readonly parts: readonly SequencePart[] };

/** `label` names what the part measures, as printed; "" where it has no name. */
export type SequencePart = {
  readonly label: string;
  readonly marks: Points | null;
  readonly rule: Rule;
  readonly span: Span;
};

/** Why the text does not lead to a score without a person, apart from what the rule itself asks. */
export type ReadingStatus =
  /** Nothing but spaces or placeholders. */
  | 'blank'
  /** Every part of the text was understood. */
  | 'read'
  /** A part that may change the score was not understood. */
  | 'partly'
  /** No rule in it. */
  | 'unread';

/** A choice that a text leaves open: the name of a parameter of `ScoringParameters`. */
export type StandardChoice =
  | 'stepRounding'
  | 'reverse'
  | 'tierGap'
  | 'tierOverlap'
  | 'negative'
  | 'beyond'
  | 'proportionBase'
  | 'printedMarks'
  | 'inapplicable';

/** What a text of 评分标准 says. `understood` and `unread` together cover everything but spaces and punctuation. */
export type StandardReading = {
  readonly text: string;
  readonly status: ReadingStatus;
  readonly rule: Rule | null;
  readonly understood: readonly Span[];
  readonly unread: readonly Span[];
  /** Full marks that the text itself names (计4分 for the best result); compared with 分值 (P-005). */
  readonly printedFull: { readonly marks: Decimal; readonly span: Span } | null;
  /** Least that the text leaves (扣完为止 → 0), null where it names none. */
  readonly floor: Decimal | null;
  /** Most that the text takes off (最多扣3分); null where it names no such limit. */
  readonly mostOff: Points | null;
  /** Most that the text gives (最高不超过满分), null where it names none: full marks. */
  readonly cap: Points | null;
  /** Most that steps can add (最多加2分); null where it names no such limit. */
  readonly mostGained: Points | null;
  /** 没有新建楼堂馆所的计满分: what must be absent for full marks, and the words. */
  readonly inapplicable: { readonly words: string; readonly span: Span } | null;
  /** Choices that the text leaves open. */
  readonly choices: readonly StandardChoice[];
  /** What no printed tier covers, between two that nearly meet: (10%,11%) of 0-10% and 11-30%. */
  readonly gaps: readonly { readonly between: Interval; readonly span: Span }[];
  /** Limits that two tiers with different awards both claim: 90% of 80%-90% and 90%-100%. */
  readonly overlaps: readonly { readonly at: Decimal; readonly span: Span }[];
};
