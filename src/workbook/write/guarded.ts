import type { CellRef } from '../../domain/snapshot/snapshot';
import { memoryWriter, queuePartId } from '../memory/memoryPart';
import type { Memory, WorkbookProblem } from '../port';
import { problemOf } from '../problem';
import { requestsOf } from '../requests';
import type { Run } from '../run';
import { queueStates, type CellState } from './cellStates';
import { queueContents, type Content } from './content';

/** A change of cells together with what the memory says before, while and after it is made. */
export type GuardedWrite = {
  readonly contents: readonly Content[];
  /** What the same cells hold now: put back where the request fails. */
  readonly current: readonly {
    readonly cell: CellRef;
    readonly state: CellState;
    readonly formatsAllowed: boolean;
  }[];
  readonly memory: {
    readonly partId: string | null;
    readonly before: Memory;
    /** With the record open: written first (write-ahead). */
    readonly during: Memory;
    readonly after: Memory;
  };
};

/**
 * Writes the cells in one request (or one for each 2 MB) whose first action opens the record and whose last one closes it.
 * Null: done. Else why the request failed; the caller then calls `putBack` outside of this context.
 */
export async function writeGuarded(
  context: Excel.RequestContext,
  write: GuardedWrite,
): Promise<WorkbookProblem | null> {
  try {
    const requests = requestsOf(context);
    const memory = memoryWriter(context, write.memory.partId);
    await memory.writeIn(requests, write.memory.during);
    await queueContents(context, requests, write.contents);
    await memory.writeIn(requests, write.memory.after);
    await context.sync();
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/**
 * Takes a failed change back: the cells that differ from what they held before, and the memory with them.
 * False where that fails too: the open record is then still in the workbook.
 */
export async function putBack(run: Run, write: GuardedWrite): Promise<boolean> {
  try {
    await run(async (context) => {
      const requests = requestsOf(context);
      const partId = queuePartId(context);
      const queuedStates = await queueStates(context, requests, [
        ...write.current.map(({ cell, state: { value, formula } }) => ({ cell, holds: [value, formula] })),
        ...write.contents.map(({ cell, value, formula }) => ({ cell, holds: [value, formula] })),
      ]);
      await context.sync();
      const states = queuedStates();
      const contents = write.current.flatMap(({ cell, state, formatsAllowed }) => {
        const now = states.at(cell);
        return now && !sameState(now, state) ? [contentOf(cell, state, now, formatsAllowed)] : [];
      });
      await queueContents(context, requests, contents);
      await memoryWriter(context, partId()).writeIn(requests, write.memory.before);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** Writing `wanted` into a cell that holds `now`. */
export function contentOf(
  cell: CellRef,
  wanted: Pick<CellState, 'value' | 'formula' | 'numberFormat' | 'type'>,
  now: CellState,
  formatsAllowed: boolean,
): Content {
  const { value, formula, numberFormat, type } = wanted;
  return { cell, value, formula, numberFormat, formatNow: now.numberFormat, type, formatsAllowed };
}

/** True where two states hold the same content in the same format; a formula's result does not count. */
function sameState(
  one: Pick<CellState, 'value' | 'formula' | 'numberFormat' | 'type'>,
  other: Pick<CellState, 'value' | 'formula' | 'numberFormat' | 'type'>,
): boolean {
  return sameContent(one, other) && one.numberFormat === other.numberFormat;
}

/** Text and error values may read the same; the type tells them apart. */
export function sameContent(
  one: Pick<CellState, 'value' | 'formula' | 'type'>,
  other: Pick<CellState, 'value' | 'formula' | 'type'>,
): boolean {
  if (one.formula !== null || other.formula !== null) return one.formula === other.formula;
  return one.value === other.value && (one.type === 'Error') === (other.type === 'Error');
}
