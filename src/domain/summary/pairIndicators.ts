import type { RowAssessment } from '../assessment/assessment';
import { coreLabel } from '../tables/labels';
import { type UnitMember, withoutYear } from './unitGroups';

/** One indicator of a project with the row of each unit, in the order of the units; null where a unit has none. */
export type PairedIndicator = {
  readonly first: RowAssessment;
  readonly rows: readonly (RowAssessment | null)[];
  /** True where a unit has several rows of this class and name, so that nothing says which one is meant. */
  readonly isTwice: boolean;
};

/**
 * The indicators of several units side by side, by class and name without numbering, marks and year words; in the order
 * in which they first occur. Rows that a page break repeats are left out.
 */
export function pairIndicators(members: readonly UnitMember[]): readonly PairedIndicator[] {
  const paired = new Map<string, (RowAssessment | null)[]>();
  const twice = new Set<string>();
  members.forEach(({ assessment }, index) => {
    for (const row of assessment.rows) {
      if (row.outcome.status === 'none' || row.indicator.repeats !== null) continue;
      const key = keyOf(row);
      const rows = paired.get(key) ?? members.map(() => null);
      if (rows[index]) twice.add(key);
      else rows[index] = row;
      paired.set(key, rows);
    }
  });
  return [...paired].flatMap(([key, rows]) => {
    const first = rows.find((row) => row !== null);
    return first ? [{ first, rows, isTwice: twice.has(key) }] : [];
  });
}

function keyOf({ indicator: { level1, level2, name } }: RowAssessment): string {
  const classes = [level1, level2].map((level) => coreLabel(level ?? '').replace(/指标$/u, ''));
  return JSON.stringify([...classes, withoutYear(name ?? '').replace(numbering, '')]);
}

/** `1.`, `(2)`, `指标1：`: a remark in brackets belongs to the name. */
const numbering = /^(?:指标)?(?:\(?\d{1,2}\)|\d{1,2}[.、:](?!\d)|[一二三四五六七八九十]{1,3}[、.:])/u;
