import type { Check } from '../context';
import { numberAt, textAt } from '../figures';
import { figure, listHits, rowNumbers } from '../makeFinding';
import { givesReason } from '../texts';

/** P-051: a budget above 0 of which nothing was spent (0 is typed, not empty), without a word of explanation. */
export const p051NothingSpent: Check = (context) => {
  const { money, tasks, remarks } = context.table;
  if (givesReason(textAt(context.sheet, remarks))) return [];
  const rows = [...(money ? [money.total, ...money.parts] : []), ...(tasks?.rows ?? [])];
  const hits = rows.flatMap((row) => {
    const budget = numberAt(context.sheet, row.annual) ?? numberAt(context.sheet, row.initial);
    const executed = numberAt(context.sheet, row.executed);
    if (!budget?.greaterThan(0) || !executed?.isZero()) return [];
    if (givesReason(textAt(context.sheet, row.reason))) return [];
    const line = { row: rowNumbers([row.row]), name: row.label, budget: figure(budget) };
    return [{ cells: [row.executed, row.annual ?? row.initial], line, found: '0' }];
  });
  return listHits(context, 'P-051', hits);
};
