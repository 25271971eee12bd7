import type { PersonalKindName } from './personalKinds';

/** What the command line prints. Counts are whole numbers, files are names as given. */
export type CliTexts = {
  /** The report on the words of a scoring standard. */
  readonly standard: {
    readonly usage: string;
    readonly share: (percent: string) => string;
    readonly understood: (part: string) => string;
    readonly unread: (part: string) => string;
    readonly open: (choices: readonly string[]) => string;
    readonly score: (sentence: string) => string;
    readonly noResult: (value: string) => string;
  };
  readonly help: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: (option: string) => string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly missingInput: string;
  readonly missingOutput: string;
  readonly tooManyInputs: string;
  readonly sameFile: string;
  /** Why a source file cannot be put in. */
  readonly sourceProblem: (file: string, why: string) => string;
  readonly opened: (file: string, sheets: number) => string;
  /** Self-evaluations, and the tables around them. */
  readonly tables: (count: number, others: number) => string;
  readonly table: (kind: string, sheet: string, range: string) => string;
  readonly scheme: (name: string, tables: number, why: string) => string;
  readonly schemeOffered: (name: string, id: string, why: string) => string;
  readonly schemeUnused: (name: string) => string;
  readonly written: (count: number) => string;
  readonly proposed: (count: number) => string;
  readonly judgement: (count: number) => string;
  readonly conflict: (count: number) => string;
  readonly blocked: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly unchanged: (count: number) => string;
  readonly nothingToFill: string;
  readonly score: (sheet: string, total: string, grade: string) => string;
  readonly openScore: (sheet: string, open: string, least: string, most: string) => string;
  readonly findings: (errors: number, warnings: number, hints: number) => string;
  readonly noFindings: string;
  readonly finding: (code: string, severity: string, place: string, message: string) => string;
  readonly marked: (count: number) => string;
  readonly sheetsUndone: (names: readonly string[]) => string;
  readonly sheetsKept: (names: readonly string[]) => string;
  readonly undone: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly nothingToUndo: string;
  readonly saved: (file: string) => string;
  /** Formulas of ours that show no result. */
  readonly broken: (count: number, places: string) => string;
  /** The copy to hand in. */
  readonly batch: {
    /** Names of the two sheets. */
    readonly files: string;
    readonly findings: string;
    readonly fileHeadings: readonly string[];
    readonly findingHeadings: readonly string[];
    /** Projects that several units carried out: name of the sheet, headings, and why there is no total. */
    readonly joint: {
      readonly sheet: string;
      readonly headings: readonly string[];
      readonly between: string;
      readonly range: (least: string, most: string) => string;
      readonly problems: Readonly<
        Record<
          | 'open'
          | 'unit-missing'
          | 'unit-twice'
          | 'year-unclear'
          | 'indicators-differ'
          | 'marks-differ'
          | 'marks-missing'
          | 'schemes-differ',
          string
        >
      >;
    };
    readonly done: string;
    readonly hasErrors: string;
    readonly failed: string;
    readonly between: string;
    readonly total: (sheet: string, total: string, grade: string | null) => string;
    readonly lost: string;
    readonly counted: (errors: number, open: number) => string;
    readonly progress: (count: number, all: number, file: string, said: string) => string;
    readonly finished: (all: number, done: number, failed: number, wrong: number) => string;
    readonly processes: (count: number) => string;
  };
  readonly oneOnly: (option: string) => string;
  readonly report: {
    readonly open: (places: number) => string;
    readonly noTable: string;
  };
  readonly clean: {
    readonly open: (count: number) => string;
    readonly question: (
      kind: 'judgement' | 'proposed' | 'error-value' | 'finding',
      place: string,
      text: string,
    ) => string;
    /** What the row of the total is called. */
    readonly total: string;
    readonly formulas: (formulas: number, values: number) => string;
    readonly stillWrong: (place: string) => string;
    readonly removed: (count: number) => string;
    readonly item: (kind: PersonalKindName, place: string, text: string) => string;
    readonly sheets: (names: string) => string;
  };
};
