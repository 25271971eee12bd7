import { readAmount } from '../../quantity/amount';
import { isBlank } from '../../quantity/blanks';
import type { WorkbookContext } from '../context';
import { cellAt } from '../../snapshot/cells';
import type { SheetHit } from '../textCells';
import { compare } from './compare';
import { figuresOf } from './figures';
import type { FormFigure } from './formFigure';
import type { FormOf } from './formSets';

/**
 * All project self-evaluations together say that more was spent than 项目支出 of the accounts (domain.md §4.2 X20). Other
 * money can pay for projects, so that 支出决算表 with all money comes first; a warning, since what was passed on to other
 * units may stand in their accounts.
 */
export function brokenProjectSpending(context: WorkbookContext, formOf: FormOf): readonly SheetHit[] {
  const projects = context.tables.filter(({ table }) => table.kind === 'project-self-eval');
  const executed = projects.flatMap(({ sheet, table }): readonly FormFigure[] => {
    const cell = table.money?.total.executed;
    if (!cell || !table.unit) return [];
    const { value } = cellAt(sheet, cell.row, cell.column);
    const view = context.views.find((each) => each.sheet === sheet);
    const amount = isBlank(value) ? null : readAmount(value, table.unit);
    const title = table.subject ?? table.title;
    return view && amount
      ? [{ form: { view, title }, value: amount, unit: table.unit, cell, label: '' }]
      : [];
  });
  const whole = ['spending', 'general'] as const;
  const form = whole.map(formOf).find((each) => each !== null) ?? null;
  const spent = form ? figuresOf(form).get('spending-project') : undefined;
  const years = new Set(projects.flatMap(({ table }) => table.year ?? []));
  if (!form || !spent?.value || executed.length === 0) return [];
  if (years.size > 1 || (form.year !== null && years.size === 1 && !years.has(form.year))) return [];
  const hit = compare({
    id: 'X20',
    left: executed.map((figure) => ({ figure, sign: 1 })),
    right: [{ figure: spent, sign: 1 }],
    relation: 'at-most',
    severity: form.kind === 'spending' ? 'warning' : 'info',
  });
  return hit ? [{ ...hit, view: form.view, line: { ...hit.line, count: String(executed.length) } }] : [];
}
