import type { Check } from '../context';
import { indicatorRows, ratePoints } from '../indicatorRows';
import { listHits, percentFigure } from '../makeFinding';

const PAYMENT =
  /(?:资金|经费|款项|费用)[^,，。]{0,4}(?:支付|拨付|支出)(?:及时|完成)?率|支付(?:及时|进度|完成)率/;
const ALL_PAID = /全部(?:支付|拨付)|(?:支付|拨付)(?:了)?(?:所有|全部)|(?:支付|拨付)完毕/;

/** P-049: all money is said to be paid in time while the execution rate is below 100 %. */
export const p049PaidInTime: Check = (context) => {
  const points = context.assessment.execution?.rate?.times(100);
  if (!points?.lessThan('99.995')) return [];
  const hits = indicatorRows(context).flatMap((view) => {
    const full = ratePoints(view)?.greaterThanOrEqualTo(100) === true;
    if (!PAYMENT.test(view.name) || !(full || ALL_PAID.test(view.actual))) return [];
    return [{ cells: [view.row.indicator.actual], line: view.line({ actual: view.actual }) }];
  });
  return listHits(context, 'P-049', hits, { data: { rate: percentFigure(points) } });
};
