import type { Assessment } from '../assessment/assessment';
import { oneEditApart } from '../findings/editDistance';
import type { AmountUnit } from '../quantity/quantity';
import { normaliseLabel } from '../snapshot/normalise';
import { sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { headCells, subjectOf } from '../tables/particulars';
import { viewOf } from '../tables/sheetView';
import type { IndicatorRow, SelfEvaluation } from '../tables/table';

/** One project as the summary lists it: everything by its cell, so that the summary follows the table. */
export type SummaryRow = {
  readonly table: SelfEvaluation;
  readonly name: string;
  /** Department that the table names; null where it names none. */
  readonly department: string | null;
  /** Unit of the amounts; null where the table names none, and then they cannot stand beside others. */
  readonly unit: AmountUnit | null;
  readonly initial: CellRef | null;
  readonly annual: CellRef | null;
  readonly executed: CellRef | null;
  readonly total: CellRef | null;
  readonly grade: CellRef | null;
  /** Scored indicators with both cells, without rows that a page break repeats; rows of one merged score once. */
  readonly scored: readonly ScoredRow[];
};

export type ScoredRow = {
  readonly name: string;
  readonly marks: CellRef;
  readonly score: CellRef;
  readonly reason: CellRef | null;
};

/** The projects of a workbook, those of one department together, in the order of the workbook. */
export type Summary = {
  readonly groups: readonly { readonly department: string | null; readonly rows: readonly SummaryRow[] }[];
  /** The unit that amounts are shown in: 万元, or none where no table names its unit. */
  readonly unit: AmountUnit | null;
};

/**
 * What the 项目自评汇总表 is made of: every project self-evaluation with its cells. Names of departments one letter
 * apart are one department (P-056 says so). Null where the workbook has no project table.
 */
export function summaryOf(workbook: WorkbookSnapshot, assessments: readonly Assessment[]): Summary | null {
  const rows = assessments
    .filter(({ table }) => table.kind === 'project-self-eval')
    .map((assessment) => rowOf(workbook, assessment));
  if (rows.length === 0) return null;
  const groups: { department: string | null; rows: SummaryRow[] }[] = [];
  for (const row of rows) {
    const group = groups.find(({ department }) => isSame(department, row.department));
    if (group) group.rows.push(row);
    else groups.push({ department: row.department, rows: [row] });
  }
  return { groups, unit: rows.some(({ unit }) => unit !== null) ? '万元' : null };
}

function rowOf(workbook: WorkbookSnapshot, { table }: Assessment): SummaryRow {
  const money = table.money?.total ?? null;
  return {
    table,
    name: table.subject ?? table.sheetName,
    department: departmentOf(workbook, table),
    unit: table.unit,
    initial: money?.initial ?? null,
    annual: money?.annual ?? null,
    executed: money?.executed ?? null,
    total: table.total?.score ?? null,
    grade: table.total?.grade ?? null,
    scored: scoredRows(table),
  };
}

/** The department that the head of a table names; null where it names none. */
export function departmentOf(workbook: WorkbookSnapshot, table: SelfEvaluation): string | null {
  const view = viewOf(sheetById(workbook, table.sheetId));
  const below = table.money?.area.row ?? table.indicators?.area.row ?? table.area.row;
  const cells = headCells(view, Math.max(view.firstRow, table.area.row - 3), below, view.window);
  const told = subjectOf(view, cells, view.window, 'department')?.value ?? null;
  return table.kind === 'project-self-eval' && told === table.subject ? null : told;
}

function scoredRows(table: SelfEvaluation): readonly ScoredRow[] {
  const seen = new Set<string>();
  return (table.indicators?.rows ?? []).flatMap((indicator: IndicatorRow): ScoredRow[] => {
    const { name, marks, score, reason, repeats } = indicator;
    if (name === null || !marks || !score || repeats !== null) return [];
    const key = `${String(score.row)},${String(score.column)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ name, marks, score, reason }];
  });
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [normaliseLabel(one), normaliseLabel(other)];
  return a === b || oneEditApart(a, b, (letters) => /[一二三四五六七八九十甲乙丙丁东西南北\d]/.test(letters));
}
