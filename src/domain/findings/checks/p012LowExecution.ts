import type { Check, CheckContext } from '../context';
import { rateAt, textAt } from '../figures';
import { makeFinding, percentFigure } from '../makeFinding';
import { givesReason } from '../texts';

/** Below this rate, in percent points, a reason is required (domain.md §1.2, EXEC-QS). */
const LIMIT = 90;
const ABOUT_EXECUTION = /执行率|执行进度|支付进度|支付率|支出率|支出进度/;

/**
 * P-012: 预算执行率 below 90 % without a reason. One in the fund row, in 偏差原因 of an indicator about
 * the execution, or in 其他需要说明事项 counts; 无 does not.
 */
export const p012LowExecution: Check = (context) => {
  const { money, remarks } = context.table;
  if (!money) return [];
  const computed = context.assessment.execution?.rate?.times(100) ?? null;
  const points = computed ?? rateAt(context.sheet, money.total.rate, money.rateConvention)?.points ?? null;
  if (!points?.lessThan(LIMIT)) return [];
  const places = [money.total.reason, remarks, ...executionReasons(context)];
  if (places.some((cell) => givesReason(textAt(context.sheet, cell)))) return [];
  return [
    makeFinding(context, 'P-012', {
      variant: money.total.reason || remarks ? 'no-reason' : 'no-place',
      cells: [money.total.executed, money.total.rate, money.total.reason, remarks],
      data: { rate: percentFigure(points), limit: percentFigure(points.times(0).plus(LIMIT), 0) },
      found: percentFigure(points),
    }),
  ];
};

function executionReasons({ assessment }: CheckContext) {
  return assessment.rows
    .filter(({ indicator }) => ABOUT_EXECUTION.test(indicator.name ?? ''))
    .map(({ indicator }) => indicator.reason);
}
