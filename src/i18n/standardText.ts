import type { ScoreBasis, StandardJudgement, StepDetail } from '../domain/scoring/standard/standardScore';

export type StepWords = Pick<StepDetail, 'direction' | 'rounding' | 'stated' | 'gains'> & {
  readonly base: string;
  readonly distance: string;
  readonly per: string;
  /** Whole steps; null where none is whole. */
  readonly whole: string | null;
  readonly rest: boolean;
  /** Points of one step, and of all that count; null where nothing counts. */
  readonly each: string | null;
  readonly points: string;
  /** Where it does not start from full marks (or, counting up, from nothing). */
  readonly start: string | null;
  readonly none: boolean;
};

/** The phrases of a language; `explainScore` puts them together. */
export type StandardTexts = {
  readonly between: string;
  /** A percentage point distance, or a number with its unit. */
  readonly distance: (figure: string, percent: boolean, unit: string) => string;
  readonly result: (name: string | null, figure: string) => string;
  readonly words: (name: string | null, text: string) => string;
  readonly completion: (name: string | null, share: string) => string;
  readonly yesNo: (yes: boolean) => string;
  /** Quotation marks of a text that is quoted. */
  readonly inner: (text: string) => string;
  readonly indicator: (name: string | null) => string;
  readonly step: (step: StepWords) => readonly string[];
  readonly branch: (text: string) => string;
  readonly gap: (low: string, high: string) => string;
  readonly proportion: (words: {
    readonly form: 'linear' | 'reached' | 'inverse' | 'distance';
    readonly base: string;
    readonly share: string;
    readonly full: string;
  }) => string;
  /** A straight line between two results and their scores. */
  readonly line: (low: string, lowScore: string, high: string, highScore: string) => string;
  /** The absolute value of a negative result is what counts. */
  readonly absolute: (figure: string) => string;
  readonly count: (of: 'breaches' | 'items', count: string, points: string) => string;
  readonly items: (met: number, of: number) => string;
  readonly parts: (scores: readonly string[]) => string;
  readonly noneSuch: (words: string | null) => string;
  readonly bound: Readonly<Record<NonNullable<ScoreBasis['bound']>, string>>;
  readonly score: (score: string, marks: string) => string;
  readonly alternative: (parameter: string, choice: string, score: string) => string;
  readonly alternatives: (all: readonly string[]) => string;
  readonly interval: (low: string, high: string) => string;
  readonly apart: (score: string) => string;
  readonly judgements: Readonly<Record<StandardJudgement, (words: JudgementWords) => string>>;
  readonly missing: (input: 'marks' | 'result') => string;
  readonly negativeMarks: string;
};

export type JudgementWords = {
  /** Parts of the standard that were not understood. */
  readonly unread: readonly string[];
  /** Full marks that the standard names; empty where it names none. */
  readonly printed: string;
  readonly marks: string;
};
