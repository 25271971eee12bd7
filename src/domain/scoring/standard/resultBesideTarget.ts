import { Decimal } from '../../decimal/decimal';
import type { NumberQuantity, NumberTarget } from '../../quantity/quantity';
import { alignScale } from '../../quantity/scale';
import type { ResultInput, StandardTarget } from './standardScore';

const hundred = new Decimal(100);

/**
 * An actual value and its target as a standard takes them: percentages as fractions, everything else in the target's
 * unit. Without a target where the two do not stand on one scale; then the scale of a bare number is not known.
 */
export function resultBesideTarget(
  actual: NumberQuantity,
  target: NumberTarget,
  indicatorName: string | null,
): { readonly result: ResultInput; readonly target: StandardTarget | null } {
  const aligned = alignScale(actual, target, { indicatorName });
  if (aligned.status === 'unclear') {
    const unit = aligned.why === 'unit' ? actual.unit : null;
    const percent = unit === null ? null : false;
    return { result: { kind: 'number', value: actual.value, percent, unit }, target: null };
  }
  const percent = aligned.percentScale !== null;
  const scaled = (value: Decimal) => (aligned.percentScale === 'points' ? value.div(hundred) : value);
  return {
    result: {
      kind: 'number',
      value: scaled(aligned.actual),
      percent,
      unit: percent ? null : target.unit,
    },
    target: { comparison: target.comparison, value: scaled(aligned.target), percent },
  };
}
