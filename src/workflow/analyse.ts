import type { Assessment } from '../domain/assessment/assessment';
import type { Answers, CellIdentity, ChangeSet, WriteMode } from '../domain/changes/changeSet';
import { fittingAnswers, openAgain, withBases } from '../domain/changes/basis';
import { noAnswers } from '../domain/changes/decisions';
import { planActuals } from '../domain/changes/planActuals';
import { planRateSteps } from '../domain/changes/planRates';
import { rateIdentity } from '../domain/changes/rateDrafts';
import { identityKey } from '../domain/changes/identities';
import { withActuals } from '../domain/changes/withActuals';
import type { WorkbookFacts } from '../domain/facts/facts';
import type { Source } from '../domain/sources/source';
import { lastYearFacts } from '../domain/sources/lastYear';
import { factSteps } from '../domain/facts/readFacts';
import { withoutDismissed, type DismissedFinding } from '../domain/findings/dismissals';
import { findingSteps, workbookChecks } from '../domain/findings/find';
import type { Finding } from '../domain/findings/finding';
import type { ScoringParameters } from '../domain/scoring/parameters';
import type { SchemeChoice } from '../domain/schemes/chooseScheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import { grouped } from '../domain/grouped';
import { finished } from '../domain/steps';
import type { CorrectionOutcome, TableCorrection } from '../domain/tables/corrections';
import { asIsSteps } from '../domain/tables/readAsIs';
import { recogniseSheet } from '../domain/tables/recognise';
import type { SelfEvaluation } from '../domain/tables/table';
import type { Memory } from '../workbook/port';
import { correctionsIn } from './tableCorrections';
import { withKept } from './keptAnswers';
import { dismissalsIn } from './dismissals';
import { withoutOurs } from './ourSheets';
import { sourcesIn, withoutSources } from './sourceSheets';
import { parametersOf } from './parameters';
import type { KeptSchemes } from './schemes';
import { writeModeOf } from './writeMode';
import { tableContext, tableSteps, writtenCells } from './tableSteps';

/** What a person chose for a fill or a check. */
export type Choices = {
  /** Null: as it is kept with the workbook. */
  readonly writeMode: WriteMode | null;
  /** True where figures that a person typed may be replaced. */
  readonly overwrite: boolean;
  readonly answers: Answers;
  /** True where `answers` are all there are: those that the workbook keeps are among them, or taken back. */
  readonly allAnswers?: boolean;
  /** Scoring parameters that differ from the defaults (`键=值;键=值`); null: as they are kept with the workbook. */
  readonly options: string | null;
  /** Schemes that hold for the tables they are made for; null: as they are kept with the workbook. */
  readonly schemes?: readonly Scheme[] | null;
  /** What the person said about the recognition; null: as it is kept with the workbook. */
  readonly corrections?: readonly TableCorrection[] | null;
};

export const defaultChoices: Choices = {
  writeMode: null,
  overwrite: false,
  answers: noAnswers,
  options: null,
  schemes: null,
  corrections: null,
};

/** Everything that follows from one reading of the workbook. */
export type Analysis = {
  readonly workbook: WorkbookSnapshot;
  readonly choices: Choices;
  /** The answers in force: of this sitting and kept with the workbook, as far as they belong to what the sheets hold. */
  readonly answers: Answers;
  /** Everything that was answered, each with what it was given for; also what is not in force. */
  readonly given: Answers;
  /** What the person chose, on top of the defaults; with the scheme of its table it is `assessment.parameters`. */
  readonly parameters: ScoringParameters;
  readonly tables: readonly SelfEvaluation[];
  /** What a person said about the recognition, and what became of it. */
  readonly corrections: readonly CorrectionOutcome[];
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
  /** Sheets of other files that the tables are compared with. */
  readonly sources: readonly Source[];
  readonly memory: Memory;
};

/** Where an analysis stands: so many steps of so many are done, and what the last one did. */
export type AnalysisStep = {
  readonly done: number;
  readonly of: number;
  readonly what: 'recognise' | 'facts' | 'assess' | 'plan' | 'check';
};

/** Recognise, assess, find and plan: pure, the same snapshot and choices always give the same. */
export function analyse(workbook: WorkbookSnapshot, choices: Choices, memory: Memory): Analysis {
  return finished(analysisSteps(workbook, choices, memory));
}

/**
 * The same step by step. Counted are the sheets, one after the other for recognition, for figures, for rates and for
 * the assessment of their tables, then the checks of the workbook; what takes long in between is left more often.
 */
