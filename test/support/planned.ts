import { assess } from '../../src/domain/assessment/assess';
import type { Assessment } from '../../src/domain/assessment/assessment';
import type { Change, ChangeSet } from '../../src/domain/changes/changeSet';
import { planChanges, type PlanSettings } from '../../src/domain/changes/planChanges';
import { defaultParameters } from '../../src/domain/scoring/parameters';
import { cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { SelfEvaluation } from '../../src/domain/tables/table';

/** A table assessed and planned; `at` finds the change of a cell by its address. */
export function planned(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  settings: Partial<PlanSettings> = {},
): {
  readonly assessment: Assessment;
  readonly plan: ChangeSet;
  readonly at: (address: string) => Change | undefined;
} {
  const full: PlanSettings = {
    writeMode: 'perf',
    parameters: defaultParameters,
    overwrite: false,
    ...settings,
  };
  const assessment = assess(workbook, table, full);
  const plan = planChanges(workbook, [assessment], full);
  const at = (address: string): Change | undefined =>
    plan.changes.find(({ target }) => cellAddress(target.row, target.column) === address);
  return { assessment, plan, at };
}

/** The formula that a change writes; null where it writes a value or nothing. */
export function formulaOf(change: Change | undefined): string | null {
  return change?.write && 'formula' in change.write ? change.write.formula : null;
}
