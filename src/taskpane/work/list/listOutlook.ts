import type { Outlook } from '../../model/drawnEntries';

/** What is known of a list as it stands on the screen. */
export type ListLook = Outlook & {
  /** Heights of the entries that were in the page, in pixels, by their keys. */
  readonly heights: ReadonlyMap<string, number>;
  /** Supposed of an entry that never was, in pixels. */
  readonly usual: number;
  /** An entry in sight and its top edge as this was measured; null where the browser holds it in its place itself. */
  readonly anchor: { readonly entry: Element; readonly top: number } | null;
};

export type ListOutlook = {
  readonly look: () => ListLook;
  readonly subscribe: (changed: () => void) => () => void;
  /** Follows the list in the window from now on; answers how to stop. */
  readonly watch: (list: HTMLElement) => () => void;
  /** Measures what is in the page now. */
  readonly measure: (list: HTMLElement) => void;
};

/** The key of an entry, as its element bears it. */
export const entryKey = 'data-entry';

/** A list is looked at again once it has moved so far, in pixels: less than is drawn beyond the window. */
const step = 160;

/** Enough entries to tell what the others will be like. */
const enough = 5;

/** Follows one list in the window: where it stands and how high its entries are. */
export function listOutlook(supposed: number): ListOutlook {
  let now: ListLook = {
    top: 0,
    height: window.innerHeight,
    heights: new Map(),
    usual: supposed,
    anchor: null,
  };
  // Fixed by the first entries: if it changed with every entry, the list would move under the reader.
  let isUsualKnown = false;
  const listeners = new Set<() => void>();

  const measure = (list: HTMLElement): void => {
    const { top } = list.getBoundingClientRect();
    const fresh = new Map<string, number>();
    for (const entry of list.children) {
      const key = entry.getAttribute(entryKey);
      const { height } = entry.getBoundingClientRect();
      if (key !== null && height > 0 && differs(height, now.heights.get(key))) fresh.set(key, height);
    }
    const hasMoved = Math.abs(top - now.top) >= step || window.innerHeight !== now.height;
    if (fresh.size === 0 && !hasMoved) return;
    const heights = fresh.size > 0 ? new Map([...now.heights, ...fresh]) : now.heights;
    let { usual } = now;
    if (!isUsualKnown && heights.size >= enough) {
      isUsualKnown = true;
      usual = [...heights.values()].reduce((sum, height) => sum + height, 0) / heights.size;
    }
    now = { top, height: window.innerHeight, heights, usual, anchor: anchorIn(list) };
    for (const changed of listeners) changed();
  };

  return {
    look: () => now,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    measure,
    watch: (list) => {
      let frame = 0;
      const at = () => {
        measure(list);
      };
      const soon = () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(at);
      };
      // Whatever grows or shrinks in the pane, an entry or what stands above, may move the list.
      const observer = new ResizeObserver(soon);
      observer.observe(list.closest('main') ?? document.body);
      observer.observe(list);
      window.addEventListener('scroll', at, { passive: true });
      window.addEventListener('resize', at);
      return () => {
        cancelAnimationFrame(frame);
        observer.disconnect();
        window.removeEventListener('scroll', at);
        window.removeEventListener('resize', at);
      };
    },
  };
}

/** Most browsers keep in place what is read; that of Excel for Mac may not. */
function anchorIn(list: HTMLElement): ListLook['anchor'] {
  if ('overflowAnchor' in document.documentElement.style) return null;
  const entry = [...list.children].find(
    (child) => child.hasAttribute(entryKey) && child.getBoundingClientRect().bottom > 0,
  );
  return entry ? { entry, top: entry.getBoundingClientRect().top } : null;
}

function differs(height: number, before: number | undefined): boolean {
  return before === undefined || Math.abs(height - before) > 0.5;
}
