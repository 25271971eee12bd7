import { useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { drawnParts, entriesNear } from '../../model/drawnEntries';
import { useKeptEntries } from './keptEntries';
import { listOutlook } from './listOutlook';
import { useSteadyWindow } from './steadyWindow';

/**
 * A list of which only that is in the page which is near the window, has the keyboard, or was worked in; the first and
 * the last entry always are, so that the keyboard finds in from both sides. What is left out has its room.
 */
export function VirtualList<T>({
  entries,
  keyOf,
  height,
  drawnWhole,
  classes,
  children,
}: {
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  /** How high an entry is likely to be, in pixels. */
  readonly height: number;
  /** A list of so many entries is drawn whole as soon as it is near. */
  readonly drawnWhole: number;
  readonly classes: { readonly list: string; readonly item: string };
  readonly children: (entry: T) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [outlook] = useState(() => listOutlook(height));
  const look = useSyncExternalStore(outlook.subscribe, outlook.look);
  const { kept, handlers } = useKeptEntries();
  const keys = entries.map(keyOf);
  const heights = keys.map((key) => look.heights.get(key) ?? look.usual);
  // As much again on each side as the window shows: a turn of the wheel finds it drawn.
  const near = entriesNear(heights, look, Math.max(600, look.height));
  const isNear = near.to > near.from;
  const shown = isNear && entries.length <= drawnWhole ? { from: 0, to: entries.length } : near;
  const focused = kept.focused === null ? -1 : keys.indexOf(kept.focused);
  const parts = drawnParts(heights, [
    0,
    entries.length - 1,
    ...span(shown.from, shown.to),
    ...(focused < 0 ? [] : span(focused - kept.reach, focused + kept.reach + 1)),
    ...kept.touched.map((key) => keys.indexOf(key)),
  ]);
  useSteadyWindow(look);
  useLayoutEffect(() => (list.current ? outlook.watch(list.current) : undefined), [outlook]);
  // What has just been drawn is measured before it is seen.
  useLayoutEffect(() => {
    if (list.current) outlook.measure(list.current);
  });
  return (
    <ul ref={list} className={classes.list} {...handlers}>
      {parts.map((part) => {
        if ('gap' in part) {
          return <li key={`gap ${String(part.first)}`} aria-hidden="true" style={{ height: part.gap }} />;
        }
        const entry = entries[part.index];
        const key = keys[part.index];
        if (entry === undefined || key === undefined) return null;
        return (
          <li
            key={key}
            className={classes.item}
            data-entry={key}
            aria-setsize={entries.length}
            aria-posinset={part.index + 1}
          >
            {children(entry)}
          </li>
        );
      })}
    </ul>
  );
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
