import type { AmountUnit } from '../quantity/quantity';
import type { Area, CellRef } from '../snapshot/snapshot';
import type { TableCorrection } from './corrections';

export type TableKind =
  | 'overall-self-eval'
  | 'project-self-eval'
  | 'indicator-table'
  | 'base-data'
  | 'final-accounts'
  | 'budget-detail'
  | 'approved-targets';

/**
 * Why something was recognised, as data: rendered by i18n. `cell` is where the words stand.
 * Codes: `title`, `title-shared`, `subject`, `year`, `unit`, `money-column-…` and `indicator-column-…` (with the
 * role), `total`, `total-under-marks`, `grade`, `grade-place-open`, `remarks`, `row-repeated`, `row-part`,
 * `standard-with-explanation`, `standard-elsewhere`, `standard-below`, `header-word`; and
 * for missing signs `no-title`, `title-of-another-kind`, `no-levels`, `no-target`, `no-actual`, `no-marks`,
 * `no-score`, `no-total`, `no-indicators`, `total-place-open`. What a person said: `said-kind`, `said-header`,
 * `said-unit`, `said-total`, `said-scheme`, `money-said-…` and `indicator-said-…` (with the role).
 */
export type Recognition = { readonly code: string; readonly cell: CellRef; readonly text: string };

/** A self-evaluation table (部门整体支出 or 项目支出): the kind of table that is filled. */
export type SelfEvaluation = {
  readonly kind: 'overall-self-eval' | 'project-self-eval' | 'indicator-table';
  readonly sheetId: string;
  readonly sheetName: string;
  /** Place among the tables of the sheet with the same kind, title and subject, from 0; 0 where absent. */
  readonly ordinal?: number;
  /** The key (`tableKey`) that it had before a person corrected it, where that is another one. */
  readonly knownAs?: string;
  /** What a person said about it, where that was applied. */
  readonly correction?: TableCorrection;
  readonly area: Area;
  readonly title: string;
  /** Project or department name as printed, null where there is none. */
  readonly subject: string | null;
  readonly year: number | null;
  /** Unit of the money block. */
  readonly unit: AmountUnit | null;
  /** 0 to 1. */
  readonly sure: number;
  readonly reasons: readonly Recognition[];
  readonly money: MoneyBlock | null;
  /** 重点工作任务: tasks or projects with amounts and a rate of their own; absent where the form has none. */
  readonly tasks?: TaskBlock | null;
  readonly indicators: IndicatorBlock | null;
  readonly groupTotals: readonly GroupTotal[];
  readonly total: TotalCells | null;
  /** 其他需要说明事项, the cell of its text. */
  readonly remarks: CellRef | null;
};

/** 年度资金 / 预算执行 block: one row per source of money. */
export type MoneyBlock = {
  readonly area: Area;
  /** 年度资金总额. */
  readonly total: MoneyRow;
  /** 其中 rows that add up to the total; empty where the form has none. */
  readonly parts: readonly MoneyRow[];
  /** Unit convention of the rate column where it can be told from its format, header or filled cells. */
  readonly rateConvention: 'fraction' | 'percent-points';
};

/** A list of tasks with amounts: every row has its own rate, nothing adds up to a total. */
export type TaskBlock = {
  readonly area: Area;
  readonly rows: readonly MoneyRow[];
  readonly rateConvention: MoneyBlock['rateConvention'];
};

/** Cells are null where the column is missing; a cell that is there but empty is a CellRef. */
export type MoneyRow = {
  readonly row: number;
  readonly label: string;
  readonly role: 'total' | 'fiscal' | 'carry-over' | 'other';
  readonly initial: CellRef | null;
  readonly annual: CellRef | null;
  readonly executed: CellRef | null;
  readonly marks: CellRef | null;
  readonly rate: CellRef | null;
  readonly score: CellRef | null;
  readonly reason: CellRef | null;
  /** Full marks that a header prints where the form has no cell for them: `得分（20分）`; null or absent where none does. */
  readonly printedMarks?: number | null;
};

export type IndicatorBlock = {
  readonly area: Area;
  readonly headerRows: readonly number[];
  readonly rows: readonly IndicatorRow[];
};

/** One third-level indicator. Cells point at the anchor of their merged area. */
export type IndicatorRow = {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  /** Empty where the class has no indicator: nothing is written in such a row. */
  readonly name: string | null;
  readonly nameCell: CellRef | null;
  /** 指标性质 or 指标方向. */
  readonly comparison: CellRef | null;
  readonly target: CellRef | null;
  /** 度量单位. */
  readonly unit: CellRef | null;
  readonly actual: CellRef | null;
  readonly marks: CellRef | null;
  readonly score: CellRef | null;
  /** 扣减分: marks that a person takes off beside the score; null or absent where the form has no such column. */
  readonly deduction?: CellRef | null;
  /** 复核得分: somebody else's score, never written; null or absent where the form has no such column. */
  readonly review?: CellRef | null;
  /** 得分系数: the share of the marks that the row gets; null or absent where the form has no such column. */
  readonly coefficient?: CellRef | null;
  /** Full marks that the name prints where the form has no cell for them: `相关性（5分）`; null or absent where none does. */
  readonly printedMarks?: number | null;
  /** 完成率 of the row, where the form has the column. */
  readonly completion: CellRef | null;
  readonly deviation: CellRef | null;
  /** 偏差原因分析及改进措施. */
  readonly reason: CellRef | null;
  /** 评分标准, also where it shares a cell with the explanation, stands under 备注 or in the row below. */
  readonly standard: CellRef | null;
  /** All cells of the standard where it fills several (优 | 良 | 中 | 差); `standard` is the first. Absent where it is one. */
  readonly standardCells?: readonly CellRef[];
  /** 指标说明 / 计算公式. */
  readonly explanation: CellRef | null;
  /** Row number of the row that this one repeats in every printed cell (a page break's print titles), else null. */
  readonly repeats: number | null;
};

/** Marks that a group heading prints (`产出指标（35分）`) or a sub-total row holds. */
export type GroupTotal = {
  readonly label: string;
  readonly labelCell: CellRef;
  /** Full marks printed in the label. */
  readonly printedMarks: number | null;
  /** Rows of the indicators in the group; with `money` true the 预算执行率 row counts too. */
  readonly rows: readonly number[];
  readonly money: boolean;
  readonly marksCell: CellRef | null;
  readonly scoreCell: CellRef | null;
};

/**
 * 总分 row. `score` is where the total of scores goes. Where the form has one cell only and it stands
 * under 分值, `standsUnderMarks` is true (P-097).
 */
export type TotalCells = {
  readonly row: number;
  readonly label: CellRef;
  readonly marks: CellRef | null;
  readonly score: CellRef | null;
  readonly standsUnderMarks: boolean;
  /** Where the grade goes, null where the form has no place for one. */
  readonly grade: CellRef | null;
};
