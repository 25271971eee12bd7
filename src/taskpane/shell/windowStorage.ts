/** The storage of this window; null where the browser keeps it from framed pages. */
export function windowStorage(kind: 'sessionStorage' | 'localStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
