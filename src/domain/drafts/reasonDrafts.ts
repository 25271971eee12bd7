import type { Assessment, RowAssessment } from '../assessment/assessment';
import { budgetCell } from '../assessment/execution';
import { cellOf, textOf } from '../assessment/readRow';
import type { CellIdentity } from '../changes/changeSet';
import { identityOf } from '../changes/identities';
import { type Decimal, fromNumber } from '../decimal/decimal';
import { asksForReasons } from '../findings/indicatorRows';
import { readAmount } from '../quantity/amount';
import { isRate } from '../quantity/rateNames';
import { overCompletion } from '../scoring/overCompletion';
import { sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { remarksIdentity } from '../tables/identity';
import { type DraftFacts, measuredFacts } from './draftFacts';

/** Kinds of cause that a person can pick; the words stand in the text catalogue. */
export const causes = [
  'policy',
  'funds-late',
  'procurement',
  'target-low',
  'target-high',
  'demand',
  'conditions',
  'partner',
  'saving',
  'other',
] as const;
export type Cause = (typeof causes)[number];

/** A row that deviates, with the cell where its reason belongs and the facts for a draft. */
export type ReasonDraft = {
  readonly identity: CellIdentity;
  /** 偏差原因 of the row; for 执行率 其他需要说明事项 where the form has no column for it. */
  readonly target: CellRef;
  readonly place: 'reason' | 'remarks';
  /** Name of the indicator, or of the row of money, as printed. */
  readonly name: string;
  readonly sheetName: string;
  /** `missed` the target · `lost-marks` although nothing measurable was missed · `over`: far above the target. */
  readonly why: 'missed' | 'lost-marks' | 'over';
  /** False where the rate of execution lies at or above the limit that asks for a reason (P-012). */
  readonly asked: boolean;
  readonly facts: DraftFacts;
  /** Cells that the facts come from. */
  readonly sources: readonly CellRef[];
};

/** Below this rate a reason is asked for (domain.md §1.2, EXEC-QS). */
const reasonBelow = '0.9';

/**
 * Drafts for every row of a table that deviates: marks were lost, the target was missed, or it was exceeded so far
 * that a reason is asked for (domain.md §1.3, from 130 %; small counts and rates exempt). Rows that a page break
 * repeats, and forms without a column for reasons (说明 and 备注 are none), have none. What the cells hold now is not looked at here.
 */
export function reasonDrafts(workbook: WorkbookSnapshot, assessment: Assessment): readonly ReasonDraft[] {
  const execution = executionDraft(workbook, assessment);
  const { table } = assessment;
  const rows = asksForReasons({ sheet: sheetById(workbook, table.sheetId), table }) ? assessment.rows : [];
  return [
    ...(execution ? [execution] : []),
    ...rows.flatMap((row) => {
      const draft = rowDraft(workbook, assessment, row);
      return draft ? [draft] : [];
    }),
  ];
}

function rowDraft(
  workbook: WorkbookSnapshot,
  { table, parameters }: Assessment,
  row: RowAssessment,
): ReasonDraft | null {
  const { indicator, marks } = row;
  if (!indicator.reason || indicator.name === null || indicator.repeats !== null) return null;
  const score = scoreOf(workbook, row);
  const facts = measuredFacts(row);
  const why = facts && isMissed(row) ? 'missed' : isBelow(score, marks) ? 'lost-marks' : overOf();
  if (why === null) return null;
  return {
    identity: identityOf(table, indicator, 'reason'),
    target: indicator.reason,
    place: 'reason',
    name: indicator.name,
    sheetName: table.sheetName,
    why,
    asked: true,
    facts: facts ?? {
      kind: 'words',
      target: textOf(cellOf(workbook, indicator.target)),
      actual: textOf(cellOf(workbook, indicator.actual)),
      marks,
      score,
    },
    sources: present([
      indicator.actual,
      indicator.comparison,
      indicator.target,
      indicator.unit,
      indicator.score,
    ]),
  };

  function overOf(): 'over' | null {
    const { target } = row;
    if (!facts || target.kind !== 'number' || target.comparison.startsWith('<')) return null;
    const rate = target.percent || isRate(indicator.name);
    const over = overCompletion(
      { actual: facts.actual.value, target: facts.target.value, marks: marks ?? fromNumber(0), rate },
      parameters,
    );
    return over?.reasonAsked ? 'over' : null;
  }
}

/** True where the figures say that the target was not reached; `=` is reached by the figure itself. */
function isMissed({ target, deviation }: RowAssessment): boolean {
  if (target.kind !== 'number' || !deviation) return false;
  if (target.comparison.startsWith('<')) return deviation.greaterThan(0);
  return deviation.lessThan(0);
}

function executionDraft(
  workbook: WorkbookSnapshot,
  { table, execution, parameters }: Assessment,
): ReasonDraft | null {
  const row = table.money?.total;
  if (!row || !execution?.rate?.lessThan(1)) return null;
  const target = row.reason ?? table.remarks;
  const unit = table.unit ?? '';
  const budgetAt = budgetCell(row, parameters);
  const [budget, executed] = [budgetAt, row.executed].map((ref) => {
    const cell = cellOf(workbook, ref);
    return cell ? readAmount(cell.value, table.unit ?? '万元') : null;
  });
  if (!target || !budget || !executed) return null;
  return {
    identity: row.reason ? identityOf(table, row, 'reason') : remarksIdentity(table),
    target,
    place: row.reason ? 'reason' : 'remarks',
    name: row.label,
    sheetName: table.sheetName,
    why: 'missed',
    asked: execution.rate.lessThan(reasonBelow),
    facts: {
      kind: 'execution',
      onInitial: parameters.executionBase === 'initial',
      budget: { value: budget, unit },
      executed: { value: executed, unit },
      rate: execution.rate,
    },
    sources: present([budgetAt, row.executed]),
  };
}

/** The score that stands in the cell, else the one that follows from the row. */
function scoreOf(workbook: WorkbookSnapshot, { indicator, outcome }: RowAssessment): Decimal | null {
  const cell = cellOf(workbook, indicator.score);
  if (typeof cell?.value === 'number') return fromNumber(cell.value);
  return outcome.status === 'computed' ? outcome.score : null;
}

function isBelow(score: Decimal | null, marks: Decimal | null): boolean {
  return score !== null && marks !== null && score.lessThan(marks.minus('0.005'));
}

function present(cells: readonly (CellRef | null)[]): readonly CellRef[] {
  return cells.filter((cell) => cell !== null);
}
