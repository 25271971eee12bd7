import { memoryWriter, queueMemory, requireWritable, type FoundMemory } from '../memory/memoryPart';
import { packSheet } from '../memory/packedSheet';
import type { NewSheet } from '../newSheet';
import type { AddSheetsResult, FillRecord, MadeSheet, Memory } from '../port';
import { ownProblem, problemOf, WorkbookFailure } from '../problem';
import { nextId, recordsBeside } from '../memory/records';
import { requestsOf } from '../requests';
import type { Run } from '../run';
import type { PartHint } from './apply';
import { queueDrawings, type Drawing } from './drawSheet';
import { freeSheetName } from './sheetNames';
import { queueSheetList, sheetOn, type SheetList } from './sheetList';
import { expectedOf, isUnaltered, queueSheetState, type SheetState } from './sheetState';
import { attemptSheets, type SheetAttempt } from './sheetAttempt';
import { takeBackSheets } from './takeBackSheets';

/** One sheet that was asked for: where it goes, and what stands there now. */
type Item = {
  readonly content: NewSheet;
  readonly name: string;
  /** Null for a sheet that is to be made. */
  readonly sheetId: string | null;
  readonly before: NewSheet | null;
};

type Attempt = SheetAttempt<AddSheetsResult>;

/** See `WorkbookPort.addSheets`. */
export async function addSheets(
  run: Run,
  sheets: readonly NewSheet[],
  hint: PartHint,
): Promise<AddSheetsResult> {
  if (sheets.length === 0) return { status: 'nothing', sheets: [] };
  return attemptSheets(run, (context) => makeSheets(context, sheets, hint), takeBackSheets);
}

async function makeSheets(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  hint: PartHint,
): Promise<Attempt> {
  const queuedList = queueSheetList(context);
  const queuedMemory = queueMemory(context, hint.partId);
  await context.sync();
  const found = await queuedMemory.finish();
  requireWritable(found.memory);
  const list = queuedList();
  const items = await placed(context, sheets, found.memory.made ?? [], list);
  const changing = items.filter(({ content, before }) => !before || !sameSheet(content, before));
  if (changing.length === 0) return { kind: 'result', result: await shown(context, items) };
  if (list.isLocked && changing.some(({ sheetId }) => sheetId === null)) {
    throw new WorkbookFailure(ownProblem('structure-protected'));
  }
  return write(context, { items, changing }, found, list);
}

/** A sheet of ours from an earlier time that may be made anew. */
type Candidate = {
  readonly ours: MadeSheet;
  readonly on: SheetList['sheets'][number];
  readonly state: () => SheetState | null;
};

/** Where each sheet goes: to the unaltered one of ours with this purpose and name, else under a free name. */
async function placed(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  made: readonly MadeSheet[],
  list: SheetList,
): Promise<Item[]> {
  const requests = requestsOf(context);
  const candidates: (Candidate | null)[] = [];
  for (const content of sheets) {
    const ours = made.find((sheet) => isSame(sheet.content, content));
    const on = ours ? sheetOn(list, ours) : null;
    candidates.push(
      ours && on?.isVisible
        ? { ours, on, state: await queueSheetState(context, requests, on.id, expectedOf([ours.content])) }
        : null,
    );
  }
  if (candidates.some((candidate) => candidate !== null)) await context.sync();
  const taken = list.sheets.map(({ name }) => name);
  return sheets.map((content, index): Item => {
    const candidate = candidates[index];
    const state = candidate?.state();
    if (candidate && state && isUnaltered(state, candidate.ours.content)) {
      const { on, ours } = candidate;
      return { content, name: on.name, sheetId: on.id, before: ours.content };
    }
    const name = freeSheetName(content.name, taken);
    taken.push(name);
    return { content, name, sheetId: null, before: null };
  });
}

/** The same sheet of an earlier time. A form is filled by a person, so another one is another sheet. */
function isSame(one: NewSheet, other: NewSheet): boolean {
  return other.purpose !== 'form' && one.purpose === other.purpose && one.name === other.name;
}

function sameSheet(one: NewSheet, other: NewSheet): boolean {
  return JSON.stringify(packSheet(one)) === JSON.stringify(packSheet(other));
}

async function shown(context: Excel.RequestContext, items: readonly Item[]): Promise<AddSheetsResult> {
  const sheets = items.flatMap(({ sheetId, name }) => (sheetId === null ? [] : [{ sheetId, name }]));
  const [first] = sheets;
  if (first) context.workbook.worksheets.getItem(first.sheetId).activate();
  await context.sync();
  return { status: 'nothing', sheets };
}

async function write(
  context: Excel.RequestContext,
  { items, changing }: { items: readonly Item[]; changing: readonly Item[] },
  found: FoundMemory,
  list: SheetList,
): Promise<Attempt> {
  const memories = memoriesOf(changing, found.memory, list);
  const drawings = changing.map(({ sheetId, name, content, before }): Drawing => ({
    key: sheetId ?? name,
    content,
    held: before ? [before, content] : [],
  }));
  try {
    const requests = requestsOf(context);
    const memory = memoryWriter(context, found.partId);
    await memory.writeIn(requests, memories.during);
    for (const { sheetId, name } of changing) if (sheetId === null) context.workbook.worksheets.add(name);
    const nameOf = (sheetId: string) => list.sheets.find(({ id }) => id === sheetId)?.name ?? null;
    const drawn = await queueDrawings(context, requests, drawings, nameOf);
    await requests.sync();
    const ids = await drawn();
    const idOf = (item: Item) => item.sheetId ?? ids[changing.indexOf(item)] ?? '';
    const [first] = items;
    if (first) context.workbook.worksheets.getItem(idOf(first)).activate();
    const after = memories.after(changing.map(idOf));
    await memory.writeIn(requests, after);
    await context.sync();
    const record = after.records.at(-1) as FillRecord;
    const sheets = items.map((item) => ({
      sheetId: idOf(item),
      name: item.name,
      anew: item.before !== null,
    }));
    return { kind: 'result', result: { status: 'written', record, sheets } };
  } catch (error) {
    const record = memories.during.records.at(-1) as FillRecord;
    return { kind: 'failed', problem: problemOf(error), record, before: found.memory };
  }
}

/** What the memory says while the sheets are made and afterwards, when their ids are known. */
function memoriesOf(
  changing: readonly Item[],
  before: Memory,
  list: SheetList,
): { during: Memory; after(ids: readonly string[]): Memory } {
  const replaced = new Set(changing.flatMap(({ sheetId }) => sheetId ?? []));
  const others = (before.made ?? []).filter((sheet) => {
    const on = sheetOn(list, sheet);
    return on !== null && !replaced.has(on.id);
  });
  const memoryWith = (ids: readonly (string | null)[], state: FillRecord['state']): Memory => {
    const sheets = changing.map((item, index) => ({ ...item, sheetId: ids[index] ?? item.sheetId }));
    const record: FillRecord = {
      id: nextId(before),
      state,
      direction: 'fill',
      what: { kind: 'sheet', name: sheets[0]?.name },
      cells: [],
      sheets: sheets.map(({ sheetId, name, before: held }) => ({ sheetId, name, before: held })),
      viewBefore: list.active,
    };
    return {
      ...before,
      records: [...recordsBeside(record, before), record],
      made: [...others, ...sheets.map(({ sheetId, name, content }) => ({ sheetId, name, content }))],
    };
  };
  return { during: memoryWith([], 'open'), after: (ids) => memoryWith(ids, 'done') };
}
