import { queueMemory, type FoundMemory } from '../memory/memoryPart';
import type { FillRecord, Memory, UndoResult, WorkbookProblem } from '../port';
import { problemOf } from '../problem';
import type { Run } from '../run';
import { queueSheetList, type SheetList } from './sheetList';

/** What came of a request that makes or puts in sheets; `before` is the memory as it was. */
export type SheetAttempt<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | {
      readonly kind: 'failed';
      readonly problem: WorkbookProblem;
      readonly record: FillRecord;
      readonly before: Memory;
    };

type Failure =
  | { readonly status: 'failed'; readonly problem: WorkbookProblem }
  | { readonly status: 'open'; readonly problem: WorkbookProblem; readonly record: FillRecord };

/** Takes the sheets of a record back, as an undo would. */
type TakeBack = (
  context: Excel.RequestContext,
  found: FoundMemory,
  record: FillRecord,
  list: SheetList,
  memories: { readonly during: Memory | null; readonly after: Memory | null },
) => Promise<UndoResult>;

/** Runs the attempt; what it left half-made is taken back, and the record stays open where that fails too. */
export async function attemptSheets<Result>(
  run: Run,
  attempt: (context: Excel.RequestContext) => Promise<SheetAttempt<Result>>,
  takeBack: TakeBack,
): Promise<Result | Failure> {
  try {
    const came = await run(attempt);
    if (came.kind === 'result') return came.result;
    const { problem, record } = came;
    return (await putBack(run, came, takeBack))
      ? { status: 'failed', problem }
      : { status: 'open', problem, record };
  } catch (error) {
    return { status: 'failed', problem: problemOf(error) };
  }
}

async function putBack(
  run: Run,
  { record, before }: { readonly record: FillRecord; readonly before: Memory },
  takeBack: TakeBack,
): Promise<boolean> {
  try {
    const result = await run(async (context) => {
      const queuedList = queueSheetList(context);
      const queuedMemory = queueMemory(context, undefined);
      await context.sync();
      const found = await queuedMemory.finish();
      // Where the record was not written, nothing was: it comes first.
      if (!found.memory.records.some(({ id }) => id === record.id)) return null;
      return takeBack(context, found, record, queuedList(), { during: null, after: before });
    });
    return result === null || result.status === 'undone';
  } catch {
    return false;
  }
}
