import { memoryWriter, type FoundMemory } from '../memory/memoryPart';
import type { NewSheet } from '../newSheet';
import type { FillRecord, MadeSheet, Memory, RecordedSheet, UndoResult } from '../port';
import { ownProblem, WorkbookFailure } from '../problem';
import { requestsOf } from '../requests';
import { queueDrawings } from './drawSheet';
import { sheetOn, type SheetList } from './sheetList';
import { expectedOf, isPartOf, isUnaltered, queueSheetState, type SheetState } from './sheetState';

/** A sheet of the record as it stands in the workbook. */
type Place = {
  readonly recorded: RecordedSheet;
  readonly on: SheetList['sheets'][number];
  readonly made: MadeSheet | null;
  readonly state: () => SheetState | null;
};

/**
 * Takes the sheets of a record back: those that were made are deleted, those that were made anew hold again what they
 * held. Sheets that a person altered are kept and named. One sync to read, one to write, one more for row heights.
 * `during` null: the record is open already. Throws where the host refuses; the record then stays as it was written.
 */
export async function takeBackSheets(
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  list: SheetList,
  memories: { readonly during: Memory | null; readonly after: Memory | null },
): Promise<UndoResult> {
  const requests = requestsOf(context);
  const places: Place[] = [];
  for (const recorded of record.sheets ?? []) {
    const made = (found.memory.made ?? []).find((sheet) => isSameSheet(sheet, recorded)) ?? null;
    const on = sheetOn(list, recorded);
    if (!on) continue;
    const expected = expectedOf(heldBy({ made, recorded }));
    places.push({ recorded, made, on, state: await queueSheetState(context, requests, on.id, expected) });
  }
  if (places.length > 0) await requests.sync();
  const isOpen = record.state === 'open';
  const ours = places.filter((place) => isOurs(place, isOpen));
  const kept = places.filter((place) => !ours.includes(place));
  const removed = ours.filter(({ recorded }) => recorded.before === null);
  const redrawn = ours.flatMap(({ on, made, recorded: { before } }) =>
    before ? [{ on, made, before }] : [],
  );
  if (removed.length > 0 && list.isLocked) throw new WorkbookFailure(ownProblem('structure-protected'));

  const memory = memoryWriter(context, found.partId);
  if (memories.during) await memory.writeIn(requests, memories.during);
  queueView(context, record, list, removed);
  for (const { on } of removed) context.workbook.worksheets.getItem(on.id).delete();
  const drawn = await queueDrawings(
    context,
    requests,
    redrawn.map(({ on, made, before }) => ({
      key: on.id,
      content: before,
      held: made ? [before, made.content] : [before],
    })),
    (sheetId) => list.sheets.find(({ id }) => id === sheetId)?.name ?? null,
  );
  if (redrawn.length > 0) {
    await requests.sync();
    await drawn();
  }
  await memory.writeIn(
    requests,
    memories.after ?? memoryWithout(found.memory, list, record, removed, redrawn),
  );
  await context.sync();
  return {
    status: 'undone',
    restored: [],
    kept: [],
    sheets: { removed: ours.map(({ on }) => on.name), kept: kept.map(({ on }) => on.name) },
  };
}

function isSameSheet(sheet: MadeSheet, recorded: RecordedSheet): boolean {
  return sheet.sheetId === null || recorded.sheetId === null
    ? sheet.name === recorded.name
    : sheet.sheetId === recorded.sheetId;
}

/** What a sheet may hold: what we wrote, and what stood there before. */
function heldBy({ made, recorded }: Pick<Place, 'made' | 'recorded'>): readonly NewSheet[] {
  return [made?.content, recorded.before].filter((content) => content !== null && content !== undefined);
}

/** A request that broke off leaves a part of what we wrote, or what stood there before. */
function isOurs({ state, made, recorded }: Place, isOpen: boolean): boolean {
  const now = state();
  if (!now) return false;
  const held = heldBy({ made, recorded });
  const check: (state: SheetState, content: NewSheet) => boolean = isOpen ? isPartOf : isUnaltered;
  return (isOpen ? held : held.slice(0, 1)).some((content) => check(now, content));
}

/** The person gets the sheet back that was in view before, if one is in view that goes. */
function queueView(
  context: Excel.RequestContext,
  { viewBefore }: FillRecord,
  list: SheetList,
  removed: readonly Place[],
): void {
  const goes = (sheetId: string) => removed.some(({ on }) => on.id === sheetId);
  if (!viewBefore || !goes(list.active.sheetId)) return;
  const before = sheetOn(list, viewBefore);
  if (before?.isVisible && !goes(before.id)) context.workbook.worksheets.getItem(before.id).activate();
}

function memoryWithout(
  memory: Memory,
  list: SheetList,
  record: FillRecord,
  removed: readonly Place[],
  redrawn: readonly { made: MadeSheet | null; before: NewSheet }[],
): Memory {
  const made = (memory.made ?? []).flatMap((sheet) => {
    // An undo that broke off may have deleted some before.
    if (!sheetOn(list, sheet) || removed.some((place) => place.made === sheet)) return [];
    const back = redrawn.find((drawing) => drawing.made === sheet);
    return [back ? { ...sheet, content: back.before } : sheet];
  });
  return {
    ...memory,
    records: memory.records.filter(({ id }) => id !== record.id),
    made,
  };
}
