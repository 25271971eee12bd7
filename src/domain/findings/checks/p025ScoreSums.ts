import { Decimal, differs } from '../../decimal/decimal';
import type { Check } from '../context';
import { numberAt } from '../figures';
import { figure, listHits } from '../makeFinding';
import { sumOf } from '../scoredItems';

/** Off by this much only is 尾差 and a hint. */
const LAST_DIGIT = new Decimal('0.01');

/**
 * P-025 in a self-evaluation: a sub-total of scores is not the sum of its rows. A group with a row that has no score
 * yet is not judged; one that fits without a row repeated by a page break is left to P-041.
 */
export const p025ScoreSums: Check = (context) => {
  const hits = context.table.groupTotals.flatMap((group) => {
    const printed = numberAt(context.sheet, group.scoreCell);
    if (!printed || !group.scoreCell) return [];
    const items = context.items.filter((item) =>
      item.kind === 'execution' ? group.money : item.rows.every((row) => group.rows.includes(row)),
    );
    const scores = sumOf(items, 'score');
    if (scores.count === 0 || scores.missing.length > 0) return [];
    if (!differs(printed, scores.sum) || !differs(printed, scores.withoutRepeats)) return [];
    const off = printed.minus(scores.sum).abs();
    return [
      {
        severity: off.lessThanOrEqualTo(LAST_DIGIT) ? ('info' as const) : ('error' as const),
        cells: [group.scoreCell, ...scores.cells],
        line: { name: group.label, printed: figure(printed), sum: figure(scores.sum) },
        found: figure(printed),
        expected: figure(scores.sum),
      },
    ];
  });
  return listHits(context, 'P-025', hits);
};
