import { Decimal } from '../decimal/decimal';
import { coverageOf } from '../scoring/standard/coverage';
import { readStandard } from '../scoring/standard/readStandard';
import type { Scheme, SchemeIndicator } from './scheme';

/** What a person should look at in a scheme that can be used. */
export type SchemeWarning =
  /** A standard of which these parts are not understood: its rows are left to a person. */
  | { readonly code: 'standard-unread'; readonly indicator: string; readonly unread: readonly string[] }
  /** A standard that names other full marks than those it is meant for. */
  | {
      readonly code: 'standard-marks';
      readonly indicator: string;
      readonly printed: Decimal;
      readonly marks: Decimal;
    }
  | { readonly code: 'weights-sum'; readonly sum: Decimal; readonly fullMarks: Decimal };

/** Weights that do not add up, and standards that are not understood in every part or are for other full marks. */
export function schemeWarnings({ weights, fullMarks, indicators }: Scheme): readonly SchemeWarning[] {
  const sum = weights.reduce((total, { marks }) => total.plus(marks), new Decimal(0));
  const unequal: readonly SchemeWarning[] =
    weights.length > 0 && !sum.equals(fullMarks) ? [{ code: 'weights-sum', sum, fullMarks }] : [];
  return [...unequal, ...indicators.flatMap(standardWarnings)];
}

function standardWarnings({ names: [name], marks, standard }: SchemeIndicator): readonly SchemeWarning[] {
  if (standard === null) return [];
  const [first = null, ...others] = marks;
  const reading = readStandard(standard, { marks: first, name });
  if (reading.status !== 'read') {
    return [{ code: 'standard-unread', indicator: name, unread: coverageOf(reading).unread }];
  }
  const printed = reading.printedFull?.marks;
  const differing = printed && [first, ...others].find((full) => full !== null && !full.equals(printed));
  return differing ? [{ code: 'standard-marks', indicator: name, printed, marks: differing }] : [];
}
