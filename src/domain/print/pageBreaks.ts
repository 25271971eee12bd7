import type { Area } from '../snapshot/snapshot';

/** What is needed to divide a sheet into pages; heights and room in points at full size, rows from 0. */
export type Paging = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly heightOf: (row: number) => number;
  readonly merges: readonly Area[];
  /** Height of a page, and what is left of it where title rows are repeated. */
  readonly room: number;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that must begin a page in any case: further tables. */
  readonly starts: readonly number[];
};

/**
 * The rows that begin a new page, so that merged areas are not cut in two; one higher than half a page may be. Empty where everything fits on one page.
 */
export function pageBreaks(paging: Paging): number[] {
  const { firstRow, lastRow, heightOf, room, titleRows, starts } = paging;
  const breaks: number[] = [];
  const titleHeight = titleRows ? sum(titleRows.first, titleRows.last, heightOf) : 0;
  let start = firstRow;
  let used = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const repeated = titleRows !== null && start > titleRows.last ? titleHeight : 0;
    const isFull = used + heightOf(row) > room - repeated && row > start;
    if (!isFull && !(starts.includes(row) && row > start)) {
      used += heightOf(row);
      continue;
    }
    const at = starts.includes(row) ? row : wholeBefore(paging, start, row);
    breaks.push(at);
    start = at;
    used = sum(at, row, heightOf);
  }
  return breaks;
}

/**
 * The row up to `row` at which fewest merged areas are cut, the last such one. Areas higher than half a page (the label
 * beside a whole block) cannot all be spared and count only where nothing else tells the places apart.
 */
function wholeBefore(paging: Paging, start: number, row: number): number {
  const { merges, titleRows, room, heightOf } = paging;
  const places = Array.from({ length: row - start }, (_, index) => row - index)
    // A page with hardly anything on it is worse than a block that is cut.
    .filter((at) => at - start >= (row - start) / 3)
    .filter((at) => !(titleRows !== null && at > titleRows.first && at <= titleRows.last))
    .map((at) => {
      const cut = merges.filter((merge) => merge.row < at && at < merge.row + merge.rowCount);
      const isLow = (merge: Area) => sum(merge.row, merge.row + merge.rowCount - 1, heightOf) <= room / 2;
      return { at, low: cut.filter(isLow).length, all: cut.length };
    });
  const [best] = [...places].sort(
    (one, other) => one.low - other.low || one.all - other.all || other.at - one.at,
  );
  return best?.at ?? row;
}

function sum(first: number, last: number, heightOf: (row: number) => number): number {
  let height = 0;
  for (let row = first; row <= last; row += 1) height += heightOf(row);
  return height;
}
