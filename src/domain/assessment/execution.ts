import { type Decimal, fromNumber } from '../decimal/decimal';
import { readAmount } from '../quantity/amount';
import { isBlank } from '../quantity/blanks';
import type { AmountUnit } from '../quantity/quantity';
import { executionRate } from '../rates/executionRate';
import { defaultExecutionMarks, executionScore } from '../scoring/executionScore';
import type { ScoringParameters } from '../scoring/parameters';
import type { Cell } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { MoneyRow, SelfEvaluation } from '../tables/table';
import type { ExecutionAssessment, MissingInput } from './assessment';
import { cellOf, marksIn } from './readRow';

/** Which budget figure the rate is measured by. */
export function budgetCell(
  row: MoneyRow,
  { executionBase }: Pick<ScoringParameters, 'executionBase'>,
): CellRef | null {
  return executionBase === 'initial' ? row.initial : row.annual;
}

/**
 * 预算执行率 and its score (domain.md §1.2): 全年执行数 / 全年预算数, or / 年初预算数 where the person chose it.
 * A missing figure is never 0; a budget of 0 has no rate. Null where the table has no money block.
 */
export function assessExecution(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  parameters: ScoringParameters,
): ExecutionAssessment | null {
  const row = table.money?.total;
  if (!row) return null;
  const executedCell = cellOf(workbook, row.executed);
  const annual = amountIn(cellOf(workbook, budgetCell(row, parameters)), executedCell, table.unit);
  const executed = amountIn(executedCell, cellOf(workbook, budgetCell(row, parameters)), table.unit);
  const initial = amountIn(cellOf(workbook, row.initial), executedCell, table.unit);
  const marks = executionMarks(workbook, table, row);
  const scored = executionScore({ executed, annual, marks }, parameters);
  const rate = executionRate.compute({ executed, annual });
  const onInitial = executionRate.compute({ executed, annual: initial });
  return {
    rate: 'value' in rate ? rate.value : null,
    rateOnInitial: 'value' in onInitial ? onInitial.value : null,
    score: 'score' in scored ? scored.score : null,
    marks,
    missing: missingInputs({ executed, annual, marks }, row, parameters),
  };
}

/**
 * Full marks of 预算执行率: its cell, else what the header of the score or the label of the block prints
 * (`得分（20分*执行率）`, `预算执行情况（20分）`). The national 10 only where nothing is printed and the indicators
 * leave 10 of 100, or have no marks to say otherwise because there are none.
 */
function executionMarks(workbook: WorkbookSnapshot, table: SelfEvaluation, row: MoneyRow): Decimal | null {
  if (row.marks) return marksIn(cellOf(workbook, row.marks));
  if (!row.score) return null;
  const printed = row.printedMarks ?? table.groupTotals.find(({ money }) => money)?.printedMarks ?? null;
  if (printed !== null) return fromNumber(printed);
  const named = (table.indicators?.rows ?? []).filter(({ name }) => name !== null);
  const marks = named.map((indicator) => marksIn(cellOf(workbook, indicator.marks)));
  const sum = marks.reduce<Decimal>((total, one) => (one ? total.plus(one) : total), fromNumber(0));
  const leavesTen = sum.plus(defaultExecutionMarks).equals(100);
  return named.length === 0 || leavesTen ? defaultExecutionMarks : null;
}

/** Without a unit of the table an amount that names its own unit cannot stand beside one that names none. */
function amountIn(cell: Cell | null, beside: Cell | null, unit: AmountUnit | null): Decimal | null {
  if (!cell || isBlank(cell.value)) return null;
  if (unit === null && beside && !isBlank(beside.value) && namesUnit(cell) !== namesUnit(beside)) return null;
  return readAmount(cell.value, unit ?? '万元');
}

function missingInputs(
  read: { executed: Decimal | null; annual: Decimal | null; marks: Decimal | null },
  row: MoneyRow,
  parameters: ScoringParameters,
): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (!read.annual) missing.push({ what: 'annual', cell: budgetCell(row, parameters) });
  else if (!read.annual.greaterThan(0))
    missing.push({ what: 'annual-zero', cell: budgetCell(row, parameters) });
  if (!read.executed || read.executed.lessThan(0)) missing.push({ what: 'executed', cell: row.executed });
  if (!read.marks && row.score) missing.push({ what: 'marks', cell: row.marks });
  return missing;
}

function namesUnit({ value }: Cell): boolean {
  return typeof value === 'string' && /[元万亿]/u.test(value);
}
