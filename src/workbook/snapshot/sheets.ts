import type { Area, SheetSnapshot } from '../../domain/snapshot/snapshot';
import { cellCount, covers, intersection, remainder } from '../areas';
import { ownProblem, WorkbookFailure } from '../problem';
import { answers, boldWindow, isForm, mostCells, type Piece } from './budget';
import { SheetDraft, type SheetFacts } from './draft';
import { readLocked } from './locked';
import * as reads from './reads';

/** How careful a reading is: smaller answers, merged areas in bands. */
export type Care = { readonly shrink: number; readonly bands: boolean };

/** A sheet to be read: the part that is read first, and the sheet as it was read before, where it was. */
export type WantedSheet = {
  readonly facts: SheetFacts;
  readonly window: Area;
  readonly before: SheetSnapshot | null;
};

/**
 * The content of the sheets: one sync, more for what lies beyond the windows. `sheetCount` are all sheets of the
 * workbook, `kept` the cells of those that are not read. Throws `WorkbookFailure` where there are too many cells.
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly WantedSheet[],
  { care, sheetCount, kept }: { readonly care: Care; readonly sheetCount: number; readonly kept: number },
): Promise<SheetSnapshot[]> {
  const bold = boldWindow(sheetCount);
  const firsts = sheets.map(({ facts, window }) =>
    queueFirst(context.workbook.worksheets.getItem(facts.id), facts, window, bold, care),
  );
  await context.sync();
  const drafts = sheets.flatMap(({ window, before }, index) => {
    const draft = firsts[index]?.();
    return draft ? [{ draft, window, before }] : [];
  });

  const cells = drafts.reduce((sum, { draft: { area } }) => sum + (area ? cellCount(area) : 0), kept);
  if (cells > mostCells) throw new WorkbookFailure(ownProblem('too-large', String(cells)));
  await readRest(context, drafts, bold, care);
  return drafts.map(({ draft }) => draft.finish());
}

/** One sheet of the first sync. */
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
  drafts: readonly {
    readonly draft: SheetDraft;
    readonly window: Area;
    readonly before: SheetSnapshot | null;
  }[],
  bold: Area,
  care: Care,
): Promise<void> {
  const pieces = drafts.flatMap(({ draft, window }): Piece<SheetDraft>[] => {
    const { area: whole } = draft;
    if (!whole) return [];
    const rest = remainder(whole, intersection(whole, window));
    const isBoldKnown = covers(bold, whole) || !isForm(whole);
    return [
      ...rest.map((area) => ({ key: draft, area })),
      ...(isBoldKnown ? [] : [{ key: draft, area: whole, part: 'bold' as const }]),
    ];
  });
  for (const answer of answers(pieces, care.shrink)) await readAnswer(context, answer);
  if (care.bands)
    await readMerges(
      context,
      drafts.map(({ draft }) => draft),
    );
  const unknown = drafts.filter(({ draft, before }) => !keepLocked(draft, before));
  await readLocked(
    context,
    unknown.flatMap(({ draft }) =>
      draft.facts.isProtected && draft.area ? [{ key: draft, area: draft.area }] : [],
    ),
  );
}

/** Takes over which cells are locked: nobody can change that while a sheet is protected. False where it must be read. */
function keepLocked(draft: SheetDraft, before: SheetSnapshot | null): boolean {
  const { area } = draft;
  if (!before?.locked || !before.area || !area) return false;
  if (!covers(before.area, area) || !covers(area, before.area)) return false;
  draft.setLocked(before.locked);
  return true;
}

async function readAnswer(
  context: Excel.RequestContext,
  pieces: readonly Piece<SheetDraft>[],
): Promise<void> {
  const queued = pieces.map(({ key: draft, area, part }) => {
    const sheet = context.workbook.worksheets.getItem(draft.facts.id);
    if (part === 'bold') {
      const bold = reads.queueBold(sheet, area);
      return () => {
        draft.setBold(area, bold());
      };
    }
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
