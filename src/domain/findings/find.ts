import type { Assessment } from '../assessment/assessment';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { WorkbookFacts } from '../facts/facts';
import type { Source } from '../sources/source';
import { finished, type Steps } from '../steps';
import { catalogue } from './catalogue';
import { findingFacts, type FindingGroup } from './codes';
import { contextOf, workbookContextOf, type CheckContext, type WorkbookCheck } from './context';
import type { Finding, Severity } from './finding';
import { indicatorRows } from './indicatorRows';

const GROUPS: readonly FindingGroup[] = ['sums', 'money', 'basis', 'other'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Runs every check on every assessed table and on the workbook. One finding for each check and table (or sheet),
 * with all its cells;
 * 勾稽, 资金 and 得分依据 first, within them errors first, then by code and by table as given.
 * `facts` are what the tables around them say, where they were read already; `sources` are
 * sheets of other files to compare with.
 */
export function findProblems(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  facts: WorkbookFacts | null = null,
  sources: readonly Source[] = [],
): readonly Finding[] {
  return finished(findingSteps(workbook, assessments, facts, sources));
}

/** The same step by step: each check of each table (`table`), then each of `workbookChecks` (`workbook`). */
export function* findingSteps(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  facts: WorkbookFacts | null = null,
  sources: readonly Source[] = [],
): Generator<'table' | 'workbook', readonly Finding[], void> {
  const found: Finding[] = [];
  const tables: CheckContext[] = [];
  for (const assessment of assessments) {
    const table = contextOf(workbook, assessment);
    tables.push(table);
    yield 'table';
    indicatorRows(table);
    yield 'table';
    for (const { check } of catalogue) {
      found.push(...(check?.(table) ?? []));
      yield 'table';
    }
  }
  const whole = workbookContextOf(workbook, tables, facts, sources);
  for (const check of workbookChecks) {
    const made = check(whole);
    found.push(...('next' in made ? yield* asTable(made) : made));
    yield 'workbook';
  }
  return found.sort(
    (a, b) =>
      groupRank(a) - groupRank(b) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.code.localeCompare(b.code, 'en'),
  );
}

/** Steps in the middle of a check count for none of the workbook. */
function* asTable<Result>(steps: Steps<Result>): Generator<'table', Result, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield 'table';
  }
}

/** The checks that look at the workbook as a whole. */
export const workbookChecks: readonly WorkbookCheck[] = catalogue.flatMap(({ workbookCheck }) =>
  workbookCheck ? [workbookCheck] : [],
);

function groupRank({ code }: Finding): number {
  const facts = Object.entries(findingFacts).find(([key]) => key === code)?.[1];
  return GROUPS.indexOf(facts?.group ?? 'other');
}
