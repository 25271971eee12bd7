import { grouped } from '../../grouped';
import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, figureOf, linesBySubject } from '../factLines';
import { figure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** P-021: what was spent on 三公 last year, stated or this year's with the decrease, is above last year's budget. */
export const p021LastYearSangong: WorkbookCheck = (context) => {
  const bySubject = linesBySubject(context);
  const decreases = grouped(bySubject.get('decrease') ?? [], ({ view }) => view);
  const hits = (bySubject.get('sangong') ?? []).flatMap((line): readonly SheetHit[] => {
    const budget = figureOf(line, BUDGETS, 'last');
    const stated = figureOf(line, ['final'], 'last');
    const current = figureOf(line, ['final']);
    const decrease = (decreases.get(line.view) ?? [])
      .flatMap(({ facts }) => facts)
      .find(({ cell }) => cell.row === budget?.cell.row);
    const spent =
      stated?.value ?? (decrease?.value && current?.value ? current.value.plus(decrease.value) : null);
    if (!budget?.value || !spent?.greaterThan(budget.value)) return [];
    const cells = [
      budget.cell,
      ...(stated ? [stated.cell] : [current?.cell ?? null, decrease?.cell ?? null]),
    ];
    return [
      {
        view: line.view,
        cells,
        line: factHit(line, { spent: figure(spent), budget: figure(budget.value) }),
      },
    ];
  });
  return listBySheet(context, 'P-021', hits);
};
