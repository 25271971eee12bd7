import { isSatisfaction } from '../../assessment/indicatorClass';
import type { Check } from '../context';
import { hasFullMarks, indicatorRows, ratePoints, scoreOf } from '../indicatorRows';
import { makeFinding, type Hit } from '../makeFinding';

/** Fewer rows than this can all be full by chance. */
const ENOUGH = 3;

/** P-045: every indicator has full marks, or 满意度 is 100 %: reviewers ask what the scores rest on. */
export const p045TooGood: Check = (context) => {
  const views = indicatorRows(context);
  const scored = views.filter((view) => scoreOf(view) !== null);
  const execution = context.items.find((item) => item.kind === 'execution');
  const executionFull =
    !execution || (execution.score !== null && execution.marks?.equals(execution.score) === true);
  const all =
    scored.length >= ENOUGH && scored.length === views.length && scored.every(hasFullMarks) && executionFull;
  const perfect = views.filter(
    (view) => isSatisfaction(view.row.indicator) && ratePoints(view)?.equals(100) === true,
  );
  if (!all && perfect.length === 0) return [];
  const cells: Hit['cells'] = [
    ...perfect.map(({ row }) => row.indicator.actual),
    ...(all ? [context.table.total?.score ?? null, ...scored.map(({ row }) => row.indicator.score)] : []),
  ];
  return [
    makeFinding(context, 'P-045', {
      variant: all ? 'all-full' : 'satisfaction',
      cells,
      lines: perfect.map((view) => view.line()),
    }),
  ];
};
