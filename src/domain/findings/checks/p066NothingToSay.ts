import type { Check } from '../context';
import { textAt } from '../figures';
import { hasLostMarks, indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';
import { givesReason } from '../texts';

/**
 * P-066: marks were lost in rows of a form without a reason column, and 其他需要说明事项 says 无 or nothing: there is no
 * other place where the shortcomings can be named. With a reason column it is P-033.
 */
export const p066NothingToSay: Check = (context) => {
  const { remarks } = context.table;
  if (!remarks || givesReason(textAt(context.sheet, remarks))) return [];
  const hits = indicatorRows(context)
    .filter((view) => hasLostMarks(view) && !view.row.indicator.reason && !view.row.indicator.explanation)
    .map((view) => ({ cells: [remarks, view.row.indicator.score], line: view.line() }));
  return listHits(context, 'P-066', hits);
};
