import type { UndoResult, WorkbookPort } from '../workbook/port';
import { analyse, type Analysis, type Choices } from './analyse';
import { locateIn } from './locate';

/** A workbook that was read, and what came of a record that an earlier run had left open (null: there was none). */
export type Prepared = { readonly analysis: Analysis; readonly restored: UndoResult | null };

/**
 * Reads the workbook and works everything out. A fill or undo that broke off is put right first; where that
 * fails, what was read still says what stands in the workbook. Throws `WorkbookFailure`.
 */
export async function prepare(port: WorkbookPort, choices: Choices): Promise<Prepared> {
  const memory = await port.memory();
  const analysis = analyse(await port.snapshot(), choices, memory);
  if (!memory.records.some(({ state }) => state === 'open')) return { analysis, restored: null };
  const restored = await port.restore(locateIn(analysis));
  const now = await port.memory();
  return { analysis: analyse(await port.snapshot(), choices, now), restored };
}
