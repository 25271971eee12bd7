import type { CellRef } from '../snapshot/snapshot';

export type Severity = 'error' | 'warning' | 'info';
/** What the person has to do, most urgent first: change it now, give a reason, or change it in next year's targets. */
export const actions = ['本次必改', '需说明', '下年改'] as const;
export type Action = (typeof actions)[number];

/**
 * One finding for each check and table, with the list of its cells (domain.md §7). A check whose
 * rows differ in severity (P-007, P-031) makes one finding for each severity.
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
  /** One entry for each row, group or column that the finding is about, in sheet order. */
  readonly lines?: readonly FindingLine[];
  /** As printed in the sheet, and as it should be; null where the check has no such pair. */
  readonly found: string | null;
  readonly expected: string | null;
};

/**
 * What is said of one row: `row` is its number as Excel shows it (from 1), `name` what it is called
 * in the sheet; the other keys belong to the check. Figures are plain decimal numbers.
 */
export type FindingLine = Readonly<Record<string, string>>;
