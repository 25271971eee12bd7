import type { Assessment } from '../domain/assessment/assessment';
import type { Recomputed } from '../domain/changes/recomputed';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { ScoreCard } from './scoreCard';

/** What the rows of one table are made from. */
export type ReviewedTable = Recomputed & {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly card: ScoreCard;
};

/** The columns of the sheet from A on. */
export const at = {
  number: 0,
  indicator: 1,
  marks: 2,
  self: 3,
  recomputed: 4,
  review: 5,
  cut: 6,
  reason: 7,
  note: 8,
} as const;

export const scoreFormat = '0.00';
