/** What a cell of a blank form is: printed words, or a place that a person fills. */
export type FormCellKind = 'title' | 'heading' | 'label' | 'text' | 'entry' | 'words' | 'note';

/** One cell of a blank form, counted from 0; `words` is a place for sentences, `entry` one for a figure or a name. */
export type FormCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: FormCellKind;
  /** What is printed there; a number where it is one; null for an empty place. */
  readonly content: string | number | null;
};

/** A standard form as data, in the words in which it is published. */
export type FormSheet = {
  /** Also the name of its sheet. */
  readonly title: string;
  readonly cells: readonly FormCell[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  /** Rows printed on every page. */
  readonly headerRows: number;
};

/** The forms that can be put into a workbook. */
export const formKinds = ['overall-self-eval', 'project-self-eval', 'base-data'] as const;
export type FormKind = (typeof formKinds)[number];

/** One cell; a single one where nothing else is said. */
export function formCell(
  row: number,
  column: number,
  kind: FormCellKind,
  content: FormCell['content'],
  span: { readonly rows?: number; readonly columns?: number } = {},
): FormCell {
  return { row, column, kind, content, rows: span.rows ?? 1, columns: span.columns ?? 1 };
}
