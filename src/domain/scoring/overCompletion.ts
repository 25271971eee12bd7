import { Decimal } from '../decimal/decimal';
import type { OverDeduction, ScoringParameters } from './parameters';

/** What over-completion brings: `completion` = A/T, whether a reason is asked for, points taken off. */
export type OverCompletion = {
  readonly completion: Decimal;
  readonly reasonAsked: boolean;
  readonly deducted: Decimal;
};

/**
 * Over-completion of a ≥ or = target (domain.md §1.3): by default a reason from 130%, no deduction.
 * Rates and targets up to 3 are exempt: 2 of 1 is no planning error. Null where there is none.
 */
export function overCompletion(
  { actual, target, marks, rate }: { actual: Decimal; target: Decimal; marks: Decimal; rate: boolean },
  choices: Pick<ScoringParameters, 'overReasonFrom' | 'overSmallTarget' | 'overDeductions'>,
): OverCompletion | null {
  if (rate || !target.greaterThan(0) || target.lessThanOrEqualTo(choices.overSmallTarget)) return null;
  const completion = actual.div(target);
  const deduction = deductionAt(completion, choices.overDeductions);
  const reasonAsked = completion.greaterThanOrEqualTo(choices.overReasonFrom);
  if (!reasonAsked && !deduction) return null;
  const points = deduction ? pointsOf(deduction, marks) : new Decimal(0);
  return { completion, reasonAsked, deducted: Decimal.min(points, marks) };
}

function deductionAt(completion: Decimal, table: readonly OverDeduction[]): OverDeduction | null {
  return table.reduce<OverDeduction | null>(
    (found, entry) =>
      completion.greaterThanOrEqualTo(entry.from) && (!found || entry.from.greaterThan(found.from))
        ? entry
        : found,
    null,
  );
}

function pointsOf(deduction: OverDeduction, marks: Decimal): Decimal {
  return 'points' in deduction ? deduction.points : marks.times(deduction.share);
}

/** Formula text of the points taken off; null where nothing ever is. */
export function overDeductionTwin(
  { actual, target, marks, rate }: { actual: string; target: string; marks: string; rate: boolean },
  choices: Pick<ScoringParameters, 'overSmallTarget' | 'overDeductions'>,
): string | null {
  if (rate || choices.overDeductions.length === 0) return null;
  const falling = [...choices.overDeductions].sort((a, b) => b.from.comparedTo(a.from));
  const tests = falling.map((entry) => {
    const points = 'points' in entry ? entry.points.toString() : `${marks}*${entry.share.toString()}`;
    return `IF(${actual}>=${target}*${entry.from.toString()},${points}`;
  });
  return `IF(${target}<=${choices.overSmallTarget.toString()},0,${tests.join(',')},0${')'.repeat(tests.length)})`;
}
