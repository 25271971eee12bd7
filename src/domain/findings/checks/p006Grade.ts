import type { Grade } from '../../assessment/assessment';
import { differs, type Decimal } from '../../decimal/decimal';
import { gradeOf } from '../../scoring/grade';
import type { GradeBands } from '../../scoring/parameters';
import type { Check, CheckContext } from '../context';
import { numberAt, textAt } from '../figures';
import { gradeWordIn } from '../gradeWords';
import { figure, makeFinding } from '../makeFinding';
import { sumOf } from '../scoredItems';

/**
 * P-006: the grade does not fit the total as printed (domain.md §1.5), by the bands in force. Where the printed total
 * is wrong or missing, the sum of the scores decides: that is the total after correction.
 */
export const p006Grade: Check = (context) => {
  const totals = context.table.total;
  const grade = gradeWordIn(textAt(context.sheet, totals?.grade ?? null));
  if (!totals?.grade || !grade) return [];
  const printed = numberAt(context.sheet, totals.score);
  const sum = fullSum(context);
  const { bands } = context.assessment.parameters;
  const byPrinted = printed && gradeFor(printed, bands);
  const bySum = sum && gradeFor(sum, bands);
  const wrong =
    byPrinted && byPrinted !== grade
      ? { variant: 'total', total: printed, due: byPrinted }
      : sum && bySum && bySum !== grade && (!printed || differs(printed, sum, '0.01'))
        ? { variant: 'sum', total: sum, due: bySum }
        : null;
  if (!wrong) return [];
  return [
    makeFinding(context, 'P-006', {
      variant: wrong.variant,
      cells: [totals.grade, totals.score],
      data: { grade, total: figure(wrong.total), due: wrong.due },
      found: grade,
      expected: wrong.due,
    }),
  ];
};

/** The sum of the scores where every row has one and no row is in doubt. */
function fullSum(context: CheckContext): Decimal | null {
  const scores = sumOf(context.items, 'score');
  const complete = scores.count > 0 && scores.missing.length === 0;
  return complete && !differs(scores.sum, scores.withoutRepeats) ? scores.sum : null;
}

function gradeFor(total: Decimal, bands: GradeBands): Grade | null {
  const result = gradeOf(total, bands);
  return 'grade' in result ? result.grade : null;
}
