import type { Decimal } from '../decimal/decimal';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { ClassifiedTable } from '../tables/classify';
import type { Recognition } from '../tables/table';

/** What a figure is about. `spending` is the whole sum of a department, `base` a plain count of something. */
export const subjects = [
  'spending',
  'basic',
  'project',
  'personnel',
  'running',
  'goods',
  'sangong',
  'sangong-abroad',
  'sangong-cars',
  'sangong-car-purchase',
  'sangong-car-running',
  'sangong-reception',
  'procurement',
  'staff',
  'quota',
  'area',
  'investment',
  'carry-over',
  'addition',
  'income',
  'key-project',
  'asset',
  'asset-in-use',
  'cost',
  'funds',
  'payment',
  'decrease',
  'base',
] as const;
export type Subject = (typeof subjects)[number];

/** 年初预算 · 调整后（全年）预算 · a budget of which it is not said which one · 决算 or 实际 · 批准. */
export const stages = ['initial', 'adjusted', 'budget', 'final', 'approved'] as const;
export type Stage = (typeof stages)[number];

/** What is said of the scope of a figure; null where nothing says it. */
export type Scope = {
  readonly stage: Stage | null;
  /** The year of the table, or the one before it. */
  readonly period: 'this' | 'last' | null;
  /** For money carried over: at the start (上年结转) or the end of the year. */
  readonly moment: 'start' | 'end' | null;
  /** 财政拨款 only · other money only (其他资金) · all money. */
  readonly fund: 'fiscal' | 'other' | 'all' | null;
  /** Within 基本支出 or 项目支出. */
  readonly nature: 'basic' | 'project' | null;
};

/** One named budget figure: what it is, its cell, the words that say so. A blank cell is a fact without a value. */
export type Fact = Scope & {
  readonly subject: Subject;
  /** As printed, without scaling; null for a blank cell. */
  readonly value: Decimal | null;
  /** 万元, 人, ㎡ …; null where neither cell, header, title nor row names one. */
  readonly unit: string | null;
  /** Null for a figure that a person entered because no form has it. */
  readonly cell: CellRef | null;
  /** True where the figure is a number; false for a number kept as text, which a plain formula cannot read. */
  readonly isNumber: boolean;
  /** As printed: the row's label, and the column's header where it has one. */
  readonly label: string;
  readonly header: string;
  /** Headers above that one, the nearest first (本年收入 over 基本支出); absent for a figure that a person entered. */
  readonly outerHeaders?: readonly string[];
  /** Block of rows under one header in which it stands. */
  readonly block: string;
  /** Who the figure is, whatever its address: block, label, header. */
  readonly key: string;
  readonly reasons: readonly Recognition[];
};

/** A figure that the forms lack and a person entered; it is kept with the workbook. */
export type AnsweredFact = {
  readonly subject: Subject;
  readonly stage: Stage | null;
  readonly period: Scope['period'];
  readonly value: number;
  readonly unit: string;
};

/** The rates by what they mean; several share one definition (`rates/`). */
export type RateName =
  | 'execution'
  | 'completion'
  | 'control'
  | 'adjustment'
  | 'staff'
  | 'sangong-change'
  | 'sangong-control'
  | 'running-control'
  | 'procurement'
  | 'carry-over'
  | 'carry-over-change'
  | 'payment'
  | 'funding'
  | 'saving'
  | 'area'
  | 'investment'
  | 'key-spending'
  | 'asset-use'
  /** 完成数 ÷ 基数 of a row that names neither of the others (覆盖率, 达标率). */
  | 'share'
  /** 增减率 and 下降率 of a row against the year before. */
  | 'change';

/** One input of a rate: cells that are added or taken off. */
export type ChosenInput = {
  /** Key of the rate's definition (`actual`, `budget` …). */
  readonly key: string;
  readonly terms: readonly { readonly fact: Fact; readonly sign: 1 | -1 }[];
  /** Sum of the terms in `unit`. */
  readonly value: Decimal;
};

/** One way to compute a rate where the workbook offers several. */
export type RateCandidate = {
  /** Stays the same when rows are inserted: made of the keys of its facts. */
  readonly id: string;
  readonly inputs: readonly ChosenInput[];
  /** Fraction, unrounded; the sign is that of the definition. */
  readonly value: Decimal;
  /** The input that is divided by: it is always named. */
  readonly base: ChosenInput;
};

/** How the figure stands in its cell: 0.9599 (mostly shown as 95.99%) or 95.99. */
export type RateConvention = 'fraction' | 'percent-points';

/** Where a rate is, or will be, written. */
export type RatePlace = {
  readonly cell: CellRef;
  readonly convention: RateConvention;
  /** True where the column counts a fall as positive (下降%): the figure is the rate with its sign turned. */
  readonly falling: boolean;
};

/**
 * - `computed`: `value` follows from `inputs`; other figures of the same meaning are in `candidates`.
 * - `question`: only a person can say which input counts; `candidates` with what each would give, `value` null.
 * - `not-computable`: `missing` names the inputs without a figure.
 * - `inapplicable`: the workbook says that there is nothing to measure (no building); `because` is where.
 */
export type RateStatus = 'computed' | 'question' | 'not-computable' | 'inapplicable';

export type RateFinding = {
  readonly name: RateName;
  /** Id of the definition and function: `STAFFRATE`. */
  readonly rate: string;
  /** As printed in the sheet, else as asked for. */
  readonly label: string;
  readonly status: RateStatus;
  /** Fraction, unrounded; null unless computed. */
  readonly value: Decimal | null;
  readonly inputs: readonly ChosenInput[];
  readonly candidates: readonly RateCandidate[];
  /** Keys of the definition without a figure, with the blank cell where one is there for it. */
  readonly missing: readonly { readonly key: string; readonly cell: CellRef | null }[];
  readonly because: Recognition | null;
  /** Why a question is asked: the figures are equal, none is named, several fit, or their money is of different scope. */
  readonly doubt: 'same-figure' | 'no-base' | 'several' | 'funds' | null;
  /** The answer of the person that decided, where one did. */
  readonly chosen: string | null;
  readonly place: RatePlace | null;
};

/** A cell outside of the self-evaluations in which a rate belongs. */
export type RateCell = {
  readonly sheetId: string;
  /** Who the cell is, whatever its address: block and row, with an ordinal where they repeat. */
  readonly table: string;
  readonly item: string;
  readonly label: string;
  readonly place: RatePlace;
  readonly finding: RateFinding;
  readonly reasons: readonly Recognition[];
};

/** Everything that the tables around the self-evaluations say. */
export type WorkbookFacts = {
  readonly workbook: WorkbookSnapshot;
  readonly facts: readonly Fact[];
  readonly rateCells: readonly RateCell[];
  /** Base data, budget detail, final accounts, approved targets: never filled, except for their rate cells. */
  readonly dataTables: readonly ClassifiedTable[];
  /** Where the workbook says that the department has no building of its own; null where nothing says so. */
  readonly noBuilding: Recognition | null;
};
