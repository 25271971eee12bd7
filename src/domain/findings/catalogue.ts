import { p001MarksTotal } from './checks/p001MarksTotal';
import { p002ScoreTotal } from './checks/p002ScoreTotal';
import { p003GroupMarks } from './checks/p003GroupMarks';
import { p004ScoreRange } from './checks/p004ScoreRange';
import { p006Grade } from './checks/p006Grade';
import { p007StatedRate } from './checks/p007StatedRate';
import { p008ExecutionScore } from './checks/p008ExecutionScore';
import { p009RateAboveFull } from './checks/p009RateAboveFull';
import { p010NoBudget } from './checks/p010NoBudget';
import { p011MoneyParts } from './checks/p011MoneyParts';
import { p012LowExecution } from './checks/p012LowExecution';
import { p030MissedFullMarks } from './checks/p030MissedFullMarks';
import { p031MissedHighScore } from './checks/p031MissedHighScore';
import { p032MetLowScore } from './checks/p032MetLowScore';
import { p033NoReason } from './checks/p033NoReason';
import { p041SameIndicator } from './checks/p041SameIndicator';
import { p072TotalAboveFull } from './checks/p072TotalAboveFull';
import { findingFacts, type FindingCode, type FindingFacts } from './codes';
import type { Check, WorkbookCheck } from './context';

/** What looks for a code: tables one by one, the workbook as a whole, or both. */
export type CatalogueEntry = FindingFacts & {
  readonly code: FindingCode;
  readonly check: Check | null;
  readonly workbookCheck: WorkbookCheck | null;
};

const tableChecks: Readonly<Partial<Record<FindingCode, Check>>> = {
  'P-001': p001MarksTotal,
  'P-002': p002ScoreTotal,
  'P-003': p003GroupMarks,
  'P-004': p004ScoreRange,
  'P-006': p006Grade,
  'P-007': p007StatedRate,
  'P-008': p008ExecutionScore,
  'P-009': p009RateAboveFull,
  'P-010': p010NoBudget,
  'P-011': p011MoneyParts,
  'P-012': p012LowExecution,
  'P-030': p030MissedFullMarks,
  'P-031': p031MissedHighScore,
  'P-032': p032MetLowScore,
  'P-033': p033NoReason,
  'P-041': p041SameIndicator,
  'P-072': p072TotalAboveFull,
};

const workbookChecks: Readonly<Partial<Record<FindingCode, WorkbookCheck>>> = {};

/** Every check of this version with its severity, action and group (domain.md §7), by code. */
export const catalogue: readonly CatalogueEntry[] = (Object.keys(findingFacts) as FindingCode[]).map(
  (code) => ({
    code,
    check: tableChecks[code] ?? null,
    workbookCheck: workbookChecks[code] ?? null,
    ...findingFacts[code],
  }),
);
