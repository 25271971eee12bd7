import type { UndoResult, WorkbookPort } from '../workbook/port';
import { defaultChoices } from './analyse';
import { locateIn } from './locate';
import { prepare } from './prepare';

export type UndoOutcome = {
  readonly undo: UndoResult;
  /** True where a fill or undo that had broken off was put right; that was then all there was to do. */
  readonly wasOpen: boolean;
};

/** Takes back the newest fill, or finishes what an earlier run had left half done. Throws `WorkbookFailure`. */
export async function undo(port: WorkbookPort): Promise<UndoOutcome> {
  const { analysis, restored } = await prepare(port, defaultChoices);
  if (restored) return { undo: restored, wasOpen: true };
  return { undo: await port.undo(locateIn(analysis)), wasOpen: false };
}
