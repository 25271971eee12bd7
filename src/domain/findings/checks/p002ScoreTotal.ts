import { roundTo, type Decimal } from '../../decimal/decimal';
import type { Check, CheckContext } from '../context';
import { numberAt } from '../figures';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { sumOf } from '../scoredItems';

/** Difference between total and sum that still passes (domain.md §7: ±0.01). */
const TOLERANCE = '0.01';

/**
 * P-002: the printed total is not the sum of the scores. Where scores are missing it fires only if the
 * total cannot be reached any more: below what is given already, or above it with all open marks.
 */
export const p002ScoreTotal: Check = (context) => {
  const totals = context.table.total;
  const total = numberAt(context.sheet, totals?.score ?? null);
  const scores = sumOf(context.items, 'score');
  if (!totals?.score || !total || scores.count === 0) return [];
  const repeated = context.items.filter((item) => item.repeated);
  const parts = {
    cells: [totals.score, ...scores.cells],
    data: {
      total: figure(total),
      sum: figure(scores.sum),
      without: figure(scores.withoutRepeats),
      rows: rowNumbers(repeated.flatMap((item) => item.rows)),
      place: totals.standsUnderMarks ? 'marks' : 'score',
    },
    found: figure(total),
    expected: figure(scores.sum),
  };
  if (scores.missing.length > 0) {
    const openMarks = sumOf(scores.missing, 'marks');
    // Under 分值 a full total may have been printed beforehand as the total of marks.
    if (totals.standsUnderMarks && isMarksTotal(context, total)) return [];
    const tooLow = total.lessThan(scores.sum.minus(TOLERANCE));
    const tooHigh =
      openMarks.missing.length === 0 && total.greaterThan(scores.sum.plus(openMarks.sum).plus(TOLERANCE));
    if (!tooLow && !tooHigh) return [];
    const open = rowNumbers(scores.missing.flatMap((item) => item.rows));
    return [
      makeFinding(context, 'P-002', {
        ...parts,
        variant: 'unreachable',
        data: { ...parts.data, open, most: figure(scores.sum.plus(openMarks.sum)) },
        expected: null,
      }),
    ];
  }
  if (total.minus(scores.sum).abs().lessThanOrEqualTo(TOLERANCE)) return [];
  const variant = repeated.length > 0 ? 'repetition' : roundedFrom(scores.sum, total) ? 'rounded' : 'sum';
  return [makeFinding(context, 'P-002', { ...parts, variant })];
};

/** The total is the sum rounded to fewer places than two: said, so that the person finds the cause at once. */
function roundedFrom(sum: Decimal, total: Decimal): boolean {
  return total.decimalPlaces() < 2 && roundTo(sum, total.decimalPlaces()).equals(total);
}

function isMarksTotal(context: CheckContext, total: Decimal): boolean {
  return total.equals(100) || total.equals(sumOf(context.items, 'marks').sum);
}
