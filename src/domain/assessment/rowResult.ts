import { Decimal } from '../decimal/decimal';
import type { RateFinding } from '../facts/facts';
import { resultBesideTarget } from '../scoring/standard/resultBesideTarget';
import type { ResultInput, StandardTarget } from '../scoring/standard/standardScore';
import type { CellRef } from '../snapshot/snapshot';
import type { RowReading } from './readRow';

/** What a scoring standard is applied to, and where it comes from. */
export type RowResult =
  /** 实际完成值 of the row, with its target where both stand on one scale. */
  | {
      readonly kind: 'actual';
      readonly input: ResultInput;
      readonly target: StandardTarget | null;
      readonly cell: CellRef | null;
    }
  /** A rate that the workbook holds, or gives, elsewhere under the indicator's name. */
  | { readonly kind: 'rate'; readonly input: ResultInput; readonly finding: RateFinding }
  /** The rate can be computed in several ways: a person says which one counts. */
  | { readonly kind: 'question'; readonly finding: RateFinding }
  /** `finding`: a rate of that name whose inputs are missing; null: nothing in the workbook gives a result. */
  | { readonly kind: 'missing'; readonly finding: RateFinding | null };

const hundred = new Decimal(100);

/** The result of a row for its standard; `rate` is what the workbook says of a rate with the indicator's name. */
export function resultOf(row: RowReading, rate: RateFinding | null): RowResult {
  const { actual, indicator } = row;
  if (actual.kind === 'number' && actual.bound === 'exact') return figureOf(row);
  if (actual.kind !== 'blank') {
    return { kind: 'actual', input: wordsOf(row), target: null, cell: indicator.actual };
  }
  if (rate === null) return { kind: 'missing', finding: null };
  switch (rate.status) {
    case 'computed':
      return rate.value
        ? { kind: 'rate', input: { kind: 'number', value: rate.value, percent: true }, finding: rate }
        : { kind: 'missing', finding: rate };
    case 'question':
      return { kind: 'question', finding: rate };
    case 'inapplicable':
      return { kind: 'rate', input: { kind: 'none-such' }, finding: rate };
    case 'not-computable':
      return { kind: 'missing', finding: rate };
  }
}

function wordsOf({ actual, actualText }: RowReading): ResultInput {
  if (actual.kind === 'word' && (actual.meaning === 'yes' || actual.meaning === 'no')) {
    return { kind: 'yes-no', yes: actual.meaning === 'yes' };
  }
  return { kind: 'words', text: actualText };
}

function figureOf({ actual, target, indicator }: RowReading): RowResult {
  if (actual.kind !== 'number') return { kind: 'missing', finding: null };
  const cell = indicator.actual;
  if (target.kind === 'number') {
    const { result: input, target: beside } = resultBesideTarget(actual, target, indicator.name);
    return { kind: 'actual', input, target: beside, cell };
  }
  const percent = actual.percent ? true : actual.unit === null ? null : false;
  const value = actual.percent ? actual.value.div(hundred) : actual.value;
  return {
    kind: 'actual',
    input: { kind: 'number', value, percent, unit: actual.percent ? null : actual.unit },
    target: null,
    cell,
  };
}