export function* analysisSteps(
  workbook: WorkbookSnapshot,
  choices: Choices,
  memory: Memory,
): Generator<AnalysisStep, Analysis, void> {
  const sources = sourcesIn(workbook, memory);
  const read = withoutOurs(withoutSources(workbook, sources), memory);
  const { sheets } = read;
  const of = 4 * sheets.length + workbookChecks.length;
  let done = 0;
  const after = (what: AnalysisStep['what'], counted: number): AnalysisStep => {
    done = Math.min(of, done + counted);
    return { done, of, what };
  };

  const parameters = parametersOf(choices.options, memory);
  const said = choices.corrections ?? correctionsIn(workbook, memory);
  const tables: SelfEvaluation[] = [];
  const outcomes: CorrectionOutcome[] = [];
  yield after('recognise', 0);
  for (const sheet of sheets) {
    yield* each(asIsSteps(sheet), () => after('recognise', 0));
    const recognised = recogniseSheet(sheet, said);
    tables.push(...recognised.tables);
    outcomes.push(...recognised.outcomes);
    yield after('recognise', 1);
  }

  const all = choices.allAnswers ? choices.answers : withKept(choices.answers, workbook, memory);
  const { answers: fitting, outdated } = fittingAnswers(all, { workbook: read, tables });
  const actuals = planActuals(read, tables, { answers: fitting, written: writtenCells(workbook, memory) });
  // Everything below is worked out as if the figures that a person gave stood in their cells already.
  const answered = withActuals(read, actuals.changes);
  const printed = yield* each(factSteps(answered, tables, fitting), (step) =>
    after('facts', step === 'sheet' ? 1 : 0),
  );
  const lastYear = lastYearFacts(sources, printed.facts);
  const withLastYear = { ...fitting, facts: [...(fitting.facts ?? []), ...lastYear] };
  const facts =
    lastYear.length === 0
      ? printed
      : yield* each(factSteps(answered, tables, withLastYear), () => after('facts', 0));

  const others = rateCellsOf(facts);
  const answers = fittingAnswers(fitting, { workbook: read, tables: [], others }).answers;
  const context = tableContext({ workbook: answered, memory, choices, answers, facts });
  const { kept } = context;
  const assessments: Assessment[] = [];
  const schemes: SchemeChoice[] = [];
  const plans: ChangeSet[] = [];
  const tablesOf = grouped(tables, ({ sheetId }) => sheetId);
  for (const sheet of sheets) {
    for (const table of tablesOf.get(sheet.id) ?? []) {
      const worked = yield* each(tableSteps(context, table), (what) => after(what, 0));
      assessments.push(worked.assessment);
      schemes.push(worked.scheme);
      plans.push(worked.plan);
    }
    yield after('plan', 1);
  }
  const { overwrite } = choices;
  const writeMode = writeModeOf(choices.writeMode, memory);
  const rates = { answers, overwrite, writeMode, written: context.written };
  plans.push(yield* each(planRateSteps(facts, rates), () => after('plan', 0)));

  const found = yield* each(findingSteps(answered, assessments, facts, sources), (step) =>
    after('check', step === 'table' ? 0 : 1),
  );
  const { open: findings, dismissed } = withoutDismissed(
    answered,
    tables,
    found,
    dismissalsIn(workbook, memory),
  );
  const changes = [...actuals.changes, ...plans.flatMap((plan) => plan.changes)];
  return {
    workbook,
    choices,
    parameters,
    tables,
    corrections: said.map((one) => outcomes.find(({ correction }) => correction === one) ?? gone(one)),
    facts,
    assessments,
    schemes,
    kept,
    findings,
    answers,
    given: withBases(all, { workbook: read, tables, others }),
    dismissed,
    changes: {
      changes,
      problems: [
        ...actuals.problems,
        ...plans.flatMap(({ problems }) => problems ?? []),
        ...openAgain(outdated, { changes }),
      ],
    },
    sources,
    memory,
  };
}

/** The answers, each with what stands in its row in this analysis (see `Answers`, `Basis`). */
export function withBasesIn({ workbook, tables, facts }: Analysis, answers: Answers): Answers {
  return withBases(answers, { workbook, tables, others: rateCellsOf(facts) });
}

function rateCellsOf({ rateCells }: WorkbookFacts): ReadonlyMap<string, CellRef> {
  return new Map(rateCells.map((cell) => [identityKey(rateIdentity(cell)), cell.place.cell] as const));
}

/** A correction of a sheet that is not there any more. */
function gone(correction: TableCorrection): CorrectionOutcome {
  return { correction, status: 'gone', lacks: [], table: null, recognised: null, bands: [] };
}

/** The steps of a part as steps of the whole. */
function* each<Step, Result>(
  part: Generator<Step, Result, void>,
  asStep: (step: Step) => AnalysisStep,
): Generator<AnalysisStep, Result, void> {
  for (let step = part.next(); ; step = part.next()) {
    if (step.done) return step.value;
    yield asStep(step.value);
  }
}

/** Accepts what is ticked beforehand; the other proposals ask for a figure and stay listed. */
export function acceptProposals({ workbook, choices, changes, memory }: Analysis): Analysis {
  return analyse(workbook, withProposals(choices, changes), memory);
}

/** The choices with everything accepted that is ticked beforehand. */
export function withProposals(choices: Choices, changes: ChangeSet): Choices {
  const proposed: CellIdentity[] = changes.changes
    .filter((change) => change.status === 'proposed' && change.preselected)
    .map((change) => change.identity);
  return {
    ...choices,
    answers: { ...choices.answers, accepted: [...choices.answers.accepted, ...proposed] },
  };
}
