import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** P-048: one figure is the proof of two indicators that pull opposite ways (domain.md §1.7). */
export const p048OneFactTwice: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { outcome, indicator } = view.row;
    if (outcome.status !== 'judgement' || outcome.why !== 'one-fact-two-indicators') return [];
    return [{ cells: [indicator.actual], line: view.line({ actual: view.actual }) }];
  });
  return listHits(context, 'P-048', hits);
};
