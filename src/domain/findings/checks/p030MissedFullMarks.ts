import type { Decimal } from '../../decimal/decimal';
import { roundTo } from '../../decimal/decimal';
import type { JudgementReason, RowAssessment } from '../../assessment/assessment';
import { hasEnd, hasOwnRule, onlyFigureMisses } from '../evidence';
import type { Check, CheckContext } from '../context';
import { textAt } from '../figures';
import { figure, makeFinding, rowNumbers } from '../makeFinding';
import { saysUnfinished } from '../texts';

type Missed = { readonly how: 'figure' | 'words'; readonly due: Decimal | null };

/** Judgements of how much to take off: that the target was missed is certain. */
const MISSED: readonly JudgementReason[] = ['deadline-missed', 'outside-range', 'answered-no'];

/**
 * P-030: the target was missed, or the words of 实际完成值 say that the thing is not finished, and the score
 * is full all the same; rows with a standard of their own are P-071. A figure inside the words counts where it is the only one (domain.md §7).
 */
export const p030MissedFullMarks: Check = (context) => {
  const wrong = context.items.flatMap((item) => {
    const [row] = item.assessed;
    const { score, marks } = item;
    if (item.assessed.length !== 1 || !row || hasOwnRule(row) || !score || !marks?.greaterThan(0)) return [];
    if (score.lessThan(marks.minus('0.005'))) return [];
    const missed = howMissed(context, row, marks);
    return missed ? [{ item, row, marks, missed }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  const only = wrong.length === 1 ? first : null;
  return [
    makeFinding(context, 'P-030', {
      variant: 'full-marks',
      cells: wrong.flatMap(({ item, row }) => [
        row.indicator.actual,
        ...item.scoreCells,
        row.indicator.target,
      ]),
      lines: wrong.map(({ item, row, marks, missed }) => ({
        row: rowNumbers(item.rows),
        name: item.name,
        how: missed.how,
        actual: textAt(context.sheet, row.indicator.actual),
        marks: figure(marks),
        due: missed.due ? figure(missed.due) : '',
      })),
      found: only ? figure(only.marks) : null,
      expected: only?.missed.due ? figure(only.missed.due) : null,
    }),
  ];
};

function howMissed(context: CheckContext, row: RowAssessment, marks: Decimal): Missed | null {
  const { outcome } = row;
  if (outcome.status === 'computed') {
    const due = roundTo(outcome.score, 2);
    return due.lessThan(marks.minus('0.005')) ? { how: 'figure', due } : null;
  }
  if (outcome.status !== 'judgement') return null;
  if (MISSED.includes(outcome.why)) return { how: 'figure', due: null };
  if (onlyFigureMisses(row)) return { how: 'figure', due: proportion(row, marks) };
  const failed = row.actual.kind === 'word' && row.actual.meaning === 'failed';
  const words = failed || saysUnfinished(textAt(context.sheet, row.indicator.actual), hasEnd(row.target));
  return words ? { how: 'words', due: null } : null;
}

/** Marks in proportion, for a target from below: what the figure in the words would give. */
function proportion({ completion }: RowAssessment, marks: Decimal): Decimal | null {
  return completion?.lessThan(1) ? roundTo(marks.times(completion), 2) : null;
}
