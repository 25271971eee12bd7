import { budgetChange, changeHit, MOST_ADDED } from '../budgetChange';
import type { Check } from '../context';

/** P-015: the budget grew by more than 30 % in the year and nothing in the table says why. */
export const p015LargeAddition: Check = (context) => {
  const change = budgetChange(context);
  if (!change?.points.greaterThan(MOST_ADDED) || change.explained) return [];
  return changeHit(context, 'P-015', change, MOST_ADDED);
};
