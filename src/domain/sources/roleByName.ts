import type { SourceRole } from './source';

/** What the name of a file says it is; null where it says nothing: then the person chooses. */
export function roleByName(name: string): SourceRole | null {
  if (/台账/.test(name)) return 'ledger';
  if (/上年|去年|上一年/.test(name)) return 'last-year';
  return /批复|绩效目标/.test(name) && !/自评/.test(name) ? 'approved' : null;
}
