import type { JudgementReason } from '../assessment/assessment';
import type { ChangeReason } from './changeSet';
import { RATE_REASONS } from './rateReasons';

/**
 * Every code of `why` (and of `obstacle` and of an alternative's `why`) with the keys of its data.
 * The text catalogue has one sentence for each. All data are texts: numbers as plain decimals
 * (`9.97`), rates as printed (`99.69%`), lists separated by commas. `written` says how the formula
 * came about, see {@link WRITTEN}. Sources: domain.md §1.2, §1.3, §1.4, §1.5, §1.7, §1.8.
 */
const SCORED = ['actual', 'target', 'marks', 'score', 'completion', 'written'] as const;
const JUDGED = ['actual', 'target', 'marks', 'tier', 'low', 'high'] as const;

export const REASONS = {
  /** 预算执行率 = executed / budget; `initial` is the rate on 年初预算数, empty where there is none. */
  'execution-rate': ['executed', 'budget', 'rate', 'initial', 'written'],
  /** 执行率得分 = rate × marks, at most the marks. */
  'execution-score': ['rate', 'marks', 'score', 'written'],
  /** The rate is above 100 %: the score stops at the marks. */
  'execution-score-capped': ['rate', 'marks', 'score', 'written'],
  /** 完成率 and 偏差率 of an indicator. */
  completion: ['actual', 'target', 'completion', 'written'],
  deviation: ['actual', 'target', 'deviation', 'written'],

  /** The figure reaches the target (any direction): full marks. */
  reached: SCORED,
  /** Q-POS, Q-EQ: missed, marks × A / T. */
  'in-proportion': SCORED,
  /** Reached, but far above the target: points are deducted by the table of over-completion that a person chose. */
  'over-completed': SCORED,
  /** Q-REV-inv: above the limit, marks × T / A. */
  'over-limit-inverse': SCORED,
  /** Q-REV-lin: above the limit, marks × (1 − (A − T) / T). */
  'over-limit-linear': SCORED,
  /** Q-EQ0 or a limit of 0: above 0, no marks. */
  'above-zero': SCORED,
  /** Inside a target that is a range. */
  'in-range': SCORED,
  'deadline-met': SCORED,
  yes: SCORED,
  /** By the printed standard, or the scheme's rule; `standard` of the reason says how. `source`: the scheme's document. */
  /** 得分系数 × marks. */
  'by-coefficient': ['share', 'marks', 'score', 'written'],
  'score-it': [],
  'by-standard': ['marks', 'score', 'written', 'source'],

  /** Rules a and b of §1.7: full marks proposed for a word of completion. */
  'proposal-a': ['actual', 'target', 'marks'],
  'proposal-b': ['actual', 'target', 'marks'],
  'proposal-accepted': ['actual', 'target', 'marks', 'rule'],
  'proposal-refused': ['actual', 'target', 'marks', 'rule'],

  /** Judgements, one for each JudgementReason; tier is `reached`, `partial`, `failed` or empty. */
  'satisfaction-without-figure': JUDGED,
  'words-against-words': JUDGED,
  'not-completed': JUDGED,
  'words-against-number': JUDGED,
  'several-figures': JUDGED,
  'figure-of-another-unit': JUDGED,
  'percent-scale-unclear': JUDGED,
  'above-equal-target': JUDGED,
  'one-fact-two-indicators': JUDGED,
  'no-target': JUDGED,
  'no-standard': JUDGED,
  'open-bound': JUDGED,
  'printed-standard': JUDGED,
  'standard-without-result': JUDGED,
  'rate-question': JUDGED,
  'marks-deducted': JUDGED,
  'not-equal-target': JUDGED,
  'exact-limit': JUDGED,
  'no-ratio': JUDGED,
  'outside-range': JUDGED,
  'answered-no': JUDGED,
  'deadline-missed': JUDGED,
  'deadline-unclear': JUDGED,
  'shared-score': JUDGED,
  'other-kind': JUDGED,

  /** 偏差原因 with the facts of the row; the reason itself is left to the person. */
  'reason-draft': [],

  /** A person answered the judgement with this score. */
  answered: ['score', 'marks', 'tier'],
  /** A person gave a figure for the words in 实际完成值: the target itself (confirmed), or another one. */
  'actual-as-target': ['was', 'figure'],
  'actual-entered': ['was', 'figure'],
  /** A person typed the score in the sheet; it is kept. */
  'typed-by-person': ['score', 'marks'],
  /** The cell holds a number as text (`38分`): sums skip it. */
  'number-as-text': ['text', 'number'],
  /** Inputs are missing: `missing` lists them (actual, annual, annual-zero, executed, marks, target). */
  'missing-input': ['missing'],
  /** A class without an indicator, or a row of money (其中) that gets no score: left alone. */
  'no-indicator': ['label'],
  'money-part': ['label'],
  /** The row was answered to be a repetition by a page break: it gets no score of its own. */
  'repeated-row': ['label', 'repeats'],

  /** Sub-total of scores or of marks of a group; `count` cells are added up. */
  'group-score': ['label', 'count', 'total', 'open'],
  'group-marks': ['label', 'count', 'total'],
  /** Total of marks. */
  'marks-total': ['count', 'total'],
  /**
   * Total of scores; total is empty while `open` cells have no score, which lies between least and most;
   * `openMarks` is empty where an open row has no marks.
   */
  total: ['count', 'total', 'open', 'openMarks', 'least', 'most'],
  /** Rows are probably repeated by a page break (`rows`, as printed row numbers): the total waits for the answer. */
  'total-repetition': ['rows', 'withRows', 'withoutRows'],
  /** The marks total waits for the same answer. */
  'marks-repetition': ['rows', 'withRows', 'withoutRows'],
  grade: ['total', 'grade', 'bands'],
  'grade-repetition': ['rows', 'withRows', 'withoutRows'],

  /** Alternatives: another choice of a parameter, and the two answers to a repetition. */
  'other-choice': ['parameter', 'choice', 'score'],
  /** The score that follows where this candidate of the rate counts; `rate` and `base` as printed. */
  'candidate-score': ['base', 'rate', 'score'],
  /** The total by another choice of a parameter; `changed` is not empty where the grade is another one then. */
  'other-total': ['parameter', 'choice', 'total', 'grade', 'changed'],
  'repetition-counted': ['rows', 'total'],
  'repetition-left-out': ['rows', 'total'],

  ...RATE_REASONS,

  /** Obstacles: why a cell is not written although there is something to write. */
  'locked-cell': [],
  'very-hidden-sheet': [],
  'holds-text': ['text', 'would'],
  'holds-number': ['number', 'would'],
  'holds-formula': ['formula', 'would'],
} as const satisfies Record<string, readonly string[]> & Record<JudgementReason, readonly string[]>;

