import type { Assessment } from '../assessment/assessment';
import { Decimal } from '../decimal/decimal';
import { grouped } from '../grouped';
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
  /** Third-level indicators by their bare names. */
  readonly indicators: readonly { readonly name: string; readonly marks: Decimal | null }[];
  /** Title and subject, in which a place may be named. */
  readonly said: string;
};

/** The frame of an assessed table; rows that a page break repeats are left out. */
export function frameOf({ table, execution, rows }: Assessment): Frame {
  const own = rows.filter(({ indicator }) => indicator.repeats === null && indicator.name !== null);
  const classes = grouped(own, ({ indicator: { level1 } }) => (level1 ? bareName(level1) : null));
  return {
    form: formOf(table),
    classes: [...classes].flatMap(([label, inClass]) =>
      label === null ? [] : [{ label, marks: sumOf(inClass.map(({ marks }) => marks)) }],
    ),
    execution: execution?.marks ?? null,
    indicators: own.map(({ indicator, marks }) => ({ name: bareName(indicator.name ?? ''), marks })),
    said: normaliseLabel(`${table.title}${table.subject ?? ''}`),
  };
}

function sumOf(marks: readonly (Decimal | null)[]): Decimal | null {
  return marks.reduce<Decimal | null>((sum, each) => (sum && each ? sum.plus(each) : null), new Decimal(0));
}

/** Which kind of scheme a table needs. An indicator table is one of 部门整体支出 unless its title names a project. */
export function formOf({ kind, title }: Pick<SelfEvaluation, 'kind' | 'title'>): SchemeForm {
  if (kind === 'indicator-table') return /项目/u.test(title) ? 'project' : 'overall';
  return kind === 'project-self-eval' ? 'project' : 'overall';
}
