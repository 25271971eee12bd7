import { decide } from '../changes/decisions';
import type { Answers } from '../changes/changeSet';
import type { WorkbookFacts } from '../facts/facts';
import { rateByName } from '../facts/rateByName';
import { ruleFor } from '../schemes/ruleFor';
import type { Scheme } from '../schemes/scheme';
import type { ScoringParameters } from '../scoring/parameters';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { finished, type Steps } from '../steps';
import type { SelfEvaluation } from '../tables/table';
import type { Assessment, TotalReading } from './assessment';
import { assessExecution } from './execution';
import { choosing, openChoices, readingOf } from './readings';
import { assessRows } from './rows';
import { scoreStates } from './scoreStates';
import { assessTotal } from './total';

export type AssessmentSettings = {
  /** The choices that rules leave open, see `defaultParameters`. */
  readonly parameters: ScoringParameters;
  /** What the tables around the self-evaluations say; without them no rate is known. */
  readonly facts?: WorkbookFacts;
  /** Scores indicators for which the sheet prints no standard; none where left out. */
  readonly scheme?: Scheme | null;
  /** What the person answered so far; none where left out. */
  readonly answers?: Answers;
  /** True where the fill will replace figures that a person typed. */
  readonly overwrite?: boolean;
};

/**
 * A recognised table with every figure that follows from it, and for every other one the reason why it does not
 * (domain.md §1.2–§1.7). Rates and scores are unrounded; the totals add up scores as they are printed.
 * Never throws for what stands in the cells; the table must come from the same snapshot.
 */
export function assess(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  settings: AssessmentSettings,
): Assessment {
  return finished(assessSteps(workbook, table, settings));
}

/** The same step by step. */
export function* assessSteps(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  settings: AssessmentSettings,
): Steps<Assessment> {
  const assessment = yield* assessOnce(workbook, table, settings);
  const readings: TotalReading[] = [];
  for (const other of openChoices(assessment.rows)) {
    const parameters = choosing(settings.parameters, other);
    const chosen = yield* assessOnce(workbook, table, { ...settings, parameters });
    readings.push(readingOf(other, chosen.total));
  }
  return readings.length === 0 ? assessment : { ...assessment, total: { ...assessment.total, readings } };
}

/** By one set of parameters. */
function* assessOnce(
  workbook: WorkbookSnapshot,
  table: SelfEvaluation,
  settings: AssessmentSettings,
): Steps<Assessment> {
  const { parameters, answers, overwrite = false, facts, scheme } = settings;
  const execution = assessExecution(workbook, table, parameters);
  const rows = yield* assessRows(workbook, table, {
    parameters,
    rate: (name) => (facts ? rateByName(facts, name) : null),
    rule: (name, marks) => (scheme ? ruleFor(scheme, name, marks) : null),
  });
  yield;
  const decisions = decide(table, rows, { answers, overwrite, parameters });
  const states = scoreStates(workbook, { table, execution, rows }, { parameters, decisions });
  yield;
  const total = assessTotal(states, {
    answer: decisions.repetition,
    rate: execution?.rate ?? null,
    choices: parameters,
  });
  return { table, parameters, execution, rows, total };
}
