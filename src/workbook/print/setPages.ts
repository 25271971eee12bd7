import type { PageChange, PageState } from '../../domain/print/pageState';
import { nextId, recordsBeside } from '../memory/records';
import { memoryWriter, queueMemory, requireWritable, type FoundMemory } from '../memory/memoryPart';
import type { FillRecord, Memory, RecordedPages, SetPagesResult, UndoResult } from '../port';
import { ownProblem, problemOf, WorkbookFailure } from '../problem';
import type { Run } from '../run';
import type { PartHint } from '../write/apply';
import { sheetOn, type SheetList } from '../write/sheetList';
import { queueLayouts, type LayoutRequest, type ReadLayout } from './readLayouts';
import { queueAfter, queueBefore, standing } from './writePages';

/** How the sheets are printed now. One sync, and one for each 2 MB. Throws `WorkbookFailure`. */
export function readPages(run: Run, requests: readonly LayoutRequest[]): Promise<ReadLayout[]> {
  return run(async (context) => {
    const queued = await queueLayouts(context, requests);
    await context.sync();
    return queued();
  });
}

/** Sets sheets up for printing and remembers how they were: at most 2 syncs to read, 1 to write. */
export async function setPages(
  run: Run,
  changes: readonly PageChange[],
  hint: PartHint,
): Promise<SetPagesResult> {
  if (changes.length === 0) return { status: 'nothing' };
  let written: { pages: readonly RecordedPages[]; before: Memory; record: FillRecord } | null = null;
  try {
    return await run(async (context) => {
      const queued = await queueLayouts(context, changes.map(requestOf));
      const queuedMemory = queueMemory(context, hint.partId);
      await context.sync();
      const found = await queuedMemory.finish();
      requireWritable(found.memory);
      const layouts = queued();
      const pages = changes.flatMap((change) => recorded(change, layouts) ?? []);
      if (pages.length < changes.length) throw new WorkbookFailure(ownProblem('gone'));
      if (layouts.some(({ isProtected }) => isProtected)) throw new WorkbookFailure(ownProblem('protected'));
      const record: FillRecord = {
        id: nextId(found.memory),
        state: 'done',
        direction: 'fill',
        what: { kind: 'pages' },
        cells: [],
        pages,
      };
      written = { pages, before: found.memory, record: { ...record, state: 'open' } };
      const memory = memoryWriter(context, found.partId);
      const records = recordsBeside(record, found.memory);
      memory.write({ ...found.memory, records: [...records, { ...record, state: 'open' }] });
      for (const page of pages) queueAfter(context, page);
      memory.write({ ...found.memory, records: [...records, record] });
      await context.sync();
      return { status: 'written', record };
    });
  } catch (error) {
    const problem = problemOf(error);
    const attempt = written as { before: Memory; record: FillRecord } | null;
    if (!attempt) return { status: 'failed', problem };
    return (await putBack(run, attempt))
      ? { status: 'failed', problem }
      : { status: 'open', problem, record: attempt.record };
  }
}

function recorded(
  { sheetId, page, heights }: PageChange,
  layouts: readonly ReadLayout[],
): RecordedPages | null {
  const now = layouts.find((layout) => layout.sheetId === sheetId);
  if (!now) return null;
  const keys = Object.keys(page) as (keyof PageState)[];
  return {
    sheetId,
    name: now.name,
    before: Object.fromEntries(keys.map((key) => [key, now.page[key]])),
    after: page,
    heights: [...heights].map(([row, height]) => [row, now.rowHeights[row] ?? now.standardHeight, height]),
  };
}

async function putBack(
  run: Run,
  { before, record }: { before: Memory; record: FillRecord },
): Promise<boolean> {
  try {
    await run(async (context) => {
      const queued = await queueLayouts(context, (record.pages ?? []).map(requestOfRecord));
      const queuedMemory = queueMemory(context, undefined);
      await context.sync();
      const found = await queuedMemory.finish();
      if (!found.memory.records.some(({ id }) => id === record.id)) return;
      queuePartsBefore(context, record, queued());
      memoryWriter(context, found.partId).write(before);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the print set-up of a record back where it still is as we set it; what a person changed since is kept and its
 * sheet named. One sync to read and one to write. `during` null: the record is open already.
 */
export async function takeBackPages(
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  list: SheetList,
  during: Memory | null,
): Promise<UndoResult> {
  const pages = (record.pages ?? []).flatMap((page) => {
    const on = sheetOn(list, page);
    return on ? [{ ...page, sheetId: on.id }] : [];
  });
  const queued = await queueLayouts(context, pages.map(requestOfRecord));
  await context.sync();
  const layouts = queued();
  if (layouts.some(({ isProtected }) => isProtected)) throw new WorkbookFailure(ownProblem('protected'));
  const memory = memoryWriter(context, found.partId);
  if (during) memory.write(during);
  const kept = queuePartsBefore(context, { ...record, pages }, layouts);
  memory.write({ ...found.memory, records: found.memory.records.filter(({ id }) => id !== record.id) });
  await context.sync();
  const restored = pages.map(({ name }) => name).filter((name) => !kept.includes(name));
  return { status: 'undone', restored: [], kept: [], pages: { restored, kept } };
}

/** Answers the names of sheets on which something is not as we set it any more. */
function queuePartsBefore(
  context: Excel.RequestContext,
  record: Pick<FillRecord, 'pages'>,
  layouts: readonly ReadLayout[],
): string[] {
  return (record.pages ?? []).flatMap((page) => {
    const now = layouts.find((layout) => layout.sheetId === page.sheetId);
    if (!now) return [];
    const parts = standing(page, now);
    queueBefore(context, now, parts);
    const isWhole =
      Object.keys(page.after).every(
        (key) => key in parts.page || isBefore(page, now, key as keyof PageState),
      ) && parts.heights.length === page.heights.length;
    return isWhole ? [] : [page.name];
  });
}

/** A request that broke off may not have reached this part. */
function isBefore({ before }: RecordedPages, now: ReadLayout, key: keyof PageState): boolean {
  return JSON.stringify(before[key]) === JSON.stringify(now.page[key]);
}

function requestOf({ sheetId, heights }: PageChange): LayoutRequest {
  return { sheetId, lastRow: Math.max(0, ...heights.keys()), lastColumn: 0 };
}

function requestOfRecord({ sheetId, heights }: RecordedPages): LayoutRequest {
  return { sheetId, lastRow: Math.max(0, ...heights.map(([row]) => row)), lastColumn: 0 };
}
