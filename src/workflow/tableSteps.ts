import { assessSteps } from '../domain/assessment/assess';
import type { Assessment } from '../domain/assessment/assessment';
import type { Answers, ChangeSet } from '../domain/changes/changeSet';
import { isLeftOut } from '../domain/changes/decisions';
import { planSteps } from '../domain/changes/planChanges';
import { rateIdentity } from '../domain/changes/rateDrafts';
import type { WrittenCell } from '../domain/changes/settle';
import type { WorkbookFacts } from '../domain/facts/facts';
import { chooseScheme, schemeChosenFor, type SchemeChoice } from '../domain/schemes/chooseScheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { CellRef, WorkbookSnapshot } from '../domain/snapshot/snapshot';
import type { SelfEvaluation } from '../domain/tables/table';
import type { Memory } from '../workbook/port';
import type { Choices } from './analyse';
import { keptSheetId } from './keptList';
import { parametersOf } from './parameters';
import { schemeById, schemesIn, type KeptSchemes } from './schemes';
import { writeModeOf } from './writeMode';

/** What the tables of a workbook are worked out by. */
export type TableContext = {
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly choices: Choices;
  /** Those of this sitting with the kept ones. */
  readonly answers: Answers;
  readonly facts: WorkbookFacts;
  readonly kept: KeptSchemes;
  /** Schemes that hold for the tables they are made for. */
  readonly chosen: readonly Scheme[];
  readonly written: readonly WrittenCell[];
  /** Cells of rates around the tables that the person does not want written. */
  readonly leftOutRates: readonly CellRef[];
};

/** The context of a workbook whose facts were read. */
export function tableContext({
  workbook,
  memory,
  choices,
  answers,
  facts,
}: Pick<TableContext, 'workbook' | 'memory' | 'choices' | 'answers' | 'facts'>): TableContext {
  const kept = schemesIn(memory);
  const chosen = choices.schemes ?? kept.chosen;
  const written = writtenCells(workbook, memory);
  const leftOutRates = facts.rateCells
    .filter((cell) => isLeftOut(answers, rateIdentity(cell)))
    .map(({ place }) => place.cell);
  return { workbook, memory, choices, answers, facts, kept, chosen, written, leftOutRates };
}

/** One table as it is worked out. */
export type WorkedTable = {
  readonly assessment: Assessment;
  readonly scheme: SchemeChoice;
  readonly plan: ChangeSet;
};

/** Assesses one table and plans what is written in it, step by step. */
export function* tableSteps(
  context: TableContext,
  table: SelfEvaluation,
): Generator<'assess' | 'plan', WorkedTable, void> {
  const { workbook, memory, choices, answers, facts, kept, chosen, written, leftOutRates } = context;
  const settings = { answers, overwrite: choices.overwrite };
  const said = table.correction?.scheme ?? null;
  const named = said === null ? null : schemeById(said, memory);
  const scheme = named ?? schemeChosenFor(table, chosen);
  const parameters = parametersOf(choices.options, memory, scheme?.parameters);
  const known = { ...settings, parameters, facts };
  const first = yield* each(assessSteps(workbook, table, { ...known, scheme }), 'assess');
  yield 'assess';
  // Which national scheme holds is told by the assessed table; its rules then score what prints none.
  const fits = { named, chosen, own: kept.own };
  const choice = chooseScheme(first, fits);
  yield 'assess';
  const { applied } = choice;
  const assessment =
    scheme || applied.scheme.indicators.length === 0
      ? first
      : yield* each(assessSteps(workbook, table, { ...known, scheme: applied.scheme }), 'assess');
  const { parameters: inForce } = assessment;
  const planned = {
    ...settings,
    parameters: inForce,
    writeMode: writeModeOf(choices.writeMode, memory),
    written,
    leftOutRates,
  };
  const plan = yield* each(planSteps(workbook, [assessment], planned), 'plan');
  return { assessment, plan, scheme: assessment === first ? choice : chooseScheme(assessment, fits) };
}

function* each<Name, Result>(
  part: Generator<unknown, Result, void>,
  name: Name,
): Generator<Name, Result, void> {
  for (let step = part.next(); ; step = part.next()) {
    if (step.done) return step.value;
    yield name;
  }
}

/** What earlier fills wrote: a cell that still holds it is ours and no conflict. */
export function writtenCells(workbook: WorkbookSnapshot, memory: Memory): WrittenCell[] {
  return memory.records
    .filter(({ state }) => state === 'done')
    .flatMap(({ cells }) =>
      cells.map((cell) => ({
        identity: {
          ...cell.identity,
          sheetId: keptSheetId(workbook, { sheetId: cell.target.sheetId, sheet: cell.sheetName }),
        },
        formula: cell.after.formula,
        value: cell.after.value,
      })),
    );
}
