import { MOST_CUT } from '../budgetChange';
import type { WorkbookCheck } from '../context';
import { dataChanges } from '../dataChanges';
import { listBySheet } from '../textCells';

/** P-016 outside of self-evaluations: the budget of a data table was cut by more than 20 % in the year. */
export const p016CutInData: WorkbookCheck = (context) =>
  listBySheet(context, 'P-016', dataChanges(context, MOST_CUT, false));
