import { budgetChange, changeHit, MOST_CUT } from '../budgetChange';
import type { Check } from '../context';

/** P-016: the budget was cut by more than 20 % in the year and nothing in the table says why. */
export const p016LargeCut: Check = (context) => {
  const change = budgetChange(context);
  if (!change?.points.lessThan(MOST_CUT) || change.explained) return [];
  return changeHit(context, 'P-016', change, Math.abs(MOST_CUT));
};
