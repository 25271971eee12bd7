import type { Decimal } from '../decimal/decimal';
import type { Problem } from '../rates/problem';
import type { CellValue } from '../snapshot/snapshot';
import { scoreDeadline } from './deadline';
import type { Options } from './optionTable';
import { type CaseJudgement, readCase } from './readCase';
import { roundScore } from './round';
import { scoreTarget, type TargetJudgement } from './target';

/** Everything that leaves a quantitative score to a person. */
export type IndicatorJudgement =
  CaseJudgement | TargetJudgement | 'deadline-missed' | 'deadline-unclear' | 'outside-range';

/** A score rounded to the score step, or why there is none. */
export type IndicatorScore =
  { readonly value: Decimal } | { readonly judgement: IndicatorJudgement; readonly text: string } | Problem;

/**
 * Score of a quantitative indicator from cell values without formats: a number, a deadline or a range under 指标值
 * (domain.md §1.3). `marks` null where blank.
 */
export function scoreIndicator(
  actual: CellValue | null,
  target: CellValue | null,
  marks: Decimal | null,
  options: Options,
): IndicatorScore {
  if (marks === null || marks.isZero()) return { error: 'missing', input: 'marks' };
  if (marks.isNegative()) return { error: 'negative', input: 'marks' };
  const read = readCase(actual, target, options);
  if ('error' in read) return read;
  const { parameters } = options;
  if (read.kind === 'judgement') return { judgement: read.why, text: read.text };
  if (read.kind === 'range') {
    const inside = read.actual.greaterThanOrEqualTo(read.low) && read.actual.lessThanOrEqualTo(read.high);
    return inside ? { value: marks } : { judgement: 'outside-range', text: String(actual) };
  }
  const scored =
    read.kind === 'deadline'
      ? scoreDeadline({ ...read, marks }, parameters)
      : scoreTarget({ ...read, marks }, parameters);
  if ('error' in scored) return scored;
  if (scored.kind === 'judgement') return { judgement: scored.why, text: String(actual) };
  return { value: roundScore(scored.score, marks, parameters.scoreStep) };
}
