import type { TotalCells } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { numberAt, textAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';

/**
 * P-097: the one figure of the row 总分 stands under 分值 while every row has its score, so that nobody can tell which
 * total it is.
 */
export const p097WhichTotal: Check = (context) => {
  const { total } = context.table;
  // A person said where the total goes.
  if (!total || context.table.correction?.total) return [];
  const cell = total.standsUnderMarks ? total.score : total.marks;
  const value = numberAt(context.sheet, cell);
  if (!value) return [];
  if (!total.standsUnderMarks && !(isEmptyBeside(context, total) && isScored(context))) return [];
  return [
    makeFinding(context, 'P-097', {
      variant: 'place',
      cells: [cell, total.grade],
      data: { total: figure(value) },
      found: figure(value),
    }),
  ];
};

function isEmptyBeside({ sheet }: CheckContext, total: TotalCells): boolean {
  return total.score !== null && textAt(sheet, total.score) === '';
}

function isScored({ items }: CheckContext): boolean {
  return items.length > 0 && items.every((item) => item.score !== null);
}
