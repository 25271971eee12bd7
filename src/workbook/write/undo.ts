import type { CellRef } from '../../domain/snapshot/snapshot';
import { queueMemory, requireWritable, type FoundMemory } from '../memory/memoryPart';
import type { FillRecord, Locate, Memory, UndoResult } from '../port';
import { ownProblem, problemOf, WorkbookFailure } from '../problem';
import { requestsOf } from '../requests';
import type { Run } from '../run';
import type { PartHint } from './apply';
import { queueStates, type CellState, type States } from './cellStates';
import type { Content } from './content';
import { contentOf, putBack, writeGuarded, type GuardedWrite } from './guarded';
import { queuePreflight, type Preflight } from './preflight';
import { queueSheetList, type SheetList } from './sheetList';
import { candidates, decide, type TakeBack } from './takeBack';

type Attempt = {
  readonly result: UndoResult;
  /** Cells that must be put back. */
  readonly failed: GuardedWrite | null;
  /** Sheets or print set-ups were taken back in part: what is left of the record tells how to go on. */
  readonly unfinished?: true;
};

const nothing: Attempt = { result: { status: 'nothing' }, failed: null };

/** Takes back the newest fill that is done. The record stays open while it is being taken back. */
export async function undoFill(run: Run, locate: Locate, hint: PartHint): Promise<UndoResult> {
  try {
    const { result, failed, unfinished } = await run(async (context) => {
      const { found, list } = await readRecords(context, hint);
      requireWritable(found.memory);
      const record = found.memory.records.filter(({ state }) => state === 'done').at(-1);
      if (!record) return nothing;
      const open: FillRecord = { ...record, state: 'open', direction: 'undo' };
      const during: Memory = {
        ...found.memory,
        records: found.memory.records.map((other) => (other === record ? open : other)),
      };
      if (record.sheets ?? record.pages ?? record.sources)
        return takeOthersBack(context, found, record, list, during);
      return takeBack(context, found, record, candidates(record, list.sheets, locate), during);
    });
    if (unfinished) {
      const rest = await restoreOpen(run, locate, hint);
      return rest.status === 'nothing' ? result : rest;
    }
    if (!failed || result.status !== 'failed') return result;
    return (await putBack(run, failed)) ? result : { status: 'open', problem: result.problem };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error) };
  }
}

/**
 * Puts back every record that was left open by a fill or an undo that broke off: in both cases to what the
 * cells held before the fill. Where this fails the record simply stays open.
 */
export async function restoreOpen(run: Run, locate: Locate, hint: PartHint): Promise<UndoResult> {
  try {
    const { result } = await run(async (context) => {
      const { found, list } = await readRecords(context, hint);
      if (found.memory.locked) return nothing;
      const record = found.memory.records.filter(({ state }) => state === 'open').at(-1);
      if (!record) return nothing;
      if (record.sheets ?? record.pages ?? record.sources)
        return takeOthersBack(context, found, record, list, null);
      return takeBack(context, found, record, candidates(record, list.sheets, locate), found.memory);
    });
    if (result.status === 'failed') return { status: 'open', problem: result.problem };
    if (result.status !== 'undone') return result;
    const rest = await restoreOpen(run, locate, hint);
    if (rest.status === 'nothing') return result;
    if (rest.status !== 'undone') return rest;
    return {
      status: 'undone',
      restored: [...result.restored, ...rest.restored],
      kept: [...result.kept, ...rest.kept],
      ...((result.pages ?? rest.pages) ? { pages: result.pages ?? rest.pages } : {}),
      ...sheetsOf(result.sheets, rest.sheets),
    };
  } catch (error) {
    return { status: 'open', problem: problemOf(error) };
  }
}

type Sheets = Extract<UndoResult, { status: 'undone' }>['sheets'];

function sheetsOf(one: Sheets, other: Sheets): { sheets?: NonNullable<Sheets> } {
  if (!one || !other) return one ? { sheets: one } : other ? { sheets: other } : {};
  const removed = [...one.removed, ...other.removed];
  return { sheets: { removed, kept: [...one.kept, ...other.kept] } };
}

async function readRecords(
  context: Excel.RequestContext,
  hint: PartHint,
): Promise<{ found: FoundMemory; list: SheetList }> {
  const queuedList = queueSheetList(context);
  const queued = queueMemory(context, hint.partId);
  await context.sync();
  const found = await queued.finish();
  return { found, list: queuedList() };
}

/** A record of sheets or of print set-ups. */
async function takeOthersBack(
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  list: SheetList,
  during: Memory | null,
): Promise<Attempt> {
  try {
    const result = record.sources
      ? await (
          await import('./takeBackSources')
        ).takeBackSources(context, found, record, list, { during, after: null })
      : record.pages
        ? await (await import('../print/setPages')).takeBackPages(context, found, record, list, during)
        : await (
            await import('./takeBackSheets')
          ).takeBackSheets(context, found, record, list, { during, after: null });
    return { result, failed: null };
  } catch (error) {
    return { result: { status: 'failed', problem: problemOf(error) }, failed: null, unfinished: true };
  }
}

async function takeBack(
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  candidateList: ReturnType<typeof candidates>,
  during: Memory,
): Promise<Attempt> {
  const asked = candidateList.flatMap(({ located, address, recorded: { before, after } }) => {
    const holds = [before.value, before.formula, after.value, after.formula];
    return [...(located ? [located.cell] : []), ...(address ? [address] : [])].map((cell) => ({
      cell,
      holds,
    }));
  });
  const requests = requestsOf(context);
  const queuedStates = await queueStates(context, requests, asked);
  const queuedFlight = await queuePreflight(
    context,
    requests,
    asked.map(({ cell }) => cell),
  );
  await context.sync();
  const states = queuedStates();
  const preflight = queuedFlight();
  const decision = decide(candidateList, states);
  requireUnlocked(decision, states, preflight);

  const write: GuardedWrite = {
    contents: decision.restore.map((cell) => contentBefore(cell, states, preflight)),
    current: decision.restore.map(({ cell }) => ({
      cell,
      state: states.at(cell) as CellState,
      formatsAllowed: preflight.formatsAllowed(cell),
    })),
    memory: {
      partId: found.partId,
      before: found.memory,
      during,
      after: { ...found.memory, records: found.memory.records.filter(({ id }) => id !== record.id) },
    },
  };
  const problem = await writeGuarded(context, write);
  if (problem) return { result: { status: 'failed', problem }, failed: write };
  const restored = [...decision.restore.map(({ cell }) => cell), ...decision.already];
  return { result: { status: 'undone', restored, kept: decision.kept }, failed: null };
}

/** A sheet that was protected since: said before anything is written. */
function requireUnlocked(decision: TakeBack, states: States, preflight: Preflight): void {
  const locked = (cell: CellRef) => {
    const state = states.at(cell);
    return state !== null && preflight.refusal(cell, state) === 'locked';
  };
  if (decision.restore.some(({ cell }) => locked(cell))) {
    throw new WorkbookFailure(ownProblem('protected'));
  }
}

/** A formula that stood in a cell which has moved is written as seen from the cell. */
function contentBefore(
  { cell, recorded, moved }: TakeBack['restore'][number],
  states: States,
  preflight: Preflight,
): Content {
  const content = contentOf(
    cell,
    recorded.before,
    states.at(cell) as CellState,
    preflight.formatsAllowed(cell),
  );
  return { ...content, formulaR1C1: moved ? recorded.before.formulaR1C1 : null };
}
