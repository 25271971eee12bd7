import type { AnsweredFact } from '../facts/facts';
import type { ScoreExplanation } from '../scoring/standard/standardScore';
import type { Tier } from '../scoring/tiers';
import type { CellRef, CellValue } from '../snapshot/snapshot';

/**
 * `ready`: follows from the sheet · `proposed`: a person should confirm · `judgement`: only a person can say ·
 * `conflict`: the cell holds something else and is kept · `unchanged`: ours already · `blocked`: locked cell or very hidden sheet ·
 * `left-out`: follows from the sheet, but the person does not want it written.
 */
export type ChangeStatus =
  'ready' | 'proposed' | 'judgement' | 'conflict' | 'unchanged' | 'blocked' | 'left-out';

/** What stands in a cell, as far as it is put back by undo. */
export type CellContent = {
  readonly value: CellValue;
  /** Formula with `=`, or null where the cell holds a value. */
  readonly formula: string | null;
  readonly numberFormat: string;
};

/** Who a cell is, whatever its address: survives inserted rows (design.md, Recognise). */
export type CellIdentity = {
  readonly sheetId: string;
  readonly table: string;
  /** Indicator (class and name), money row or total, with an ordinal where names repeat. */
  readonly item: string;
  readonly column:
    | 'rate'
    | 'score'
    | 'completion'
    | 'deviation'
    | 'marks'
    | 'grade'
    | 'reason'
    /** 其他需要说明事项 of a table. */
    | 'remarks'
    /** 实际完成值, where a person gave a figure for words. */
    | 'actual'
    /** A rate outside of the self-evaluations. */
    | 'ratio'
    /** Any other figure; it is known by its address only. */
    | 'figure';
};

/** Why a change is proposed, as data; rendered by i18n. `code` is the key of the sentence. */
export type ChangeReason = {
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  /** For a score by a scoring standard: how it came about, or why only a person can say it. */
  readonly standard?: ScoreExplanation;
};

export type Change = {
  readonly identity: CellIdentity;
  readonly target: CellRef;
  readonly was: CellContent;
  /** What is written: a formula with `=`, or a value; null where only a person can say. */
  readonly write: { readonly formula: string } | { readonly value: CellValue } | null;
  /** Number format to set; null keeps the cell's own. */
  readonly numberFormat: string | null;
  /** The value that the formula gives now; null where it stays blank or is not known. */
  readonly value: CellValue | null;
  readonly status: ChangeStatus;
  /** For `proposed`: ticked beforehand. */
  readonly preselected: boolean;
  readonly why: ChangeReason;
  /** For `conflict` and `blocked`: what stands in the way. */
  readonly obstacle?: ChangeReason | null;
  /** Cells that the figure comes from. */
  readonly sources: readonly CellRef[];
  readonly alternatives: readonly {
    /** For a question: what an answer names to take this one (`Answers.choices`). */
    readonly choice?: string;
    readonly why: ChangeReason;
    readonly value: CellValue;
    readonly write: { readonly formula: string } | { readonly value: CellValue } | null;
  }[];
  /** For `judgement`: the interval of the tier that the words name. */
  readonly interval: readonly [number, number] | null;
};

export type ChangeSet = {
  readonly changes: readonly Change[];
  /** Answers that cannot be used, with what is wrong about them. */
  readonly problems?: readonly AnswerProblem[];
};

/** An answer that cannot be used; `code` and `data` are rendered by i18n (`ANSWER_PROBLEMS`). Nothing is written from it. */
export type AnswerProblem = {
  readonly identity: CellIdentity;
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
};

/**
 * What stood in the sheet when a person decided: the texts of the row, and what the cell itself held (empty: nothing).
 * Kept with the answer, so that it is never applied to another figure (`basis.ts`).
 */
export type Basis = { readonly row: string; readonly held: string };

/** A cell that a person decided about. */
export type Decided = CellIdentity & { readonly basis?: Basis };

/** What a person answered, by identity: a score for a judgement, a proposal accepted or not, an alternative taken. */
export type Answers = {
  /** `tier`: the one that the person chose; without it the one that the words name holds. */
  readonly scores: readonly {
    readonly identity: CellIdentity;
    readonly score: number;
    readonly tier?: Tier;
    readonly basis?: Basis;
  }[];
  /** The tier that was chosen for a judgement (`TierChoice.key`), also before there is a score. */
  readonly tiers?: readonly {
    readonly identity: CellIdentity;
    readonly choice: string;
    readonly basis?: Basis;
  }[];
  readonly accepted: readonly Decided[];
  readonly refused: readonly Decided[];
  /** Conflicts that the person decided: what stands in these cells is replaced. */
  readonly replaced?: readonly Decided[];
  /** `counted`: rows repeated by a page break are indicators of their own; `left-out`: they are not. By table. */
  readonly repetitions: readonly {
    readonly sheetId: string;
    readonly table: string;
    readonly answer: 'counted' | 'left-out';
    /** The texts of the repeated rows when it was given. */
    readonly rows?: string;
  }[];
  /** Which candidate of a question counts, by the cell that it is asked for. */
  readonly choices?: readonly { readonly identity: CellIdentity; readonly choice: string }[];
  /** Changes that the person does not want written. */
  readonly leftOut?: readonly CellIdentity[];
  /** Figures for 实际完成值 that holds words. */
  readonly actuals?: readonly ActualAnswer[];
  /** Figures that the forms lack. */
  readonly facts?: readonly AnsweredFact[];
};

/**
 * The figure that takes the place of words in 实际完成值: in the unit of the target, percent points where the target is a
 * percentage; null: the target itself, which the person confirms (按指标值补填，确认属实). `was` are the words as they
 * stood when it was given: other words there now are no more answered by it.
 */
export type ActualAnswer = {
  readonly identity: CellIdentity;
  readonly figure: number | null;
  readonly was: string;
  readonly basis?: Basis;
};

/** How figures are written. */
export type WriteMode = 'perf' | 'plain' | 'values';
