const key = 'perf.reopened';

/**
 * Reloads the page once by itself when it did not get ready, which helps where Excel was slow; the second
 * time it leaves that to the person. True where the page is on its way out.
 */
export function reloadOnce(storage: Storage | null, reload: () => void): boolean {
  try {
    if (!storage || storage.getItem(key) !== null) return false;
    storage.setItem(key, '1');
  } catch {
    return false;
  }
  reload();
  return true;
}

/** Ready at last: the next failure may try again by itself. */
export function forgetReload(storage: Storage | null): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Storage can be closed to framed pages; then nothing was kept either.
  }
}
