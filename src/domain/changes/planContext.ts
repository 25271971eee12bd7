import type { Assessment } from '../assessment/assessment';
import { cellOf } from '../assessment/readRow';
import { type Decimal, roundTo } from '../decimal/decimal';
import type { ScoringParameters } from '../scoring/parameters';
import { cellAddress } from '../snapshot/address';
import type { Cell } from '../snapshot/cells';
import { trimText } from '../snapshot/normalise';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { SelfEvaluation } from '../tables/table';
import type { Change, WriteMode } from './changeSet';
import type { Decisions } from './decisions';
import type { Draft, Write } from './settle';

/** What every part of the plan of one table works on. */
export type PlanContext = {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly table: SelfEvaluation;
  readonly decisions: Decisions;
  readonly mode: WriteMode;
  readonly parameters: ScoringParameters;
  /** Cells of rates around the table that will not be written. */
  readonly leftOutRates: readonly CellRef[];
};

/** `A1` of a reference, without the sheet: every formula stays on its own sheet. */
export function addressOf({ row, column }: CellRef): string {
  return cellAddress(row, column);
}

/** The cell of a reference in the workbook; null where the form has none. */
export function cellIn(context: PlanContext, ref: CellRef | null): Cell | null {
  return cellOf(context.workbook, ref);
}

/** What a cell shows, for a reason: displayed text, or the value where nothing was displayed. */
export function printed(cell: Cell | null): string {
  if (!cell) return '';
  const shown = trimText(cell.text);
  return shown !== '' && !/^#+$/u.test(shown) ? shown : trimText(String(cell.value));
}

/** A decimal as a formula and a reason print it: plain digits. */
export function digits(value: Decimal): string {
  return value.toFixed();
}

/** A formula in each way of writing, or null where that way has none. */
export type Forms = { readonly perf: string; readonly plain: string; readonly value: Decimal };

/** What is written in the chosen mode, and the formulas of ours in the other ones. */
export function inMode(forms: Forms, mode: WriteMode): { write: Write; otherForms: readonly string[] } {
  const number = forms.value.toNumber();
  switch (mode) {
    case 'perf':
      return { write: { formula: forms.perf }, otherForms: [forms.plain] };
    case 'plain':
      return { write: { formula: forms.plain }, otherForms: [forms.perf] };
    case 'values':
      return { write: { value: number }, otherForms: [forms.perf, forms.plain] };
  }
}

/** Parts of a draft that most drafts share. */
export const plainDraft = {
  otherForms: [],
  numberFormat: null,
  value: null,
  alternatives: [] as Change['alternatives'],
  interval: null,
} satisfies Partial<Draft>;

/** References that are there. */
export function present(...refs: readonly (CellRef | null)[]): readonly CellRef[] {
  return refs.filter((ref) => ref !== null);
}

/** A rate as it is printed: percent points with two decimals. */
export function percentage(rate: Decimal): string {
  return `${roundTo(rate.times(100), 2).toFixed(2)}%`;
}
