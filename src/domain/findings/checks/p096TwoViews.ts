import { accountForms } from '../accounts/forms';
import { brokenPairs } from '../accounts/twoViews';
import type { WorkbookCheck } from '../context';
import { listBySheet } from '../textCells';

/** P-096: the economic and the functional class of the same subject differ. Both can be right: a question (domain.md §4.2). */
export const p096TwoViews: WorkbookCheck = (context) =>
  listBySheet(context, 'P-096', brokenPairs(accountForms(context)));
