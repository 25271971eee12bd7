import { assess } from '../domain/assessment/assess';
import type { Assessment } from '../domain/assessment/assessment';
import type { Answers, CellIdentity, ChangeSet, WriteMode } from '../domain/changes/changeSet';
import { noAnswers } from '../domain/changes/decisions';
import { planChanges } from '../domain/changes/planChanges';
import { planRates } from '../domain/changes/planRates';
import type { WrittenCell } from '../domain/changes/settle';
import type { WorkbookFacts } from '../domain/facts/facts';
import { readFacts } from '../domain/facts/readFacts';
import { withoutDismissed, type DismissedFinding } from '../domain/findings/dismissals';
import { findProblems } from '../domain/findings/find';
import type { Finding } from '../domain/findings/finding';
import type { ScoringParameters } from '../domain/scoring/parameters';
import { chooseScheme, schemeChosenFor, type SchemeChoice } from '../domain/schemes/chooseScheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { recogniseTables } from '../domain/tables/recognise';
import type { SelfEvaluation } from '../domain/tables/table';
import type { Memory, RecordedCell } from '../workbook/port';
import { withKept } from './keptAnswers';
import { dismissalsIn } from './dismissals';
import { parametersOf } from './parameters';
import { schemesIn, type KeptSchemes } from './schemes';

/** What a person chose for a fill or a check. */
export type Choices = {
  readonly writeMode: WriteMode;
  /** True where figures that a person typed may be replaced. */
  readonly overwrite: boolean;
  readonly answers: Answers;
  /** Scoring parameters that differ from the defaults (`键=值;键=值`); null: as they are kept with the workbook. */
  readonly options: string | null;
  /** Schemes that hold for the tables they are made for; null: as they are kept with the workbook. */
  readonly schemes?: readonly Scheme[] | null;
};

export const defaultChoices: Choices = {
  writeMode: 'perf',
  overwrite: false,
  answers: noAnswers,
  options: null,
  schemes: null,
};

/** Everything that follows from one reading of the workbook. */
export type Analysis = {
  readonly workbook: WorkbookSnapshot;
  readonly choices: Choices;
  /** What the person chose, on top of the defaults; with the scheme of its table it is `assessment.parameters`. */
  readonly parameters: ScoringParameters;
  readonly tables: readonly SelfEvaluation[];
  /** What the tables around the self-evaluations say, and the cells in which rates belong. */
  readonly facts: WorkbookFacts;
  readonly assessments: readonly Assessment[];
  /** The scheme of each assessment, in the same order. */
  readonly schemes: readonly SchemeChoice[];
  /** Schemes that are kept with the workbook. */
  readonly kept: KeptSchemes;
  /** What is wrong, without what a person set aside. */
  readonly findings: readonly Finding[];
  /** What a person looked at and kept, with the reason. */
  readonly dismissed: readonly DismissedFinding[];
  readonly changes: ChangeSet;
  readonly memory: Memory;
};

/** Recognise, assess, find and plan: pure, the same snapshot and choices always give the same. */
export function analyse(workbook: WorkbookSnapshot, choices: Choices, memory: Memory): Analysis {
  const parameters = parametersOf(choices.options, memory);
  const tables = recogniseTables(workbook);
  const answers = withKept(choices.answers, workbook, memory);
  const facts = readFacts(workbook, tables, answers);
  const settings = { answers, overwrite: choices.overwrite };
  const kept = schemesIn(memory);
  const chosen = choices.schemes ?? kept.chosen;
  const assessments = tables.map((table) => {
    const scheme = schemeChosenFor(table, chosen);
    const own = parametersOf(choices.options, memory, scheme?.parameters);
    const assessment = assess(workbook, table, { ...settings, parameters: own, facts, scheme });
    // Which national scheme holds is told by the assessed table; its rules then score what prints none.
    const { applied } = chooseScheme(assessment, { chosen, own: kept.own });
    return scheme || applied.scheme.indicators.length === 0
      ? assessment
      : assess(workbook, table, { ...settings, parameters: own, facts, scheme: applied.scheme });
  });
  const schemes = assessments.map((assessment) => chooseScheme(assessment, { chosen, own: kept.own }));
  const written = writtenCells(workbook, memory);
  const plans = assessments.map((assessment) =>
    planChanges(workbook, [assessment], {
      ...settings,
      parameters: assessment.parameters,
      writeMode: choices.writeMode,
      written,
    }),
  );
  const rates = planRates(facts, { ...settings, writeMode: choices.writeMode, written });
  const changes: ChangeSet = {
    changes: [...plans.flatMap((plan) => plan.changes), ...rates.changes],
    problems: [...plans.flatMap(({ problems }) => problems ?? []), ...(rates.problems ?? [])],
  };
  const { open: findings, dismissed } = withoutDismissed(
    workbook,
    tables,
    findProblems(workbook, assessments, facts),
    dismissalsIn(workbook, memory),
  );
  return {
    workbook,
    choices,
    parameters,
    tables,
    facts,
    assessments,
    schemes,
    kept,
    findings,
    dismissed,
    changes,
    memory,
  };
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
