import type { UndoResult, WorkbookPort } from '../workbook/port';
import { analyse, type Analysis, type Choices } from './analyse';
import { locateIn } from './locate';
import { analyseInSlices, orCancelled, type Slicing } from './slices';

/** A workbook that was read, and what came of a record that an earlier run had left open (null: there was none). */
export type Prepared = { readonly analysis: Analysis; readonly restored: UndoResult | null };

/** How a reading is done where somebody is waiting: in slices, and told when it can no longer be cancelled. */
export type Reading = Slicing & { readonly writing?: () => void };

/**
 * Reads the workbook and works everything out. A fill or undo that broke off is put right first; where that
 * fails, what was read still says what stands in the workbook. Throws `WorkbookFailure`; with `reading` it works in
 * slices and throws `Cancelled` where that was cancelled before anything was written.
 */
export async function prepare(port: WorkbookPort, choices: Choices, reading?: Reading): Promise<Prepared> {
  const analysis = await readOnce(port, choices, reading);
  if (!analysis.memory.records.some(({ state }) => state === 'open')) return { analysis, restored: null };
  reading?.writing?.();
  const restored = await port.restore(locateIn(analysis));
  const now = reading && { ...reading, signal: undefined };
  return { analysis: await readOnce(port, choices, now), restored };
}

async function readOnce(
  port: WorkbookPort,
  choices: Choices,
  reading: Reading | undefined,
): Promise<Analysis> {
  const memory = await orCancelled(port.memory(), reading?.signal);
  const workbook = await orCancelled(port.snapshot(), reading?.signal);
  return reading ? analyseInSlices(workbook, choices, memory, reading) : analyse(workbook, choices, memory);
}
