import type { ColumnRole } from '../domain/tables/columnWords';

/** What a table was recognised by, and what it misses. */
export type RecognitionCode =
  | 'title'
  | 'subject'
  | 'year'
  | 'unit'
  | 'total'
  | 'total-under-marks'
  | 'grade'
  | 'grade-place-open'
  | 'remarks'
  | 'row-repeated'
  | 'row-part'
  | 'standard-with-explanation'
  | 'standard-elsewhere'
  | 'standard-below'
  | 'no-title'
  | 'title-of-another-kind'
  | 'no-levels'
  | 'no-target'
  | 'no-actual'
  | 'no-marks'
  | 'no-score'
  | 'no-total'
  | 'no-indicators'
  | 'total-place-open'
  | 'said-kind'
  | 'said-header'
  | 'said-unit'
  | 'said-total'
  | 'said-scheme';

/** Why something was recognised: a sentence for each code; `said` quotes the words of the sheet. */
export type RecognitionTexts = {
  readonly byCode: Readonly<Record<RecognitionCode, (said: string) => string>>;
  readonly columns: Readonly<Record<ColumnRole, string>>;
  /** A header that was recognised, in the block of money or of indicators. */
  readonly column: (name: string, said: string, block: 'money' | 'indicator') => string;
  /** A column of which a person said what it means. */
  readonly saidColumn: (name: string, said: string, block: 'money' | 'indicator') => string;
  /** For a code of a newer version. */
  readonly other: (said: string) => string;
};