export type ReasonCode = keyof typeof REASONS;
export type ReasonData<Code extends ReasonCode> = Readonly<Record<(typeof REASONS)[Code][number], string>>;

/**
 * How a formula came about (`written`): `live` reads the cells of the sheet · `literal-actual`, `literal-target`,
 * `literal-both` carry what was read from a text as a number, because the formula could not read it alike ·
 * `value` a rounded value · `none` nothing is written.
 */
export type Written = 'live' | 'literal-actual' | 'literal-target' | 'literal-both' | 'value' | 'none';

/** A reason whose data are checked against its code when compiled. */
export function reason<Code extends ReasonCode>(code: Code, data: ReasonData<Code>): ChangeReason {
  return { code, data };
}

/** Problems with an answer (decisions.ts): the score is refused and nothing is written from it. */
export const ANSWER_PROBLEMS = {
  'above-marks': ['score', 'marks'],
  'below-zero': ['score'],
  'outside-tier': ['score', 'low', 'high', 'tier'],
  'no-number': [],
  'unknown-item': [],
  /** The figure that was chosen for a rate is not there any more. */
  'unknown-choice': [],
  'not-open': ['score'],
  'marks-missing': ['score'],
  /** The figure for 实际完成值 cannot be used: the target is no number, or there is no longer what it was given for. */
  'no-target-figure': [],
  'words-changed': [],
  /** The target is another one than the figure for 实际完成值 was given for. */
  'target-changed': [],
  /** The row was changed since the person answered: the answer is not applied to what stands there now. */
  'score-outdated': ['score'],
  'acceptance-outdated': [],
} as const satisfies Record<string, readonly string[]>;
export type AnswerProblemCode = keyof typeof ANSWER_PROBLEMS;
