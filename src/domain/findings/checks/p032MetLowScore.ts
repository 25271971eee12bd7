import { roundTo } from '../../decimal/decimal';
import type { Check } from '../context';
import { textAt } from '../figures';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { givesReason } from '../texts';

/**
 * P-032: the score is below what the rule gives for the actual value. Not where marks were taken off for
 * a target that was exceeded by far and the reason says so (domain.md §1.3, over-completion).
 */
export const p032MetLowScore: Check = (context) => {
  const { overReasonFrom } = context.assessment.parameters;
  const wrong = context.items.flatMap((item) => {
    const [row] = item.assessed;
    const { score } = item;
    if (item.assessed.length !== 1 || !row || row.standard || !score || row.outcome.status !== 'computed')
      return [];
    const due = roundTo(row.outcome.score, 2);
    if (score.greaterThanOrEqualTo(due.minus('0.01')) || score.isNegative()) return [];
    const exceeded = row.completion?.greaterThanOrEqualTo(overReasonFrom) ?? false;
    if (exceeded && givesReason(textAt(context.sheet, row.indicator.reason))) return [];
    return [{ item, row, score, due }];
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    makeFinding(context, 'P-032', {
      variant: 'low',
      cells: wrong.flatMap(({ item, row }) => [
        ...item.scoreCells,
        row.indicator.actual,
        row.indicator.target,
      ]),
      lines: wrong.map(({ item, score, due }) => ({
        row: rowNumbers(item.rows),
        name: item.name,
        score: figure(score),
        due: figure(due),
      })),
      found: wrong.length === 1 ? figure(first.score) : null,
      expected: wrong.length === 1 ? figure(first.due) : null,
    }),
  ];
};
