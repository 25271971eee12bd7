import { normaliseLabel } from '../snapshot/normalise';
import { isTotalLabel } from './labels';
import { type Segment, isSubjectLine } from './segments';
import type { SheetView } from './sheetView';

/**
 * Marks panels that are one list printed in two: the same header beside another one, without a title, a subject or a
 * total of its own. Their total sums both, so that none of them alone has one.
 */
export function withSharedTotals(view: SheetView, segments: readonly Segment[]): readonly Segment[] {
  const byRow = new Map<number, Segment[]>();
  for (const segment of segments) {
    const row = segment.bands[0]?.firstRow ?? -1;
    byRow.set(row, [...(byRow.get(row) ?? []), segment]);
  }
  return segments.map((segment) => {
    const beside = byRow.get(segment.bands[0]?.firstRow ?? -1) ?? [];
    const isPart = beside.some(
      (other) =>
        other !== segment &&
        wordsOf(other) === wordsOf(segment) &&
        (continues(view, segment, other) || continues(view, other, segment)),
    );
    return isPart ? { ...segment, sharesTotal: true } : segment;
  });
}

function wordsOf({ bands }: Segment): string {
  return bands.map(({ columns }) => columns.map(({ text }) => normaliseLabel(text)).join('|')).join('\u001f');
}

/** True where `right` has nothing of its own but the rows below the header it shares with the panel on its left. */
function continues(view: SheetView, left: Segment, right: Segment): boolean {
  if (right.window.first <= left.window.last || right.project) return false;
  const own = right.title?.cell;
  if (own && own.column >= right.window.first) return false;
  for (let row = right.firstRow; row <= right.lastRow; row += 1) {
    const cell = view.row(row, right.window).find(({ column }) => column >= right.window.first);
    if (cell && (isSubjectLine(cell) || isTotalLabel(cell.text))) return false;
  }
  return true;
}
