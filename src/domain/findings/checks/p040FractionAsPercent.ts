import type { Check } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

/**
 * P-040: the unit says % and the target is 1 or less, so that 0.95 may mean 95 % or 0.95 %. An upper limit is often
 * a small percentage in earnest: it counts only beside other such fractions.
 */
export const p040FractionAsPercent: Check = (context) => {
  const fractions = indicatorRows(context).filter(isFraction);
  const certain = fractions.some(({ row }) => !isUpperLimit(row.target));
  if (!certain) return [];
  return listHits(
    context,
    'P-040',
    fractions.map((view) => ({
      cells: [view.row.indicator.target],
      line: view.line({ target: view.target }),
    })),
  );
};

function isFraction({ row: { target } }: IndicatorView): boolean {
  return (
    target.kind === 'number' &&
    target.percent &&
    target.percentPrinted !== true &&
    target.value.greaterThan(0) &&
    target.value.lessThanOrEqualTo(1)
  );
}

function isUpperLimit(target: IndicatorView['row']['target']): boolean {
  return target.kind === 'number' && (target.comparison === '<=' || target.comparison === '<');
}
