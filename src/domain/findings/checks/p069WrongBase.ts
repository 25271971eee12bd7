import { roundTo } from '../../decimal/decimal';
import { budgetChange } from '../budgetChange';
import type { Check } from '../context';
import { indicatorRows, ratePoints } from '../indicatorRows';
import { listHits, percentFigure } from '../makeFinding';

const EXECUTION = /(?:预算|资金|支出|经费)(?:执行|支出|完成)(?:进度)?率|^支出(?:执行|完成)率|^执行率/;

/**
 * P-069: an indicator states the execution rate, but the figure is the one on 年初预算数 (or, where 年初 is named,
 * on 全年预算数). The rate of the fund row itself is P-007.
 */
export const p069WrongBase: Check = (context) => {
  const change = budgetChange(context);
  const executed = change?.executed;
  if (!change || !executed || change.annual.equals(change.initial) || !change.annual.greaterThan(0))
    return [];
  const onInitial = executed.dividedBy(change.initial).times(100);
  const onAnnual = executed.dividedBy(change.annual).times(100);
  const hits = indicatorRows(context).flatMap((view) => {
    const { indicator } = view.row;
    const stated = ratePoints(view);
    if (!EXECUTION.test(view.name) || !stated) return [];
    const named = /年初/.test(`${view.name}${view.target}`) ? 'initial' : 'annual';
    const [due, other] = named === 'initial' ? [onInitial, onAnnual] : [onAnnual, onInitial];
    const places = Math.min(stated.decimalPlaces(), 2);
    const fits = (rate: typeof due) => roundTo(rate, places).equals(roundTo(stated, places));
    if (fits(due) || !fits(other)) return [];
    const line = view.line({ stated: percentFigure(stated), due: percentFigure(due), named });
    return [
      {
        cells: [indicator.actual, ...change.cells, context.table.money?.total.executed ?? null],
        line,
        found: percentFigure(stated),
        expected: percentFigure(due),
      },
    ];
  });
  return listHits(context, 'P-069', hits);
};
