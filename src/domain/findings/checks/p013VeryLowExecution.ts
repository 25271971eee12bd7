import type { Check } from '../context';
import { numberAt, textAt } from '../figures';
import { makeFinding, percentFigure } from '../makeFinding';
import { givesReason } from '../texts';

/** Below this rate, in percent points, the money was hardly used (domain.md §7 P-013). */
const LIMIT = 60;

/** P-013: 预算执行率 below 60 %. A reason in the fund row or the remarks leaves it a hint. */
export const p013VeryLowExecution: Check = (context) => {
  const { money, remarks } = context.table;
  const points = context.assessment.execution?.rate?.times(100);
  if (!money || !points?.lessThan(LIMIT) || !numberAt(context.sheet, money.total.executed)) return [];
  const explained = [money.total.reason, remarks].some((cell) => givesReason(textAt(context.sheet, cell)));
  return [
    makeFinding(context, 'P-013', {
      variant: 'rate',
      severity: explained ? 'info' : 'warning',
      cells: [money.total.executed, money.total.annual, money.total.rate],
      data: { rate: percentFigure(points) },
      found: percentFigure(points),
    }),
  ];
};
