import type { Area, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import { cellCount, covers, intersection, remainder } from '../areas';
import { ownProblem, WorkbookFailure } from '../problem';
import type { Run } from '../run';
import { answers, boldWindow, firstWindow, mostCells, type Piece } from './budget';
import { SheetDraft, type SheetFacts } from './draft';
import { readLocked } from './locked';
import * as reads from './reads';

/** How careful a reading is: smaller answers, merged areas in bands. */
type Care = { readonly shrink: number; readonly bands: boolean };

/** Tried one after the other: Excel refuses answers above 5 MB and more than 512 merged areas at once. */
const cares: readonly Care[] = [
  { shrink: 1, bands: false },
  { shrink: 4, bands: true },
  { shrink: 32, bands: true },
];

/** Reads the workbook: two syncs, more only for what lies beyond the first windows. Throws `WorkbookFailure`. */
export function takeSnapshot(run: Run): Promise<WorkbookSnapshot> {
  return attempt(run, 0);
}

async function attempt(run: Run, index: number): Promise<WorkbookSnapshot> {
  const care = cares[index];
  try {
    return await run((context) => readWorkbook(context, care ?? { shrink: 32, bands: true }));
  } catch (error) {
    const worthAnother =
      error instanceof WorkbookFailure && ['too-large', 'refused', 'host'].includes(error.problem.code);
    if (worthAnother && index + 1 < cares.length) return attempt(run, index + 1);
    throw error;
  }
}

async function readWorkbook(context: Excel.RequestContext, care: Care): Promise<WorkbookSnapshot> {
  const queued = reads.queueSheets(context);
  await context.sync();
  const { name, sheets } = queued();

  const window = firstWindow(sheets.length, care.shrink);
  const bold = boldWindow(sheets.length);
  const firsts = sheets.map((facts) =>
    queueFirst(context.workbook.worksheets.getItem(facts.id), facts, window, bold, care),
  );
  await context.sync();
  const drafts = firsts.map((first) => first());

  const cells = drafts.reduce((sum, { area }) => sum + (area ? cellCount(area) : 0), 0);
  if (cells > mostCells) throw new WorkbookFailure(ownProblem('too-large', String(cells)));
  await readRest(context, drafts, window, care);
  return { name, sheets: drafts.map((draft) => draft.finish()) };
}

/** Second sync, one sheet of it. */
function queueFirst(
  sheet: Excel.Worksheet,
  facts: SheetFacts,
  window: Area,
  bold: Area,
  care: Care,
): reads.Queued<SheetDraft> {
  const used = reads.queueUsed(sheet, window);
  const merges = care.bands ? null : reads.queueMerges(sheet);
  const tables = reads.queueTables(sheet, facts.tableNames);
  const hidden = reads.queueHiddenRows(sheet, window);
  const boldCells = reads.queueBold(sheet, bold);
  return () => {
    const { area, at, content } = used();
    const draft = new SheetDraft(facts, area);
    if (at && content) draft.pasteContent(at, content);
    if (merges) draft.setMerges(merges());
    draft.setTables(tables());
    draft.addHiddenRows(window.row, hidden());
    if (area && covers(bold, area)) draft.setBold(bold, boldCells());
    return draft;
  };
}

/** What lies beyond the windows, one sync for each answer of at most 2 MB. */
async function readRest(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  window: Area,
  care: Care,
): Promise<void> {
  const pieces = drafts.flatMap((draft) =>
    draft.area
      ? remainder(draft.area, intersection(draft.area, window)).map((area) => ({ key: draft, area }))
      : [],
  );
  for (const answer of answers(pieces, care.shrink)) await readAnswer(context, answer);
  if (care.bands) await readMerges(context, drafts);
  await readLocked(
    context,
    drafts.flatMap((draft) =>
      draft.facts.isProtected && draft.area ? [{ key: draft, area: draft.area }] : [],
    ),
  );
}

async function readAnswer(
  context: Excel.RequestContext,
  pieces: readonly Piece<SheetDraft>[],
): Promise<void> {
  const queued = pieces.map(({ key: draft, area }) => {
    const sheet = context.workbook.worksheets.getItem(draft.facts.id);
    const content = reads.queueContent(sheet, area);
    const hidden = reads.queueHiddenRows(sheet, area);
    return () => {
      draft.pasteContent(area, content());
      draft.addHiddenRows(area.row, hidden());
    };
  });
  await context.sync();
  for (const paste of queued) paste();
}

async function readMerges(context: Excel.RequestContext, drafts: readonly SheetDraft[]): Promise<void> {
  const queued = drafts.map((draft) => {
    if (!draft.area) return () => undefined;
    const sheet = context.workbook.worksheets.getItem(draft.facts.id);
    const merges = reads.queueMergesInBands(sheet, draft.area);
    return () => {
      draft.setMerges(merges());
    };
  });
  await context.sync();
  for (const paste of queued) paste();
}
