import { budgetChange, MOST_ADDED } from '../budgetChange';
import type { Check } from '../context';
import { figure, listHits, percentFigure } from '../makeFinding';

/** P-015: the budget grew by more than 30 % in the year and nothing in the table says why. */
export const p015LargeAddition: Check = (context) => {
  const change = budgetChange(context);
  if (!change?.points.greaterThan(MOST_ADDED) || change.explained) return [];
  const rate = percentFigure(change.points);
  return listHits(context, 'P-015', [
    {
      cells: change.cells,
      line: {
        name: '',
        rate,
        initial: figure(change.initial),
        annual: figure(change.annual),
        limit: `${String(MOST_ADDED)}%`,
      },
      found: rate,
    },
  ]);
};
