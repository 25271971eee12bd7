import { memoryWriter, type FoundMemory } from '../memory/memoryPart';
import type { FillRecord, Memory, RecordedSource, UndoResult } from '../port';
import { ownProblem, WorkbookFailure } from '../problem';
import { sheetOn, type SheetList } from './sheetList';
import { readSources } from './readSources';
import { digestOf } from './sourceDigest';

/** Excel's longest name of a sheet. */
const longestName = 31;

type Sheet = SheetList['sheets'][number];

/**
 * Deletes the sheets that a record put in from other files. Those that a person altered are kept and named, and stay
 * sources. Two syncs to read, one to write. `during` null: the record is open already. Throws where the host refuses.
 */
export async function takeBackSources(
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  list: SheetList,
  memories: { readonly during: Memory | null; readonly after: Memory | null },
): Promise<UndoResult> {
  const sources = found.memory.sources ?? [];
  const standing = sheetsOf(record, list);
  const states = await readSources(
    context,
    standing.map(({ id }) => id),
  );
  const places = standing.map((on, index) => {
    const known = sources.find((source) => sheetOn(list, source)?.id === on.id);
    return { on, digest: known?.digest ?? null, state: states[index] ?? null };
  });
  const isOurs = ({ digest, state }: (typeof places)[number]): boolean =>
    // One that was only half put in is a copy of its file and nothing else.
    state !== null && (digest === null || digestOf(state) === digest);
  const removed = places.filter(isOurs).map(({ on }) => on);
  const kept = places.map(({ on }) => on).filter((on) => !removed.includes(on));
  if (removed.length > 0 && list.isLocked) throw new WorkbookFailure(ownProblem('structure-protected'));
  const memory = memoryWriter(context, found.partId);
  if (memories.during) memory.write(memories.during);
  for (const { id } of removed) context.workbook.worksheets.getItem(id).delete();
  memory.write(memories.after ?? memoryWithout(found.memory, record, list, removed));
  await context.sync();
  return {
    status: 'undone',
    restored: [],
    kept: [],
    sheets: { removed: removed.map(({ name }) => name), kept: kept.map(({ name }) => name) },
  };
}

/** The sheets of the record; of one that broke off, those with its names that were not there before. */
function sheetsOf({ sources = [], namesBefore }: FillRecord, list: SheetList): readonly Sheet[] {
  if (!namesBefore) return sources.flatMap((source) => sheetOn(list, source) ?? []);
  const isNamed = (name: string, { name: planned, original }: RecordedSource): boolean => {
    const numbered = / \(\d+\)$/.test(name) ? name.replace(/ \(\d+\)$/, '') : null;
    // A long name is cut where it gets a number.
    const isCut = numbered !== null && name.length === longestName && original.startsWith(numbered);
    return name === planned || name === original || numbered === original || isCut;
  };
  return list.sheets.filter(
    ({ name }) => !namesBefore.includes(name) && sources.some((source) => isNamed(name, source)),
  );
}

function memoryWithout(
  memory: Memory,
  record: FillRecord,
  list: SheetList,
  removed: readonly Sheet[],
): Memory {
  const sources = (memory.sources ?? []).filter((source) => {
    const on = sheetOn(list, source);
    return on !== null && !removed.includes(on);
  });
  return { ...memory, records: memory.records.filter(({ id }) => id !== record.id), sources };
}
