import type { Assessment } from '../assessment/assessment';
import type { WorkbookFacts } from '../facts/facts';
import { readFacts } from '../facts/readFacts';
import { sheetById } from '../snapshot/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Source } from '../sources/source';
import type { Steps } from '../steps';
import { type SheetView, viewOf } from '../tables/sheetView';
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

/** All that a check of the whole workbook looks at: every sheet with its texts, and the assessed tables. */
export type WorkbookContext = {
  readonly workbook: WorkbookSnapshot;
  /** One for each sheet that holds something, in the order of the workbook; very hidden sheets are left out. */
  readonly views: readonly SheetView[];
  readonly tables: readonly CheckContext[];
  /** What the tables around the self-evaluations say. */
  readonly facts: WorkbookFacts;
  /** Sheets of other files to compare with; `views` and `workbook` leave them out. */
  readonly sources: readonly Source[];
};

/** A check of sheets, texts or several tables; one finding for each sheet that something was found on. What takes long works in steps. */
export type WorkbookCheck = (context: WorkbookContext) => readonly Finding[] | Steps<readonly Finding[]>;

/** The context of one assessed table; throws where its sheet is not in the snapshot. */
export function contextOf(workbook: WorkbookSnapshot, assessment: Assessment): CheckContext {
  const sheet = sheetById(workbook, assessment.table.sheetId);
  return { sheet, assessment, table: assessment.table, items: scoredItems(sheet, assessment) };
}

/** The context of the whole workbook; `read` are its facts where they were read already. */
export function workbookContextOf(
  workbook: WorkbookSnapshot,
  tables: readonly CheckContext[],
  read: WorkbookFacts | null = null,
  sources: readonly Source[] = [],
): WorkbookContext {
  const views = workbook.sheets
    .filter((sheet) => sheet.area !== null && sheet.visibility !== 'veryHidden')
    .map(viewOf);
  const own = tables.map(({ table }) => table);
  const facts = read ?? readFacts(workbook, own);
  return { workbook, views, tables, facts, sources };
}
