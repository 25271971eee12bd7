import type { AmountUnit } from '../quantity/quantity';
import type { ColumnRole } from './columnWords';
import type { Band } from './headers';
import type { SelfEvaluation } from './table';

/**
 * What a person said about one table where the recognition was wrong or had found none. Nothing in it is an address:
 * the table goes by its title and the words of its headers, a column by the words of its own. What is null, and what
 * the lists do not name, stays as it is recognised.
 */
export type TableCorrection = {
  readonly sheetId: string;
  readonly table: TableAnchor;
  /** `none`: this is no self-evaluation. */
  readonly kind: SelfEvaluation['kind'] | 'none' | null;
  /** Where the headers of the blocks are, at most one for each block. */
  readonly headers: readonly HeaderPlace[];
  /** What columns mean; a null role says that the column means nothing. */
  readonly columns: readonly {
    readonly block: Band['kind'];
    readonly place: ColumnPlace;
    readonly role: ColumnRole | null;
  }[];
  /** Unit of the amounts. */
  readonly unit: AmountUnit | null;
  /** Id of the 评分办法 of this table. */
  readonly scheme: string | null;
  /** The column of the indicators under which the row of the total takes the total of the scores. */
  readonly total: ColumnPlace | null;
};

/** Words by which a table is found again on its sheet, normalised. */
export type TableAnchor = {
  /** Empty where the table has none. */
  readonly title: string;
  readonly headers: readonly string[];
  /** Project or department; null where none is printed. */
  readonly subject: string | null;
  /** Place among the `alike` tables of the sheet with this title, these headers and this subject, from 0. */
  readonly ordinal: number;
  readonly alike: number;
  /** True where no other table of the sheet has this title and these headers, whatever its subject is. */
  readonly alone: boolean;
};

/** Header rows by their words, normalised. */
export type HeaderPlace = {
  readonly block: Band['kind'];
  readonly words: readonly string[];
  /** How many rows the header has. */
  readonly rows: number;
  /** Place among the `alike` rows of the sheet with these words, from 0. */
  readonly ordinal: number;
  readonly alike: number;
};

/** A column by the words of its header, normalised. */
export type ColumnPlace = {
  readonly text: string;
  /** Place among the columns of the block with these words, from 0. */
  readonly ordinal: number;
  /** 0 for the column itself, else how far beside it: for columns without a header. */
  readonly beside: number;
};

/** What a table lacks to be filled: a header, a column for the names, 分值, 得分, or rows of indicators. */
export type Lack = 'header' | 'name' | 'marks' | 'score' | 'indicators';

/** What became of a correction. */
export type CorrectionOutcome = {
  readonly correction: TableCorrection;
  /** `refused`: it would leave no table to fill, `lacks` says why; `gone`: its table or header is not there any more. */
  readonly status: 'applied' | 'refused' | 'gone';
  readonly lacks: readonly Lack[];
  /** The table as it is corrected; null where there is none. */
  readonly table: SelfEvaluation | null;
  /** The table as it is recognised without the correction; null where there is none. */
  readonly recognised: SelfEvaluation | null;
  /** The headers with the correction applied, also of a refused one. */
  readonly bands: readonly Band[];
};
