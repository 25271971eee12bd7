import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { makeFinding } from '../makeFinding';

/** Fewer numbers than this can all be equal by chance. */
const ENOUGH = 5;

/** P-077: every actual value equals its target exactly. Rates of 100 % do not count: they cannot be exceeded. */
export const p077AllEqual: Check = (context) => {
  const measured = indicatorRows(context).filter(({ row: { target, actual } }) => {
    if (target.kind !== 'number' || actual.kind !== 'number') return false;
    return !(target.percent && target.value.equals(100));
  });
  const equal = measured.filter(({ row }) => row.completion?.equals(1) === true);
  if (measured.length < ENOUGH || equal.length < measured.length) return [];
  return [
    makeFinding(context, 'P-077', {
      variant: 'equal',
      cells: equal.flatMap(({ row }) => [row.indicator.actual, row.indicator.target]),
      data: { count: String(equal.length) },
    }),
  ];
};
