import { Decimal } from '../../decimal/decimal';
import type { NumberQuantity } from '../../quantity/quantity';
import { readQuantity } from '../../quantity/readQuantity';
import { readTarget } from '../../quantity/readTarget';
import { normaliseLabel } from '../../snapshot/normalise';
import type { CellValue } from '../../snapshot/snapshot';
import type { Options } from '../optionTable';
import { resultBesideTarget } from './resultBesideTarget';
import type { MeasuredRule, StandardReading } from './rule';
import type { ResultInput, StandardTarget } from './standardScore';

/** Why the value of a cell is no result. */
export type ResultProblem =
  | { readonly error: 'missing'; readonly input: 'result' }
  | {
      readonly error: 'unreadable' | 'result-open' | 'result-several';
      readonly input: 'result';
      readonly text: string;
    };

const two = new Decimal(2);
const twenty = new Decimal(20);
const hundred = new Decimal(100);

/**
 * What a cell's value says as a result, on the scale of the standard, without number formats. Beside percentages a
 * number up to 2 is a fraction (0.9599, 1.05), one above 20 counts percent; between them both are tried, and where
 * they do not agree the person is asked (`百分比=小数` or `百分比=百分数`).
 */
export function readResult(
  value: CellValue | null,
  reading: StandardReading,
  scale: Options['scale'],
): ResultInput | ResultProblem {
  if (value === null) return { error: 'missing', input: 'result' };
  if (isNoneSuch(value, reading)) return { kind: 'none-such' };
  const read = readQuantity({ value });
  switch (read.kind) {
    case 'blank':
      return { error: 'missing', input: 'result' };
    case 'number':
      return read.bound === 'exact'
        ? numberIn(read, reading, scale)
        : { error: 'result-open', input: 'result', text: String(value) };
    case 'word':
      if (read.meaning === 'yes' || read.meaning === 'no')
        return { kind: 'yes-no', yes: read.meaning === 'yes' };
      return { kind: 'words', text: read.text };
    case 'text':
      return read.candidates.length > 1
        ? { error: 'result-several', input: 'result', text: read.text }
        : { kind: 'words', text: read.text };
    case 'date':
      return { error: 'unreadable', input: 'result', text: String(value) };
  }
}

/** 不适用, or 本单位无新建楼堂馆所 beside a standard that says 没有新建楼堂馆所的计满分. */
function isNoneSuch(value: CellValue, { inapplicable }: StandardReading): boolean {
  if (typeof value !== 'string') return false;
  const text = normaliseLabel(value);
  if (/^(?:不适用|无此项|没有此项)[。.]?$/u.test(text)) return true;
  const absent = inapplicable && normaliseLabel(inapplicable.words).replace(/^(?:没有|无|未)/u, '');
  return Boolean(absent) && /没有|无|未/u.test(text) && text.includes(absent ?? '');
}

function numberIn(
  { value, percent, unit }: NumberQuantity,
  { rule }: StandardReading,
  scale: Options['scale'],
): ResultInput {
  const fraction = (rate: Decimal): ResultInput => ({ kind: 'number', value: rate, percent: true });
  if (percent) return fraction(value.div(hundred));
  if (unit !== null) return { kind: 'number', value, percent: false, unit };
  const asPrinted: ResultInput = { kind: 'number', value, percent: null };
  if (rule?.kind !== 'measured' || rule.scale === 'number') return asPrinted;
  if (scale === 'fraction') return fraction(value);
  if (scale === 'percent') return fraction(value.div(hundred));
  const small = value.abs().lessThanOrEqualTo(two);
  // 得分=执行率×分值 names no limit, but what it multiplies is a rate.
  if (rule.scale === 'open') return small && multipliesRate(rule) ? fraction(value) : asPrinted;
  if (small) return fraction(value);
  if (value.abs().greaterThan(twenty)) return fraction(value.div(hundred));
  return asPrinted;
}

function multipliesRate({ branches }: MeasuredRule): boolean {
  return branches.some(({ award }) => award.kind === 'proportion' && award.form === 'linear');
}

/**
 * Result and target of two cells. Bare numbers are fractions of percentages where `scale` says so; without a number on
 * either side the result stands alone.
 */
export function readResultBeside(
  value: CellValue | null,
  targetValue: CellValue,
  reading: StandardReading,
  scale: Options['scale'],
): { readonly result: ResultInput; readonly target: StandardTarget | null } | ResultProblem {
  const alone = readResult(value, reading, scale);
  if ('error' in alone || value === null)
    return 'error' in alone ? alone : { error: 'missing', input: 'result' };
  const target = readTarget({ value: targetValue });
  if (target.kind !== 'number') return { result: alone, target: null };
  const actual = readQuantity({ value }, { unit: target.unit, noun: null, percent: target.percent });
  if (actual.kind !== 'number' || actual.bound !== 'exact') return { result: alone, target: null };
  if (scale === 'fraction' && !actual.percent && !target.percent) {
    return {
      result: { kind: 'number', value: actual.value, percent: true },
      target: { comparison: target.comparison, value: target.value, percent: true },
    };
  }
  return resultBesideTarget(actual, target, null);
}

/** A result without a target is the rate itself: a standard that speaks of 完成率 means this one, of 100%. */
export function rateTarget({ rule }: StandardReading, result: ResultInput): StandardTarget | null {
  if (rule?.kind !== 'measured' || rule.basis !== 'completion') return null;
  if (result.kind !== 'number' || result.percent !== true) return null;
  return { comparison: '>=', value: new Decimal(1), percent: true };
}
