import type { CellRef } from '../domain/snapshot/snapshot';

/** What a new sheet is for; kept with the workbook, so that it is found again and made anew instead of twice. */
export type SheetPurpose = 'findings' | 'summary' | 'report' | 'review' | 'scores' | 'form';

/** How a cell looks, by what it is; the adapter knows the fonts, fills and borders. */
export type CellLook = 'title' | 'heading' | 'cell' | 'text' | 'note' | 'entry';

/** One cell of a new sheet, counted from 0. Text is always written as text, whatever it begins with. */
export type NewCell = {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
  readonly content:
    | { readonly text: string }
    | { readonly number: number }
    | { readonly formula: string }
    /** Words that lead to a cell of another sheet when they are clicked. */
    | { readonly text: string; readonly link: CellRef }
    | null;
  /** A number format; null leaves General. */
  readonly numberFormat: string | null;
  /** Cells that this one spans; 1 × 1 where it is not merged. */
  readonly span: { readonly rows: number; readonly columns: number };
};

/** A sheet that the add-in makes, as data. */
export type NewSheet = {
  readonly purpose: SheetPurpose;
  /** The wanted name; cut to 31 characters and numbered where another sheet has it. */
  readonly name: string;
  readonly cells: readonly NewCell[];
  /** Widths from column A on, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight and are printed on every page. */
  readonly headerRows: number;
  readonly orientation: 'portrait' | 'landscape';
};
