import type { Run } from '../run';
import { memoryWriter, queueMemory, requireWritable, type FoundMemory } from '../memory/memoryPart';
import { nextId, recordsBeside } from '../memory/records';
import type { FillRecord, InsertSourcesResult, Memory, SourceFile, SourceSheet } from '../port';
import { ownProblem, problemOf, WorkbookFailure } from '../problem';
import { asBase64, sheetsOfFile, sourceLimits } from '../sourceFile';
import type { PartHint } from './apply';
import { queueSheetList, sheetOn, type SheetList } from './sheetList';
import { freeSheetName } from './sheetNames';
import { digestOf } from './sourceDigest';
import { readSources } from './readSources';
import { attemptSheets, type SheetAttempt } from './sheetAttempt';
import { takeBackSources } from './takeBackSources';

/** A file with the sheets that go in, and the names that they get. */
type Planned = {
  readonly file: SourceFile;
  readonly sheets: readonly { readonly original: string; readonly name: string }[];
};

type Checked = { readonly file: SourceFile; readonly names: readonly string[] };

type Attempt = SheetAttempt<InsertSourcesResult>;

/** See `WorkbookPort.insertSources`. */
export async function insertSources(
  run: Run,
  files: readonly SourceFile[],
  hint: PartHint,
): Promise<InsertSourcesResult> {
  if (files.length === 0) return { status: 'nothing' };
  const checked: Checked[] = [];
  for (const file of files) {
    const names = sheetsOfFile(file);
    if (typeof names === 'string') return { status: 'refused', file: file.name, code: names };
    checked.push({ file, names });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const largest = [...files].sort((one, other) => other.bytes.length - one.bytes.length)[0];
  if (bytes > sourceLimits.fileBytes)
    return { status: 'refused', file: largest?.name ?? '', code: 'source-too-large' };
  return attemptSheets(run, (context) => putIn(context, checked, hint), takeBackSources);
}

async function putIn(
  context: Excel.RequestContext,
  checked: readonly Checked[],
  hint: PartHint,
): Promise<Attempt> {
  const queuedList = queueSheetList(context);
  const queuedMemory = queueMemory(context, hint.partId);
  await context.sync();
  const found = await queuedMemory.finish();
  requireWritable(found.memory);
  const list = queuedList();
  if (list.isLocked) throw new WorkbookFailure(ownProblem('structure-protected'));
  // The part may be made now: its id is looked for again next time.
  hint.partId = undefined;
  return write(context, planned(checked, list), found, list);
}

/** Clear names that no sheet has, neither here nor in the files. */
function planned(checked: readonly Checked[], list: SheetList): readonly Planned[] {
  const taken = [...list.sheets.map(({ name }) => name), ...checked.flatMap(({ names }) => names)];
  return checked.map(({ file, names }) => ({
    file,
    sheets: names.map((original) => {
      const name = freeSheetName(`${file.label}·${original}`, taken);
      taken.push(name);
      return { original, name };
    }),
  }));
}

async function write(
  context: Excel.RequestContext,
  plans: readonly Planned[],
  found: FoundMemory,
  list: SheetList,
): Promise<Attempt> {
  const memoryWith = memoryFor(plans, found.memory, list);
  const during = memoryWith(null);
  const { worksheets } = context.workbook;
  try {
    const memory = memoryWriter(context, found.partId);
    memory.write(during);
    const inserted = plans.map(({ file, sheets }) =>
      context.workbook.insertWorksheetsFromBase64(asBase64(file.bytes), {
        positionType: 'End',
        sheetNamesToInsert: sheets.map(({ original }) => original),
      }),
    );
    await context.sync();
    const ids = inserted.flatMap(({ value }) => value);
    const sheets = plans.flatMap((plan) => plan.sheets);
    if (ids.length !== sheets.length) throw new WorkbookFailure(ownProblem('refused'));
    ids.forEach((id, index) => {
      worksheets.getItem(id).name = sheets[index]?.name ?? '';
    });
    const states = await readSources(context, ids);
    const after = memoryWith(
      states.map((state, index) => ({ sheetId: ids[index] ?? '', digest: state && digestOf(state) })),
    );
    memory.write(after);
    await context.sync();
    const record = after.records.at(-1) as FillRecord;
    const named = sheets.map(({ name }, index) => ({ sheetId: ids[index] ?? '', name }));
    return { kind: 'result', result: { status: 'written', record, sheets: named } };
  } catch (error) {
    const record = during.records.at(-1) as FillRecord;
    return { kind: 'failed', problem: problemOf(error), record, before: found.memory };
  }
}

type Put = { readonly sheetId: string; readonly digest: string | null };

/** What the memory says while the sheets are put in (null) and afterwards, when they are known. */
function memoryFor(
  plans: readonly Planned[],
  before: Memory,
  list: SheetList,
): (put: readonly Put[] | null) => Memory {
  const others = (before.sources ?? []).filter((sheet) => sheetOn(list, sheet) !== null);
  const sheets = plans.flatMap(({ file, sheets: own }) => own.map((sheet) => ({ ...sheet, file })));
  return (put) => {
    const record: FillRecord = {
      id: nextId(before),
      state: put ? 'done' : 'open',
      direction: 'fill',
      what: { kind: 'sheet', name: sheets[0]?.name },
      cells: [],
      sources: sheets.map(({ name, original }, index) => ({
        sheetId: put?.[index]?.sheetId ?? null,
        name,
        original,
      })),
      ...(put ? {} : { namesBefore: list.sheets.map(({ name }) => name) }),
    };
    const sources = sheets.map(({ name, file }, index): SourceSheet => ({
      sheetId: put?.[index]?.sheetId ?? null,
      name,
      role: file.role,
      fileName: file.name,
      digest: put?.[index]?.digest ?? null,
    }));
    return {
      ...before,
      records: [...recordsBeside(record, before), record],
      sources: [...others, ...sources],
    };
  };
}
