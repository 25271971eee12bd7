import { assess } from '../domain/assessment/assess';
import type { Assessment } from '../domain/assessment/assessment';
import type { Answers, CellIdentity, ChangeSet, WriteMode } from '../domain/changes/changeSet';
import { noAnswers } from '../domain/changes/decisions';
import { planChanges } from '../domain/changes/planChanges';
import type { WrittenCell } from '../domain/changes/settle';
import { findProblems } from '../domain/findings/find';
import type { Finding } from '../domain/findings/finding';
import type { ScoringParameters } from '../domain/scoring/parameters';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { recogniseTables } from '../domain/tables/recognise';
import type { SelfEvaluation } from '../domain/tables/table';
import type { Memory, RecordedCell } from '../workbook/port';
import { parametersOf } from './parameters';

/** What a person chose for a fill or a check. */
export type Choices = {
  readonly writeMode: WriteMode;
  /** True where figures that a person typed may be replaced. */
  readonly overwrite: boolean;
  readonly answers: Answers;
  /** Scoring parameters that differ from the defaults (`键=值;键=值`); null: as they are kept with the workbook. */
  readonly options: string | null;
};

export const defaultChoices: Choices = {
  writeMode: 'perf',
  overwrite: false,
  answers: noAnswers,
  options: null,
};

/** Everything that follows from one reading of the workbook. */
export type Analysis = {
  readonly workbook: WorkbookSnapshot;
  readonly choices: Choices;
  /** In force for every score of this analysis. */
  readonly parameters: ScoringParameters;
  readonly tables: readonly SelfEvaluation[];
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
  readonly changes: ChangeSet;
  readonly memory: Memory;
};

/** Recognise, assess, find and plan: pure, the same snapshot and choices always give the same. */
export function analyse(workbook: WorkbookSnapshot, choices: Choices, memory: Memory): Analysis {
  const parameters = parametersOf(choices.options, memory);
  const tables = recogniseTables(workbook);
  const settings = { parameters, answers: choices.answers, overwrite: choices.overwrite };
  const assessments = tables.map((table) => assess(workbook, table, settings));
  const changes = planChanges(workbook, assessments, {
    ...settings,
    writeMode: choices.writeMode,
    written: writtenCells(workbook, memory),
  });
  const findings = findProblems(workbook, assessments);
  return { workbook, choices, parameters, tables, assessments, findings, changes, memory };
}

/** Accepts what is ticked beforehand; the other proposals ask for a figure and stay listed. */
export function acceptProposals({ workbook, choices, changes, memory }: Analysis): Analysis {
  const proposed: CellIdentity[] = changes.changes
    .filter((change) => change.status === 'proposed' && change.preselected)
    .map((change) => change.identity);
  const answers = { ...choices.answers, accepted: [...choices.answers.accepted, ...proposed] };
  return analyse(workbook, { ...choices, answers }, memory);
}

/**
 * What earlier fills wrote: a cell that still holds it is ours and no conflict. A sheet that got another id on
 * opening is known by its name.
 */
function writtenCells({ sheets }: WorkbookSnapshot, memory: Memory): WrittenCell[] {
  const todaysId = ({ target, sheetName }: RecordedCell) =>
    (sheets.find(({ id }) => id === target.sheetId) ?? sheets.find(({ name }) => name === sheetName))?.id ??
    target.sheetId;
  return memory.records
    .filter(({ state }) => state === 'done')
    .flatMap(({ cells }) =>
      cells.map((cell) => ({
        identity: { ...cell.identity, sheetId: todaysId(cell) },
        formula: cell.after.formula,
        value: cell.after.value,
      })),
    );
}
