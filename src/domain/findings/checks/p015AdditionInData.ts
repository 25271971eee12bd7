import { MOST_ADDED } from '../budgetChange';
import type { WorkbookCheck } from '../context';
import { dataChanges } from '../dataChanges';
import { listBySheet } from '../textCells';

/** P-015 outside of self-evaluations: the budget of a data table grew by more than 30 % in the year. */
export const p015AdditionInData: WorkbookCheck = (context) =>
  listBySheet(context, 'P-015', dataChanges(context, MOST_ADDED, true));
