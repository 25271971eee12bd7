import { roundTo } from '../../decimal/decimal';
import { isRate } from '../../quantity/rateNames';
import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';
import { givesReason } from '../texts';

/** Small counts are exempt: one more of three is no sign of a low target (domain.md §1.3). */
const SMALL = 3;

/** P-035: a target from below was exceeded by 30 % or more and 偏差原因 does not say why. */
export const p035OverCompletion: Check = (context) => {
  const { overReasonFrom } = context.assessment.parameters;
  const hits = indicatorRows(context).flatMap((view) => {
    const { target, completion, indicator } = view.row;
    if (target.kind !== 'number' || target.percent || isRate(view.name)) return [];
    if (target.comparison === '<=' || target.comparison === '<') return [];
    if (target.value.lessThanOrEqualTo(SMALL) || !completion) return [];
    if (completion.lessThan(overReasonFrom) || givesReason(view.reason)) return [];
    const share = `${roundTo(completion.times(100), 2).toFixed()}%`;
    const line = view.line({ target: view.target, actual: view.actual, share });
    return [{ cells: [indicator.actual, indicator.target, indicator.reason], line, found: share }];
  });
  return listHits(context, 'P-035', hits);
};
