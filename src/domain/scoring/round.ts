import { Decimal, roundTo } from '../decimal/decimal';

/** Rounds a score half up to a multiple of `step` (0.01, 0.1, 0.5, 1); full marks stay full, whatever the step. */
export function roundScore(score: Decimal, marks: Decimal, step: Decimal): Decimal {
  if (score.greaterThanOrEqualTo(marks)) return marks;
  return Decimal.min(roundTo(score.div(step), 0).times(step), marks);
}

/** The same as formula text: `ROUND(x,2)` for 0.01; `marks` bounds a coarser step. */
export function roundScoreTwin(score: string, marks: string, step: Decimal): string {
  const places = [0, 1, 2].find((candidate) => step.equals(new Decimal(10).pow(-candidate)));
  const size = step.toString();
  const rounded = places === undefined ? `ROUND((${score})/${size},0)*${size}` : `ROUND(${score},${places})`;
  return step.equals('0.01') ? rounded : `MIN(${marks},${rounded})`;
}
