import type { Check } from '../context';
import { figure, makeFinding, rowNumbers } from '../makeFinding';

/** P-004: a score above its marks, or below zero. Half a hundredth passes: that much is lost in print. */
export const p004ScoreRange: Check = (context) => {
  const wrong = context.items.flatMap((item) => {
    const { score, marks } = item;
    if (!score) return [];
    const below = score.isNegative() && !score.isZero();
    const above = marks !== null && score.greaterThan(marks.plus('0.005'));
    return below || above ? [{ item, score, marks, side: below ? 'below' : 'above' }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    makeFinding(context, 'P-004', {
      variant: 'range',
      cells: wrong.flatMap(({ item }) => [...item.scoreCells, ...item.marksCells]),
      lines: wrong.map(({ item, score, marks, side }) => ({
        row: rowNumbers(item.rows),
        name: item.name,
        score: figure(score),
        marks: marks ? figure(marks) : '',
        side,
      })),
      found: wrong.length === 1 ? figure(first.score) : null,
    }),
  ];
};
