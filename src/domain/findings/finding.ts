import type { CellRef } from '../snapshot/snapshot';

export type Severity = 'error' | 'warning' | 'info';
/** What the person has to do: change it now, give a reason, or change it in next year's targets. */
export type Action = '本次必改' | '需说明' | '下年改';

/**
 * One finding for each check and table, with the list of its cells (domain.md §7).
 * `data` fills the sentence of `code` in the text catalogue; `variant` picks it where a check has several.
 */
export type Finding = {
  readonly code: string;
  readonly variant: string;
  readonly severity: Severity;
  readonly action: Action;
  readonly sheetId: string;
  readonly cells: readonly CellRef[];
  readonly data: Readonly<Record<string, string>>;
  /** As printed in the sheet, and as it should be; null where the check has no such pair. */
  readonly found: string | null;
  readonly expected: string | null;
};
