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
  /** Null: the edge of the branch that the step stands in, else the target of the row. */
  readonly base: Decimal | null;
  readonly direction: 'over' | 'under' | 'both';
  readonly per: Decimal;
  readonly points: Points;
  /** True for 每增加…加…分: it counts up from nothing instead of down from full marks. */
  readonly gains: boolean;
  /** Rounding that the text itself states (`不足5%的按5%计`), which then is no choice; null where it is open. */
  readonly rounding: 'floor' | 'linear' | 'ceil' | null;
};

/** What a branch gives. `from` null: full marks. */
export type Award =
  | { readonly kind: 'full' }
  | { readonly kind: 'none' }
  | { readonly kind: 'points'; readonly points: Points }
  /** 得3-4分: only a person can say where inside. */
  | { readonly kind: 'between'; readonly low: Points; readonly high: Points }
  | { readonly kind: 'step'; readonly step: Step; readonly from: Points | null }
  /**
   * In proportion: `linear` result × marks · `reached` A/T × marks · `inverse` T/A × marks ·
   * `distance` (1 − (A−T)/T) × marks. `base` null: the target of the row (or 100% where it has none).
   */
  | {
      readonly kind: 'proportion';
      readonly form: 'linear' | 'reached' | 'inverse' | 'distance';
      readonly base: Decimal | null;
    }
  /** 酌情扣分: a person says how much. */
  | { readonly kind: 'discretion' };

/** When a branch holds. `reached` and `missed` compare with the target of the row; `rest` is everything not named before. */
export type Condition =
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'reached' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'rest' }
  /** Named by words (好, 未完成, 制度健全): `words` as printed. */
  | { readonly kind: 'words'; readonly words: string };

export type Branch = { readonly when: Condition; readonly award: Award; readonly span: Span };

/** One item of a list: `①按规定内容公开，1分`. `points` null where the list does not say how much each is worth. */
export type ChecklistItem = {
  readonly label: string;
  readonly points: Points | null;
  readonly span: Span;
};

export type Rule =
  /** Linear, ratio, step and tiers alike: the first branch that holds says the award. */
  | {
      readonly kind: 'measured';
      /** `percent`: limits are fractions of a percentage; `open`: no limit tells (≦0). */
      readonly scale: 'percent' | 'number' | 'open';
      readonly branches: readonly Branch[];
    }
  /** Items that are there give marks, or breaches take marks off from full marks. */
  | {
      readonly kind: 'checklist';
      readonly items: readonly ChecklistItem[];
      /** 每有一项不符扣1分; null where items give marks. */
      readonly perBreach: Points | null;
    }
  /** Tiers named by words: 好6分 一般3分 差0分. A person says which one holds. */
  | { readonly kind: 'qualitative'; readonly branches: readonly Branch[] }
  /** Several rules, each for a part of the marks: 1.预算完成率（3分）… 2.… . */
  | {
      readonly kind: 'sequence';
      readonly parts: readonly { readonly marks: Points | null; readonly rule: Rule; readonly span: Span }[];
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
  /** Most that the text gives (最高不超过满分), null where it names none: full marks. */
  readonly cap: Decimal | null;
  /** 没有新建楼堂馆所的计满分: what must be absent for full marks, and the words. */
  readonly inapplicable: { readonly words: string; readonly span: Span } | null;
  /** Choices that the text leaves open, as names of `ScoringParameters`. */
  readonly choices: readonly string[];
  /** Gaps and overlaps between printed tiers, as they were closed: (10,11) counts to 11–30. */
  readonly gaps: readonly { readonly between: Interval; readonly span: Span }[];
};
