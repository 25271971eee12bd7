/** Where a list stands in the window, in pixels: its top edge below that of the window, and the window's height. */
export type Outlook = { readonly top: number; readonly height: number };

/** What is put into the page: entries one after another, and the room of those that are not there. */
export type DrawnPart = { readonly index: number } | { readonly gap: number; readonly first: number };

/** Entries from `from` up to and without `to`. */
export type EntryRange = { readonly from: number; readonly to: number };

/**
 * The entries near the window: at most `margin` pixels above or below it. Empty where the list is farther away.
 * `heights` are those of all entries in pixels, measured or supposed.
 */
export function entriesNear(
  heights: readonly number[],
  { top, height }: Outlook,
  margin: number,
): EntryRange {
  let from = -1;
  let at = top;
  for (const [index, own] of heights.entries()) {
    if (at > height + margin) return from < 0 ? none : { from, to: index };
    at += own;
    if (from < 0 && at >= -margin) from = index;
  }
  return from < 0 ? none : { from, to: heights.length };
}

const none: EntryRange = { from: 0, to: 0 };

/** The wanted entries in their order, each once, with gaps as high as what is left out between them. */
export function drawnParts(heights: readonly number[], wanted: readonly number[]): DrawnPart[] {
  const drawn = [...new Set(wanted)]
    .filter((index) => index >= 0 && index < heights.length)
    .sort((one, other) => one - other);
  const parts: DrawnPart[] = [];
  let next = 0;
  for (const index of [...drawn, heights.length]) {
    if (index > next) {
      const gap = heights.slice(next, index).reduce((sum, height) => sum + height, 0);
      parts.push({ gap, first: next });
    }
    if (index < heights.length) parts.push({ index });
    next = index + 1;
  }
  return parts;
}
