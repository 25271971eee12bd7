import type { Assessment } from '../assessment/assessment';
import type { ScoringParameters } from '../scoring/parameters';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { finished, mapInSteps, type Steps } from '../steps';
import type { Answers, ChangeSet, WriteMode } from './changeSet';
import { withoutLeftOut } from './leftOut';
import { decide, isLeftOut, isReplaced } from './decisions';
import { measureDrafts } from './measureDrafts';
import { moneyDrafts } from './moneyDrafts';
import type { PlanContext } from './planContext';
import { scoreDrafts } from './rowDrafts';
import { settle, type WrittenCell } from './settle';
import { totalDrafts } from './totalDrafts';

export type PlanSettings = {
  readonly writeMode: WriteMode;
  /** The same as for `assess`. */
  readonly parameters: ScoringParameters;
  readonly answers?: Answers;
  /** True: figures that a person typed are replaced where ours differ. */
  readonly overwrite: boolean;
  /** What earlier fills wrote: a cell that still holds it is ours and no conflict. */
  readonly written?: readonly WrittenCell[];
  /** Cells of rates around the tables that the person does not want written: no formula relies on them. */
  readonly leftOutRates?: readonly CellRef[];
};

/**
 * What a fill would write into the assessed tables of one snapshot, cell by cell with reason, sources and status
 * (design.md, Change set). 偏差原因 is never touched. The assessments must come from the same snapshot, parameters,
 * answers and `overwrite`. Planning the filled workbook again gives no change.
 */
export function planChanges(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  settings: PlanSettings,
): ChangeSet {
  return finished(planSteps(workbook, assessments, settings));
}

/** The same step by step. */
export function* planSteps(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  settings: PlanSettings,
): Steps<ChangeSet> {
  const plans: Required<ChangeSet>[] = [];
  for (const assessment of assessments) {
    const decisions = decide(assessment.table, assessment.rows, settings);
    yield;
    const context: PlanContext = {
      workbook,
      assessment,
      table: assessment.table,
      decisions,
      mode: settings.writeMode,
      parameters: settings.parameters,
      leftOutRates: settings.leftOutRates ?? [],
    };
    const drafts = [
      ...moneyDrafts(context),
      ...measureDrafts(context),
      ...(yield* scoreDrafts(context)),
      ...(yield* totalDrafts(context)),
    ];
    const changes = yield* mapInSteps(drafts, (draft) =>
      settle(workbook, draft, {
        overwrite: settings.overwrite || isReplaced(settings.answers, draft.identity),
        written: settings.written,
        leftOut: isLeftOut(settings.answers, draft.identity),
      }),
    );
    plans.push({ changes: withoutLeftOut(changes), problems: decisions.problems });
  }
  return {
    changes: plans.flatMap(({ changes }) => changes),
    problems: plans.flatMap(({ problems }) => problems),
  };
}
