import type { Assessment, TotalAssessment } from '../assessment/assessment';
import { assessTotal, type ScoreState } from '../assessment/total';
import { Decimal } from '../decimal/decimal';
import { executionScore } from '../scoring/executionScore';
import type { ScoringParameters } from '../scoring/parameters';
import { roundScore } from '../scoring/round';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { type AggregatedIndicator, aggregateIndicator } from './aggregateIndicator';
import { addedMoney, type Amounts, moneyOf, weightsOf } from './aggregateMoney';
import { pairIndicators } from './pairIndicators';
import { type UnitGroup, unitGroups } from './unitGroups';

/** 预算执行率 over all units, from the money added up. */
export type AggregatedExecution = {
  /** Full marks, where all units have the same. */
  readonly marks: Decimal | null;
  /** Fraction, unrounded; null where an amount is missing or the budget is 0. */
  readonly rate: Decimal | null;
  /** Unrounded; null where it cannot be computed. */
  readonly score: Decimal | null;
};

/** Why the units' tables give no total together: they do not score the same things alike. */
export type TotalProblem = 'indicators-differ' | 'marks-differ' | 'marks-missing' | 'schemes-differ';

/** One project over all units that carried it out. */
export type AggregatedProject = {
  readonly group: UnitGroup;
  /** Scoring parameters of the tables; null where they differ. */
  readonly parameters: ScoringParameters | null;
  /** Money of each unit in 万元, and all of it. */
  readonly amounts: readonly Amounts[];
  readonly money: Amounts;
  /** Null where no table scores 预算执行率. */
  readonly execution: AggregatedExecution | null;
  readonly indicators: readonly AggregatedIndicator[];
  /** Null where there can be none; `totalProblem` says why. */
  readonly total: TotalAssessment | null;
  readonly totalProblem: TotalProblem | null;
};

/** Every project that several units carried out, taken together; a group that is not clear comes without figures. */
export function aggregateProjects(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
): readonly { readonly group: UnitGroup; readonly project: AggregatedProject | null }[] {
  return unitGroups(workbook, assessments).map((group) => ({
    group,
    project: group.problem === null ? aggregateProject(workbook, group) : null,
  }));
}

/**
 * One project over its units by Q-AGG (domain.md §1.3): money and absolute values are added, ratios averaged weighted
 * by 全年预算数, then scored by the tables' own rules. What is missing or not certain stays open with its reason.
 */
export function aggregateProject(workbook: WorkbookSnapshot, group: UnitGroup): AggregatedProject {
  const { members } = group;
  const amounts = moneyOf(workbook, members);
  const money = addedMoney(amounts);
  const parameters = commonParameters(members.map(({ assessment }) => assessment));
  const given = { weights: weightsOf(amounts), parameters };
  const indicators = pairIndicators(members).map((paired) => aggregateIndicator(paired, given));
  const scored = members.filter(({ assessment }) => assessment.table.money?.total.score);
  const execution = scored.length > 0 ? executionOf(group, money, parameters) : null;
  const totalProblem = problemOfTotal({ execution, indicators, parameters }, scored.length < members.length);
  return {
    group,
    parameters,
    amounts,
    money,
    execution,
    indicators,
    total: totalProblem === null && parameters ? totalOf({ execution, indicators, parameters }) : null,
    totalProblem,
  };
}

function commonParameters(assessments: readonly Assessment[]): ScoringParameters | null {
  const [first] = assessments;
  const said = new Set(assessments.map(({ parameters }) => JSON.stringify(parameters)));
  return first && said.size === 1 ? first.parameters : null;
}

function executionOf(
  { members }: UnitGroup,
  { initial, annual, executed }: Amounts,
  parameters: ScoringParameters | null,
): AggregatedExecution {
  const all = members.map(({ assessment }) => assessment.execution?.marks ?? null);
  const first = all[0] ?? null;
  const marks = first && all.every((one) => one?.equals(first)) ? first : null;
  if (!parameters) return { marks, rate: null, score: null };
  const budget = parameters.executionBase === 'initial' ? initial : annual;
  const scored = executionScore({ executed, annual: budget, marks }, parameters);
  if ('score' in scored) return { marks, ...scored };
  const rate = budget?.greaterThan(0) && executed && !executed.isNegative() ? executed.div(budget) : null;
  return { marks, rate, score: null };
}

type Scored = {
  readonly execution: AggregatedExecution | null;
  readonly indicators: readonly AggregatedIndicator[];
  readonly parameters: ScoringParameters | null;
};

function problemOfTotal(
  { execution, indicators, parameters }: Scored,
  lacksExecution: boolean,
): TotalProblem | null {
  const problems = new Set(indicators.map(({ problem }) => problem));
  if (problems.has('lacking') || problems.has('twice') || (execution && lacksExecution))
    return 'indicators-differ';
  const unmarked = indicators.filter(({ marks }) => marks === null);
  if (unmarked.some(({ rows }) => rows.some((row) => row?.marks === null))) return 'marks-missing';
  if (unmarked.length > 0 || execution?.marks === null) return 'marks-differ';
  return parameters ? null : 'schemes-differ';
}

/** Scores as they are printed, added up; an open row lies between 0 and its marks. */
function totalOf({
  execution,
  indicators,
  parameters,
}: Scored & { readonly parameters: ScoringParameters }): TotalAssessment {
  const { scoreStep } = parameters;
  const state = (row: number, marks: Decimal | null, score: Decimal | null): ScoreState => ({
    row,
    marks,
    score: score && marks ? roundScore(score, marks, scoreStep) : null,
    low: new Decimal(0),
    high: marks ?? new Decimal(0),
    repeated: false,
  });
  const states = [
    ...(execution ? [state(-1, execution.marks, execution.score)] : []),
    ...indicators.map(({ marks, outcome }, index) => state(index, marks, outcome?.score ?? null)),
  ];
  return assessTotal(states, { answer: null, rate: execution?.rate ?? null, choices: parameters });
}
