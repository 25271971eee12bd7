import { roundTo } from '../../decimal/decimal';
import type { Check } from '../context';
import { figure, makeFinding, percentFigure } from '../makeFinding';

/**
 * P-008: the score of 预算执行率 is not marks × rate, at most the marks (domain.md §1.2). ±0.01 between
 * our score and a typed one passes (§1.6). A score above the marks is P-004.
 */
export const p008ExecutionScore: Check = (context) => {
  const { execution } = context.assessment;
  const item = context.items.find((candidate) => candidate.kind === 'execution');
  if (!execution?.score || !execution.rate || !execution.marks || !item?.score) return [];
  const due = roundTo(execution.score, 2);
  if (item.score.minus(due).abs().lessThanOrEqualTo('0.01')) return [];
  const money = context.table.money?.total;
  return [
    makeFinding(context, 'P-008', {
      variant: 'score',
      cells: [...item.scoreCells, ...item.marksCells, money?.executed ?? null, money?.annual ?? null],
      data: {
        score: figure(item.score),
        marks: figure(execution.marks),
        rate: percentFigure(execution.rate.times(100)),
        due: figure(due),
      },
      found: figure(item.score),
      expected: figure(due),
    }),
  ];
};
