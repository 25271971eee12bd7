import { Decimal } from '../../decimal/decimal';
import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, pairOf } from '../factLines';
import { figure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** A budget this many times below (or above) both years' spending covers something else. */
const TIMES = 4;
/** Spending that goes on from year to year; projects, purchases and travel do not. */
const STEADY: readonly string[] = ['running', 'personnel', 'basic', 'spending'];

/** P-080: a budget stands between two years' spending that are alike and many times larger (or smaller). */
export const p080ScopeBreak: WorkbookCheck = (context) => {
  const hits = factLines(context)
    .filter(({ subject }) => STEADY.includes(subject))
    .flatMap((line): readonly SheetHit[] => {
      const budget = figureOf(line, BUDGETS);
      const spent = pairOf(figureOf(line, ['final'], 'last'), figureOf(line, ['final']));
      if (!budget?.value?.greaterThan(0) || !spent || pairOf(budget, figureOf(line, ['final'])) === null)
        return [];
      const [low, high] = [Decimal.min(spent.one, spent.other), Decimal.max(spent.one, spent.other)];
      const alike = low.greaterThan(0) && high.lessThanOrEqualTo(low.times(2));
      const apart = low.greaterThan(budget.value.times(TIMES)) || budget.value.greaterThan(high.times(TIMES));
      if (!alike || !apart) return [];
      const more = { budget: figure(budget.value), last: figure(spent.one), current: figure(spent.other) };
      return [
        {
          view: line.view,
          cells: [spent.cells[0] ?? null, budget.cell, spent.cells[1] ?? null],
          line: factHit(line, more),
        },
      ];
    });
  return listBySheet(context, 'P-080', hits);
};
