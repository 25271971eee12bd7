import { useCallback, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { entryKey } from './listOutlook';

/** What a person works in stays in the page wherever it is scrolled to. */
export type KeptEntries = {
  /** The entry that has the keyboard, or had it last. */
  readonly focused: string | null;
  /** Entries in which something was opened, typed or chosen, the newest last. */
  readonly touched: readonly string[];
  /** As many entries more on each side of the focused one, for Tab to find something. */
  readonly reach: number;
};

/** More entries that a person did something in are not kept. */
const mostTouched = 100;
/** So many entries are looked through at a time for something to go to. */
const stride = 20;

const tabbable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** Keeps the entries that a person works in, and brings in what Tab goes to; the handlers belong on the list. */
export function useKeptEntries() {
  const [kept, setKept] = useState<KeptEntries>({ focused: null, touched: [], reach: 1 });
  const onFocus = useCallback((event: SyntheticEvent<HTMLElement>) => {
    const key = keyOf(event);
    if (key === null) return;
    setKept((before) => (before.focused === key ? before : { ...before, focused: key, reach: 1 }));
  }, []);
  const onTouched = useCallback((event: SyntheticEvent<HTMLElement>) => {
    const key = keyOf(event);
    if (key === null) return;
    setKept((before) =>
      before.touched.at(-1) === key
        ? before
        : {
            ...before,
            touched: [...before.touched.filter((other) => other !== key), key].slice(-mostTouched),
          },
    );
  }, []);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab') return;
    const entry = entryOf(event);
    // Entries without anything to go to may stand between: they are drawn until there is something, or the end.
    while (entry && isEndedByGap(entry, event.shiftKey)) {
      flushSync(() => {
        setKept((before) => ({ ...before, reach: before.reach + stride }));
      });
    }
  }, []);
  return { kept, handlers: { onFocus, onClick: onTouched, onInput: onTouched, onKeyDown } };
}

/** From the entry on there is nothing to go to before entries that are not in the page. */
function isEndedByGap(entry: Element, backwards: boolean): boolean {
  for (let next = after(entry, backwards); next; next = after(next, backwards)) {
    if (!next.hasAttribute(entryKey)) return true;
    if (next.querySelector(tabbable)) return false;
  }
  return false;
}

function after(entry: Element, backwards: boolean): Element | null {
  return backwards ? entry.previousElementSibling : entry.nextElementSibling;
}

/** The entry of this very list that something happened in; lists stand in entries of other lists. */
function entryOf(event: SyntheticEvent<HTMLElement>): Element | null {
  const { target, currentTarget } = event;
  return [...currentTarget.children].find((child) => child.contains(target as Node)) ?? null;
}

function keyOf(event: SyntheticEvent<HTMLElement>): string | null {
  return entryOf(event)?.getAttribute(entryKey) ?? null;
}
