import type { Assessment } from '../assessment/assessment';
import { sheetById } from '../snapshot/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { SelfEvaluation } from '../tables/table';
import type { Finding } from './finding';
import { scoredItems, type ScoredItem } from './scoredItems';

/** All that a check looks at: one table as it was read and assessed, and the sheet that it stands on. */
export type CheckContext = {
  readonly sheet: SheetSnapshot;
  readonly assessment: Assessment;
  readonly table: SelfEvaluation;
  /** What has marks and a score: the execution rate and the indicators, in sheet order. */
  readonly items: readonly ScoredItem[];
};

/** A check of one table; answers no finding where the figures that it needs are not there yet. */
export type Check = (context: CheckContext) => readonly Finding[];

/** The context of one assessed table; throws where its sheet is not in the snapshot. */
export function contextOf(workbook: WorkbookSnapshot, assessment: Assessment): CheckContext {
  const sheet = sheetById(workbook, assessment.table.sheetId);
  return { sheet, assessment, table: assessment.table, items: scoredItems(sheet, assessment) };
}
