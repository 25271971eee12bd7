import { type Decimal, roundTo } from '../domain/decimal/decimal';
import { type AggregatedProject, aggregateProjects } from '../domain/summary/aggregateProject';
import type { Language } from '../i18n/language';
import { textsOf } from '../i18n/texts';
import type { Analysis } from './analyse';

/** One project that several units carried out, taken together; amounts in 万元, the rate as a fraction. */
export type ResultJoint = {
  readonly project: string;
  /** Units as their tables name them; null where one names none. */
  readonly units: readonly (string | null)[];
  readonly sheets: readonly string[];
  readonly annual: number | null;
  readonly executed: number | null;
  readonly rate: number | null;
  /** Between these the total lies; null where there can be none. */
  readonly least: number | null;
  readonly most: number | null;
  readonly total: number | null;
  readonly grade: string | null;
  /** What stands in the way of a total, as a sentence; null where there is one. */
  readonly why: string | null;
};

/** The projects of a workbook over all their units (domain.md §1.3, Q-AGG); empty where none has several. */
export function jointResults(
  { workbook, assessments }: Pick<Analysis, 'workbook' | 'assessments'>,
  language: Language,
): readonly ResultJoint[] {
  const { problems } = textsOf(language).cli.batch.joint;
  return aggregateProjects(workbook, assessments).map(({ group, project }) => {
    const total = project?.total ?? null;
    const problem = group.problem ?? project?.totalProblem ?? null;
    return {
      project: group.name,
      units: group.members.map(({ unit }) => unit),
      sheets: group.members.map(({ assessment }) => assessment.table.sheetName),
      annual: numberOf(project?.money.annual ?? null, 6),
      executed: numberOf(project?.money.executed ?? null, 6),
      rate: numberOf(rateOf(project), 6),
      least: numberOf(total?.least ?? null, 2),
      most: numberOf(total?.most ?? null, 2),
      total: numberOf(total?.total ?? null, 2),
      grade: total?.grade ?? null,
      why: problem ? problems[problem] : total?.total ? null : problems.open,
    };
  });
}

function rateOf(project: AggregatedProject | null): Decimal | null {
  const { annual = null, executed = null } = project?.money ?? {};
  return annual?.greaterThan(0) && executed ? executed.div(annual) : null;
}

function numberOf(value: Decimal | null, places: number): number | null {
  return value && roundTo(value, places).toNumber();
}
