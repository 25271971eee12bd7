import type { RowAssessment } from '../assessment/assessment';
import type { Decimal } from '../decimal/decimal';
import type { Comparison } from '../quantity/quantity';
import { alignScale } from '../quantity/scale';

/** A figure with the unit that it is said in: 200 and 人, 98 and %; the unit is empty where none is printed. */
export type SaidFigure = { readonly value: Decimal; readonly unit: string };

/**
 * What a draft of 偏差原因 says of a row: facts of the table and nothing else.
 * - `figures`: target and actual value on one scale, completion and deviation as fractions, unrounded.
 * - `words`: target and actual value as printed, where one of them is no figure; marks and score.
 * - `execution`: budget, spending and what is left of it, in one unit; the rate as a fraction, unrounded.
 */
export type DraftFacts =
  | {
      readonly kind: 'figures';
      readonly comparison: Comparison;
      readonly target: SaidFigure;
      readonly actual: SaidFigure;
      readonly completion: Decimal;
      readonly deviation: Decimal;
    }
  | {
      readonly kind: 'words';
      readonly target: string;
      readonly actual: string;
      readonly marks: Decimal | null;
      readonly score: Decimal | null;
    }
  | {
      readonly kind: 'execution';
      /** True where the rate is measured by 年初预算数. */
      readonly onInitial: boolean;
      readonly budget: SaidFigure;
      readonly executed: SaidFigure;
      readonly rate: Decimal;
    };

/** Target and actual value of a row on one scale; null where one of them is no figure. */
export function measuredFacts(row: RowAssessment): Extract<DraftFacts, { kind: 'figures' }> | null {
  const { target, actual, completion, deviation, indicator } = row;
  if (target.kind !== 'number' || actual.kind !== 'number' || !completion || !deviation) return null;
  const aligned = alignScale(actual, target, { indicatorName: indicator.name });
  if (aligned.status !== 'aligned') return null;
  const scale = aligned.percentScale === 'fraction' ? 100 : 1;
  const isPercent = aligned.percentScale !== null;
  const unit = isPercent ? '%' : (target.unit ?? actual.unit ?? '');
  return {
    kind: 'figures',
    comparison: target.comparison,
    target: { value: aligned.target.times(scale), unit },
    actual: { value: aligned.actual.times(scale), unit },
    completion,
    deviation,
  };
}
