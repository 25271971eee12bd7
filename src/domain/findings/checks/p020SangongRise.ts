import type { WorkbookCheck } from '../context';
import { BUDGETS, factHit, factLines, figureOf, pairOf } from '../factLines';
import { figure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** A quotient beyond this is a matter of units (P-023). */
const OTHER_UNIT = 1000;

/** P-020: 三公 spending is above its budget, or the budget above that of the year before. */
export const p020SangongRise: WorkbookCheck = (context) => {
  const hits = factLines(context)
    .filter(({ subject }) => subject === 'sangong')
    .flatMap((line): readonly SheetHit[] => {
      const budget = figureOf(line, BUDGETS);
      const ways = [
        { how: 'spent', pair: pairOf(figureOf(line, ['final']), budget) },
        { how: 'budget', pair: pairOf(budget, figureOf(line, BUDGETS, 'last')) },
      ];
      return ways.flatMap(({ how, pair }): readonly SheetHit[] => {
        if (!pair?.one.greaterThan(pair.other) || pair.one.greaterThan(pair.other.times(OTHER_UNIT)))
          return [];
        const more = { how, one: figure(pair.one), other: figure(pair.other) };
        return [{ view: line.view, cells: pair.cells, line: factHit(line, more) }];
      });
    });
  return listBySheet(context, 'P-020', hits);
};
