import type { Decimal } from '../decimal/decimal';
import type { Bound, Comparison } from '../quantity/quantity';

/**
 * True where an actual value such as 超过90% or 不足5人 leaves open whether the target is met. 超过 n and n以上
 * count as n (domain.md §1.7, P-089) wherever that cannot give marks that the words do not bear out.
 */
export function leavesOpen(
  bound: Bound,
  { comparison, actual, target }: { comparison: Comparison; actual: Decimal; target: Decimal },
): boolean {
  if (bound === 'exact') return false;
  if (bound === 'about' || comparison === '=') return true;
  const wantsMore = comparison === '>=' || comparison === '>';
  if (bound === 'above') return !wantsMore && actual.lessThanOrEqualTo(target);
  return wantsMore || actual.greaterThan(target);
}
