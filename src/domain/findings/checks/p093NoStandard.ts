import type { Check } from '../context';
import { filledText, indicatorRows, scoreOf } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** P-093: an indicator with marks but without 评分标准, in a table whose other rows have one. */
export const p093NoStandard: Check = (context) => {
  const views = indicatorRows(context).filter(({ row }) => row.indicator.standard !== null);
  const open = views.filter(({ row }) => filledText(context, row.indicator.standard) === '');
  if (open.length === 0 || open.length === views.length) return [];
  const hits = open
    .filter((view) => scoreOf(view) !== null || view.row.marks !== null)
    .map((view) => ({ cells: [view.row.indicator.standard], line: view.line() }));
  return listHits(context, 'P-093', hits);
};
