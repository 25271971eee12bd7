import { Decimal, fromNumber, roundTo } from '../decimal/decimal';
import type { RowAssessment } from '../assessment/assessment';
import { remembered } from '../remembered';
import { sheetById } from '../snapshot/cells';
import type { CellRef } from '../snapshot/snapshot';
import { viewOf } from '../tables/sheetView';
import { scoreStates } from '../assessment/scoreStates';
import { agreesWithScore } from './agreement';
import type { CellIdentity, ChangeReason } from './changeSet';
import { cellRuns, distinctCells } from './cellRuns';
import { cellIn, digits, plainDraft, type PlanContext } from './planContext';
import type { Draft } from './settle';
import { guardedSum } from './sumFormula';

/** A cell that is added up, with what it holds after the fill as far as that is known. */
export type Part = {
  readonly row: number;
  readonly cell: CellRef;
  readonly figure: Decimal | null;
  readonly repeated: boolean;
};

/** Every score of the table, decided or open, as the total adds them up. */
export function scoreParts(context: PlanContext): readonly Part[] {
  const { assessment, decisions, parameters, workbook } = context;
  const cells = new Map<number, CellRef | null | undefined>([
    [context.table.money?.total.row ?? -1, context.table.money?.total.score],
    ...assessment.rows.map((row) => [row.indicator.row, row.indicator.score] as const),
  ]);
  return scoreStates(workbook, assessment, { parameters, decisions }).flatMap((state): Part[] => {
    const cell = cells.get(state.row);
    return cell ? [{ row: state.row, cell, figure: state.score, repeated: state.repeated }] : [];
  });
}

/** Every cell of marks: 预算执行率 and each indicator; a merged one once. */
export function marksParts(context: PlanContext): readonly Part[] {
  const money = context.table.money?.total;
  const rows = context.assessment.rows.filter((row) => row.outcome.status !== 'none');
  const cells = [
    ...(money?.marks ? [{ row: money.row, cell: money.marks, repeated: false }] : []),
    ...rows.flatMap(({ indicator: { row, marks, repeats } }) =>
      marks ? [{ row, cell: marks, repeated: repeats !== null }] : [],
    ),
  ];
  const distinct = new Set(distinctCells(cells.map(({ cell }) => cell)));
  return cells
    .filter(({ cell }) => distinct.has(cell))
    .map((part) => ({ ...part, figure: numberIn(context, part.cell) }));
}

/** Only a number counts: SUM skips one that is kept as text, so that the formula stays blank as well. */
function numberIn(context: PlanContext, ref: CellRef): Decimal | null {
  const value = cellIn(context, ref)?.value;
  return typeof value === 'number' ? fromNumber(value) : null;
}

/** The formula of a sum over the parts; `limit` cuts it off. */
export function sumOver(context: PlanContext, parts: readonly Part[], limit: string | null = null): string {
  const cells = parts.map((part) => part.cell);
  const runs = cellRuns(cells, (row, column) => neverNumber(context, row, column));
  return guardedSum(runs, distinctCells(cells).length, limit);
}

/** The sum as printed; null while a part has no figure. */
export function figureOf(parts: readonly Part[]): Decimal | null {
  const figures = parts.flatMap(({ figure }) => (figure ? [figure] : []));
  if (figures.length < parts.length || parts.length === 0) return null;
  return roundTo(
    figures.reduce((sum, figure) => sum.plus(figure), new Decimal(0)),
    2,
  );
}

/** A sum as a draft; plain Excel in both formula modes, a number (once it is known) in values mode. */
export function sumDraft(
  context: PlanContext,
  sum: {
    readonly identity: CellIdentity;
    readonly target: CellRef;
    readonly formula: string;
    readonly otherForms?: readonly string[];
    readonly figure: Decimal | null;
    readonly why: ChangeReason;
    readonly sources: readonly CellRef[];
  },
): Draft {
  const { identity, target, formula, figure, why, sources, otherForms = [] } = sum;
  const value = figure?.toNumber() ?? null;
  const base = { ...plainDraft, identity, target, value, why, sources };
  const agrees = figure ? agreesWithScore(figure) : () => false;
  if (context.mode !== 'values') {
    return { ...base, write: { formula }, otherForms, status: 'ready', agrees };
  }
  // Written as a value a total can only come last: until then it waits, as the formula would.
  return value === null
    ? { ...base, write: null, status: 'judgement', agrees }
    : { ...base, write: { value }, otherForms: [formula, ...otherForms], status: 'ready', agrees };
}

/** What the sum of open parts can be named by in a reason. */
export function openOf(parts: readonly Part[]): string {
  return String(parts.filter(({ figure }) => figure === null).length);
}

export function totalText(figure: Decimal | null): string {
  return figure ? digits(figure) : '';
}

/**
 * True for a cell inside the indicator block that will never hold a number of its own: a class without an indicator,
 * a repeated header, a row without content. Sub-totals, totals and rows that have a score are none.
 */
function neverNumber(context: PlanContext, row: number, column: number): boolean {
  const { table, assessment } = context;
  const area = table.indicators?.area;
  if (!area || row < area.row || row >= area.row + area.rowCount) return false;
  const totals = [
    table.total?.row,
    ...table.groupTotals.flatMap((group) => [group.marksCell?.row, group.scoreCell?.row]),
  ];
  if (totals.includes(row) || (scoredRows(assessment.rows).has(row) && !coveredByMerge(context, row, column)))
    return false;
  const cell = cellIn(context, { sheetId: table.sheetId, row, column });
  return cell !== null && cell.formula === null && typeof cell.value !== 'number';
}

/** Rows with an indicator that has, or will have, a score. */
const scoredRows = remembered(
  (rows: readonly RowAssessment[]) =>
    new Set(rows.filter(({ outcome }) => outcome.status !== 'none').map(({ indicator }) => indicator.row)),
);

/** The lower part of a merged cell never holds anything. */
function coveredByMerge({ workbook, table }: PlanContext, row: number, column: number): boolean {
  return viewOf(sheetById(workbook, table.sheetId)).cell(row, column).row < row;
}
