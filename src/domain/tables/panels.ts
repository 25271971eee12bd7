import type { Band } from './headers';
import type { SheetView, Window } from './sheetView';
import { titleIn } from './titles';

/** A part of a sheet in which tables stand one under another. */
export type Region = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly window: Window;
  readonly bands: readonly Band[];
};

/** How far above its first header a table's title is looked for. */
const titleReach = 15;

/**
 * Divides a sheet into panels: blocks whose columns never overlap stand side by side. A block across
 * both panels ends them, so that a sheet can have two panels above and one wide table below.
 */
export function regionsOf(view: SheetView, bands: readonly Band[]): readonly Region[] {
  const eras: { bands: Band[]; panels: Window[] }[] = [];
  for (const beside of byRow(bands)) {
    const era = eras.at(-1);
    const joined = mergeWindows([...(era?.panels ?? []), ...beside.map((band) => band.window)]);
    const fits = era && joined.length >= Math.max(era.panels.length, beside.length);
    if (fits) {
      era.bands.push(...beside);
      era.panels = joined;
    } else {
      eras.push({ bands: beside, panels: mergeWindows(beside.map((band) => band.window)) });
    }
  }
  let end = view.firstRow - 1;
  return eras.flatMap(({ bands: members, panels }, index) => {
    const next = eras[index + 1]?.bands[0];
    const firstRow = end + 1;
    const lastRow = next ? startAbove(view, next.firstRow, members.at(-1)?.lastRow ?? 0) - 1 : view.lastRow;
    end = lastRow;
    return spread(view, panels).map((window) => ({
      firstRow,
      lastRow,
      window,
      bands: members.filter((band) => band.window.first >= window.first && band.window.last <= window.last),
    }));
  });
}

/** Bands that begin in the same row, from top to bottom. */
function byRow(bands: readonly Band[]): readonly Band[][] {
  const rows = new Map<number, Band[]>();
  for (const band of bands) {
    const beside = rows.get(band.firstRow);
    if (beside) beside.push(band);
    else rows.set(band.firstRow, [band]);
  }
  return [...rows.values()];
}

/** Windows joined where they overlap, from left to right. */
function mergeWindows(windows: readonly Window[]): Window[] {
  const merged: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && window.first <= before.last) {
      merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, window.last) };
    } else {
      merged.push(window);
    }
  }
  return merged;
}

/** Panels with the columns between and beside them: what has no header belongs to the panel on its right. */
function spread(view: SheetView, panels: readonly Window[]): Window[] {
  return panels.map((panel, index) => {
    const before = panels[index - 1];
    return {
      first: before ? before.last + 1 : view.window.first,
      last: panels[index + 1] ? panel.last : view.window.last,
    };
  });
}

function startAbove(view: SheetView, row: number, floor: number): number {
  for (let above = row - 1; above > Math.max(floor, row - titleReach); above -= 1) {
    if (titleIn(view, above, view.window)) return above;
  }
  return row;
}
