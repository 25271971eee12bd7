import { requestsOf } from '../requests';
import { queueSheetState, queueUsed, type SheetState } from './sheetState';

/**
 * What the sheets hold that came from other files; null for one that is gone. Two syncs, since nobody knows how large they
 * are, and one for each 2 MB.
 */
export async function readSources(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly (SheetState | null)[]> {
  if (ids.length === 0) return [];
  const used = ids.map((id) => queueUsed(context, id));
  await context.sync();
  const requests = requestsOf(context);
  const states: (() => SheetState | null)[] = [];
  for (const [index, id] of ids.entries()) {
    const expected = used[index];
    if (expected) states.push(await queueSheetState(context, requests, id, expected()));
  }
  await context.sync();
  return states.map((read) => read());
}
