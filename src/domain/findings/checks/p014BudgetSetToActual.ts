import { budgetChange, isUnexplained } from '../budgetChange';
import type { Check } from '../context';
import { figure, makeFinding } from '../makeFinding';

/**
 * P-014: 全年预算数 equals 全年执行数 to the cent but not 年初预算数: the budget was set to what was spent. A hint;
 * a warning only together with a large change without a reason (P-015, P-016).
 */
export const p014BudgetSetToActual: Check = (context) => {
  const change = budgetChange(context);
  const money = context.table.money;
  if (!money || !change?.executed?.equals(change.annual) || change.annual.equals(change.initial)) return [];
  return [
    makeFinding(context, 'P-014', {
      variant: 'equal',
      severity: isUnexplained(change) ? 'warning' : 'info',
      cells: [money.total.annual, money.total.executed, money.total.initial],
      data: { amount: figure(change.annual), initial: figure(change.initial) },
    }),
  ];
};
