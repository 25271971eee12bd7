import type { Area } from '../../domain/snapshot/snapshot';
import { rowBands } from '../areas';
import type { Piece } from './budget';
import type { SheetDraft } from './draft';
import { queueLocked } from './reads';

/** Ranges asked for one property each in one request. */
const mostRanges = 2000;

/**
 * Locked cells of the protected sheets: first of each sheet as a whole, then by rows, then by cells, each time
 * only of what is locked in part. Most sheets are done with the first or the second sync.
 */
export async function readLocked(
  context: Excel.RequestContext,
  pieces: readonly Piece<SheetDraft>[],
): Promise<void> {
  const [now, later] = [pieces.slice(0, mostRanges), pieces.slice(mostRanges)];
  if (now.length === 0) return;
  const queued = now.map((piece) => ({
    ...piece,
    locked: queueLocked(context.workbook.worksheets.getItem(piece.key.facts.id), piece.area),
  }));
  await context.sync();
  const mixed = queued.flatMap(({ key, area, locked: read }) => {
    const locked = read();
    if (locked === null) return partsOf(area).map((part) => ({ key, area: part }));
    key.pasteLocked(area, locked);
    return [];
  });
  await readLocked(context, [...mixed, ...later]);
}

/** A sheet in rows, a row in cells. */
function partsOf(area: Area): Area[] {
  if (area.rowCount > 1) return rowBands(area, area.columnCount);
  return Array.from({ length: area.columnCount }, (_, index) => ({
    ...area,
    column: area.column + index,
    columnCount: 1,
  }));
}
