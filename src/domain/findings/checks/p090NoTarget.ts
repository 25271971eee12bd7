import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** P-090: a figure under 实际完成值 with nothing under 指标值 to compare it with. */
export const p090NoTarget: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { target, actual, indicator } = view.row;
    if (!indicator.target || target.kind !== 'blank') return [];
    if (actual.kind !== 'number' && !(actual.kind === 'text' && actual.candidates.length > 0)) return [];
    return [{ cells: [indicator.target, indicator.actual], line: view.line({ actual: view.actual }) }];
  });
  return listHits(context, 'P-090', hits);
};
