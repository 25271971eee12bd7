import type { Scope, Subject } from '../facts/facts';
import type { CellRef } from '../snapshot/snapshot';
import type { ClauseCode, SectionCode, TableColumn, WordCode } from './clauses';
import type { Expression } from './expression';

/** What kind of number a figure is, beside its subject. */
export type Measure =
  | 'amount'
  | 'rate'
  | 'share'
  | 'change'
  | 'change-rate'
  | 'target'
  | 'actual'
  | 'completion'
  | 'marks'
  | 'score'
  | 'total'
  | 'mean'
  | 'count';

/** What a figure means, so that the same figure is found again in a text (校对): by words, never by its value. */
export type FigureMeaning = Scope & {
  readonly subject: Subject | null;
  readonly measure: Measure;
  /** Money that comes in (基本支出财政拨款收入) as opposed to what is spent. */
  readonly flow: 'income' | null;
  /** What it is called: an indicator, a rate; all of it stands near the number. Empty where the subject says it. */
  readonly names: readonly string[];
  /** Project or department whose table it is in. */
  readonly owner: string | null;
};

/** A number of the report: value and formula, unit, decimals (null: as it is), meaning. Rates are in percent points. */
export type Figure = {
  readonly expression: Expression;
  readonly unit: string;
  readonly places: number | null;
  readonly meaning: FigureMeaning;
};

/** What stands in a gap of a sentence. */
export type Slot =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** A difference with its word, then the same in per cent: 减少11.39万元，下降50.20%; 持平 where there is none. */
  | { readonly kind: 'change'; readonly amount: Figure; readonly rate: Figure }
  /** Words of a cell, or fixed ones where `formula` is null. */
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly formula: string | null;
      readonly cell: CellRef | null;
    }
  /** One of two words of the catalogue, by a condition: `test` is its Excel formula. Null: cannot be told now. */
  | {
      readonly kind: 'choice';
      readonly holds: boolean | null;
      readonly test: Expression;
      readonly yes: WordCode;
      readonly no: WordCode;
    }
  /** Several after another: a formula in words with its figures. */
  | { readonly kind: 'parts'; readonly parts: readonly Slot[] }
  /** The short name of a check. */
  | { readonly kind: 'finding'; readonly code: string };

export type Clause = { readonly code: ClauseCode; readonly slots: Readonly<Record<string, Slot>> };

/** Clauses joined by commas; `lead` stands before them with a colon. */
export type Sentence = { readonly lead: Slot | null; readonly clauses: readonly Clause[] };

export type ReportTable = {
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns; null is an empty one. */
  readonly rows: readonly (readonly (Slot | null)[])[];
};

export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** Only a person knows it: left empty. */
  | { readonly kind: 'open' };

export type Section = {
  readonly code: SectionCode;
  readonly level: 1 | 2 | 3;
  /** Stands in the heading: the name of a project. */
  readonly name: Slot | null;
  readonly blocks: readonly Block[];
};

/** The 自评报告 as data: table, document, sheet and copied text are all made from it. */
export type Report = {
  readonly year: number | null;
  readonly department: string | null;
  /** `overall` a report on a department, `project` on projects only. */
  readonly kind: 'overall' | 'project';
  readonly sections: readonly Section[];
};
