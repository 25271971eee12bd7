import type { Assessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import { normaliseLabel } from '../snapshot/normalise';
import type { SelfEvaluation } from '../tables/table';
import { bareName } from './ruleFor';
import type { SchemeForm } from './scheme';

/** What a table shows of the scheme that it was made by. */
export type Frame = {
  readonly form: SchemeForm;
  /** First-level classes from the top, each with the sum of its marks; null where a row has none. */
  readonly classes: readonly { readonly label: string; readonly marks: Decimal | null }[];
  /** Full marks of 预算执行率; null where the table has no such row. */
  readonly execution: Decimal | null;
  readonly indicators: readonly { readonly name: string; readonly marks: Decimal | null }[];
  /** Title and subject, in which a place may be named. */
  readonly said: string;
};

/** The frame of an assessed table; rows that a page break repeats are left out. */
export function frameOf({ table, execution, rows }: Assessment): Frame {
  const own = rows.filter(({ indicator }) => indicator.repeats === null && indicator.name !== null);
  const labels = [...new Set(own.flatMap(({ indicator: { level1 } }) => (level1 ? [bareName(level1)] : [])))];
  return {
    form: formOf(table),
    classes: labels.map((label) => {
      const marks = own
        .filter(({ indicator: { level1 } }) => level1 !== null && bareName(level1) === label)
        .map((row) => row.marks);
      const known = marks.filter((each) => each !== null);
      return { label, marks: known.length === marks.length ? Decimal.sum(...known) : null };
    }),
    execution: execution?.marks ?? null,
    indicators: own.map(({ indicator, marks }) => ({ name: indicator.name ?? '', marks })),
    said: normaliseLabel(`${table.title}${table.subject ?? ''}`),
  };
}

/** Which kind of scheme a table needs. An indicator table is one of 部门整体支出 unless its title names a project. */
export function formOf({ kind, title }: Pick<SelfEvaluation, 'kind' | 'title'>): SchemeForm {
  if (kind === 'indicator-table') return /项目/u.test(title) ? 'project' : 'overall';
  return kind === 'project-self-eval' ? 'project' : 'overall';
}
