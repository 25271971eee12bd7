import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, pairOf } from '../factLines';
import { figure, percentFigure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** P-018: 公用经费 spent is more than its budget in the same table. */
export const p018RunningOverBudget: WorkbookCheck = (context) => {
  const hits = factLines(context)
    .filter(({ subject }) => subject === 'running')
    .flatMap((line): readonly SheetHit[] => {
      const pair = pairOf(figureOf(line, ['final']), figureOf(line, BUDGETS));
      if (!pair?.other.greaterThan(0) || !pair.one.greaterThan(pair.other)) return [];
      const rate = percentFigure(pair.one.dividedBy(pair.other).times(100));
      const more = { actual: figure(pair.one), budget: figure(pair.other), rate };
      return [{ view: line.view, cells: pair.cells, line: factHit(line, more), found: rate }];
    });
  return listBySheet(context, 'P-018', hits);
};
