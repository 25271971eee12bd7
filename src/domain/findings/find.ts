import type { Assessment } from '../assessment/assessment';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { WorkbookFacts } from '../facts/facts';
import { catalogue } from './catalogue';
import { findingFacts, type FindingGroup } from './codes';
import { contextOf, workbookContextOf } from './context';
import type { Finding, Severity } from './finding';

const GROUPS: readonly FindingGroup[] = ['sums', 'money', 'basis', 'other'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Runs every check on every assessed table and on the workbook. One finding for each check and table (or sheet),
 * with all its cells;
 * 勾稽, 资金 and 得分依据 first, within them errors first, then by code and by table as given.
 * `facts` are what the tables around them say, where they were read already.
 */
export function findProblems(
  workbook: WorkbookSnapshot,
  assessments: readonly Assessment[],
  facts: WorkbookFacts | null = null,
): readonly Finding[] {
  const tables = assessments.map((assessment) => contextOf(workbook, assessment));
  const inTables = tables.flatMap((table) => catalogue.flatMap(({ check }) => check?.(table) ?? []));
  const whole = workbookContextOf(workbook, tables, facts);
  const inWorkbook = catalogue.flatMap(({ workbookCheck }) => workbookCheck?.(whole) ?? []);
  const found = [...inTables, ...inWorkbook];
  return [...found].sort(
    (a, b) =>
      groupRank(a) - groupRank(b) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.code.localeCompare(b.code, 'en'),
  );
}

function groupRank({ code }: Finding): number {
  const facts = Object.entries(findingFacts).find(([key]) => key === code)?.[1];
  return GROUPS.indexOf(facts?.group ?? 'other');
}
