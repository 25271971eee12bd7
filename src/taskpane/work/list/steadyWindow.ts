import { useLayoutEffect } from 'react';
import type { ListLook } from './listOutlook';

/** Keeps what is read in its place where entries above it turn out higher or lower than they were supposed to be. */
export function useSteadyWindow({ anchor }: ListLook): void {
  useLayoutEffect(() => {
    if (!anchor?.entry.isConnected) return;
    const moved = anchor.entry.getBoundingClientRect().top - anchor.top;
    if (Math.abs(moved) > 0.5) window.scrollBy(0, moved);
  }, [anchor]);
}
