import type { Check } from '../context';
import { numberAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';

/** P-060: a total is stated while the column of scores is empty throughout: it cannot be recomputed. */
export const p060TotalWithoutScores: Check = (context) => {
  const cell = context.table.total?.score ?? null;
  const total = numberAt(context.sheet, cell);
  // Under 分值 a full total may be that of the marks.
  if (!total || context.table.total?.standsUnderMarks === true) return [];
  const open = context.items.filter((item) => item.scoreCells.length > 0);
  if (open.length < 2 || open.some((item) => item.score !== null)) return [];
  return [
    makeFinding(context, 'P-060', {
      variant: 'total',
      cells: [cell, ...open.flatMap((item) => item.scoreCells)],
      data: { total: figure(total), count: String(open.length) },
      found: figure(total),
    }),
  ];
};
