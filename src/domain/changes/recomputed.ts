import type { Assessment } from '../assessment/assessment';
import { quotedSheetName } from '../snapshot/address';
import type { CellRef, CellValue, WorkbookSnapshot } from '../snapshot/snapshot';
import { finished } from '../steps';
import type { Answers, ChangeReason, WriteMode } from './changeSet';
import { decide } from './decisions';
import { moneyDrafts } from './moneyDrafts';
import { fromOtherSheet } from './otherSheet';
import type { PlanContext } from './planContext';
import { marksIn } from './plainScore';
import { scoreDrafts } from './rowDrafts';
import type { Draft, Write } from './settle';
import { capText } from './totalDrafts';

/** The score of one cell as the rules give it, whatever stands there. */
export type RecomputedScore = {
  readonly cell: CellRef;
  /** 分值 as a formula for another sheet, without `=`; null where there is none. */
  readonly marks: string | null;
  /** What a fill would write, as a formula for another sheet; null where the rules alone give no score. */
  readonly write: Write | null;
  /** What `write` gives now; null without it. */
  readonly value: CellValue | null;
  /** Why there is no score: an input is missing, a person should confirm full marks, or only a person can say. */
  readonly open: 'missing' | 'proposal' | 'judgement' | null;
  readonly why: ChangeReason;
};

export type Recomputed = {
  readonly scores: readonly RecomputedScore[];
  /** What the total is cut off at (a cap by the execution rate), as a formula for another sheet; null for no cap. */
  readonly limit: string | null;
};

export type RecomputeSettings = {
  readonly answers: Answers;
  readonly writeMode: WriteMode;
  /** Cells of rates around the tables that will not be written. */
  readonly leftOutRates: readonly CellRef[];
};

/**
 * Every score of an assessed table by the rules, with the formulas of the fill (domain.md §1.2–§1.7). Scores that a
 * person gave are left out: they are what is to be reviewed. Live in every write mode. The assessment must come from
 * the same snapshot.
 */
export function recomputed(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  { answers, writeMode, leftOutRates }: RecomputeSettings,
): Recomputed {
  const { table, rows, parameters } = assessment;
  const byRules = { ...answers, scores: [] };
  const context: PlanContext = {
    workbook,
    assessment,
    table,
    decisions: decide(table, rows, { answers: byRules, overwrite: false, parameters }),
    mode: writeMode === 'values' ? 'plain' : writeMode,
    parameters,
    leftOutRates,
  };
  const sheet = quotedSheetName(table.sheetName);
  const drafts = [...moneyDrafts(context), ...finished(scoreDrafts(context))];
  const limit = capText(context);
  return {
    scores: drafts
      .filter(({ identity }) => identity.column === 'score')
      .map((draft) => scoreOf(draft, marksText(context, draft.target), sheet)),
    limit: limit === null ? null : fromOtherSheet(limit, sheet),
  };
}

function scoreOf(draft: Draft, marks: string | null, sheet: string): RecomputedScore {
  const { target, status, write, value, why } = draft;
  const own = status === 'ready' ? write : null;
  return {
    cell: target,
    marks: marks === null ? null : fromOtherSheet(marks, sheet),
    write: own && 'formula' in own ? { formula: fromOtherSheet(own.formula, sheet) } : own,
    value: own ? value : null,
    open: own ? null : openAs(draft),
    why,
  };
}

function openAs({ status, why }: Draft): RecomputedScore['open'] {
  if (why.code === 'missing-input') return 'missing';
  return status === 'proposed' ? 'proposal' : 'judgement';
}

/** The 分值 of the row whose score stands in this cell. */
function marksText(context: PlanContext, { row, column }: CellRef): string | null {
  const { table, assessment } = context;
  const money = table.money?.total;
  const isMoney = money?.score?.row === row && money.score.column === column;
  const indicator = assessment.rows.find(
    ({ indicator: { score } }) => score?.row === row && score.column === column,
  );
  const ref = isMoney ? money.marks : (indicator?.indicator.marks ?? null);
  const marks = isMoney ? (assessment.execution?.marks ?? null) : (indicator?.marks ?? null);
  return marks === null && ref === null ? null : marksIn(context, ref, marks).text;
}
