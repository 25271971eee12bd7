import { Decimal, roundTo } from '../decimal/decimal';
import { executionRate } from '../rates/executionRate';
import { operand } from '../rates/formulaText';
import type { Problem } from '../rates/problem';
import type { ScoringParameters } from './parameters';
import { roundScoreTwin } from './round';

/** Full marks of 预算执行率 where the table does not print others (财预〔2020〕10号). */
export const defaultExecutionMarks = new Decimal(10);

type Choices = Pick<ScoringParameters, 'executionCutoff' | 'scoreFrom' | 'scoreStep'>;

/** The rate as a fraction and the score, unrounded, from 0 to the marks. */
export type ExecutionScore = { readonly rate: Decimal; readonly score: Decimal };

/**
 * Score of 预算执行率: `marks × min(1, rate)` from the unrounded rate; nothing below the cut-off, where there is one.
 * Amounts of one unit; marks above 0. Money paid back (a negative amount) is no rate and a question for a person.
 */
export function executionScore(
  values: {
    readonly executed: Decimal | null;
    readonly annual: Decimal | null;
    readonly marks: Decimal | null;
  },
  choices: Choices,
): ExecutionScore | Problem {
  const rate = executionRate.compute(values);
  if ('error' in rate) return rate;
  if (rate.value.isNegative()) return { error: 'negative', input: 'executed' };
  const { executed, annual, marks } = values;
  if (marks === null || marks.isZero()) return { error: 'missing', input: 'marks' };
  if (marks.isNegative()) return { error: 'negative', input: 'marks' };
  const rounded = choices.scoreFrom === 'rounded' ? roundTo(rate.value, 4) : null;
  const { executionCutoff } = choices;
  if (executionCutoff !== null && (rounded ?? rate.value).lessThan(executionCutoff)) {
    return { rate: rate.value, score: new Decimal(0) };
  }
  // Multiplied before it is divided, so that a score that ends in 5 at the third place stays exact.
  const score = rounded ? marks.times(rounded) : marks.times(executed ?? 0).div(annual ?? 1);
  return { rate: rate.value, score: Decimal.min(marks, score) };
}

/** Plain Excel formula of the score, without `=`: `ROUND(MIN(1,F5/E5)*G5,2)`. */
export function executionScoreTwin(
  cells: { readonly executed: string; readonly annual: string; readonly marks: string },
  choices: Choices,
): string {
  const quotient = executionRate.twin(cells);
  const rate = choices.scoreFrom === 'rounded' ? `ROUND(${quotient},4)` : quotient;
  const marks = operand(cells.marks);
  const proportion = roundScoreTwin(`MIN(1,${rate})*${marks}`, marks, choices.scoreStep);
  // A coarse step never takes anything from full marks that are no multiple of it.
  const score = choices.scoreStep.equals('0.01') ? proportion : `IF(${rate}>=1,${marks},${proportion})`;
  return choices.executionCutoff === null
    ? score
    : `IF(${rate}<${choices.executionCutoff.toString()},0,${score})`;
}
