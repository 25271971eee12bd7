import type { SheetSnapshot } from '../snapshot/snapshot';

/** What a file is to the self-evaluation: 批复的绩效目标表 · 指标执行台账 · last year's workbook. */
export const sourceRoles = ['approved', 'ledger', 'last-year'] as const;
export type SourceRole = (typeof sourceRoles)[number];

/** One sheet that was put in to be compared with; never filled, never checked itself. */
export type Source = {
  readonly role: SourceRole;
  /** Name of the file that it comes from. */
  readonly fileName: string;
  readonly sheet: SheetSnapshot;
};
