import { budgetChange, MOST_CUT } from '../budgetChange';
import type { Check } from '../context';
import { figure, listHits, percentFigure } from '../makeFinding';

/** P-016: the budget was cut by more than 20 % in the year and nothing in the table says why. */
export const p016LargeCut: Check = (context) => {
  const change = budgetChange(context);
  if (!change?.points.lessThan(MOST_CUT) || change.explained) return [];
  const rate = percentFigure(change.points);
  return listHits(context, 'P-016', [
    {
      cells: change.cells,
      line: {
        name: '',
        rate,
        initial: figure(change.initial),
        annual: figure(change.annual),
        limit: `${String(Math.abs(MOST_CUT))}%`,
      },
      found: rate,
    },
  ]);
};
