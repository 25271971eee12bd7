import type { Check, CheckContext } from '../context';
import { hasEnd } from '../evidence';
import { textAt } from '../figures';
import { hasFullMarks, indicatorRows, scoreOf } from '../indicatorRows';
import { makeFinding, percentFigure } from '../makeFinding';
import { givesReason, saysUnfinished } from '../texts';

/** Below this rate, in percent points, goals that are all reached ask for a word. */
const LITTLE_SPENT = 60;

/**
 * P-050: the whole budget is spent while goals are unfinished by their own words; or the reverse: little was spent,
 * nothing explains it, and every indicator has full marks.
 */
export const p050MoneyWithoutWork: Check = (context) => {
  const points = context.assessment.execution?.rate?.times(100);
  const money = context.table.money;
  if (!money || !points) return [];
  const data = { rate: percentFigure(points) };
  const spent = [money.total.executed, money.total.annual];
  const views = indicatorRows(context);
  if (points.greaterThanOrEqualTo('99.995')) {
    const open = views.filter(({ row, actual }) => saysUnfinished(actual, hasEnd(row.target)));
    if (open.length === 0) return [];
    return [
      makeFinding(context, 'P-050', {
        variant: 'unfinished',
        cells: [...spent, ...open.map(({ row }) => row.indicator.actual)],
        lines: open.map((view) => view.line({ actual: view.actual })),
        data,
      }),
    ];
  }
  const scored = views.filter((view) => scoreOf(view) !== null);
  const complete = scored.length > 0 && scored.length === views.length && scored.every(hasFullMarks);
  if (!points.lessThan(LITTLE_SPENT) || !complete || isExplained(context)) return [];
  return [makeFinding(context, 'P-050', { variant: 'unspent', cells: spent, data })];
};

function isExplained({ sheet, table }: CheckContext): boolean {
  return [table.money?.total.reason ?? null, table.remarks].some((cell) => givesReason(textAt(sheet, cell)));
}
