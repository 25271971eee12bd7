import { Decimal } from '../domain/decimal/decimal';
import { isBlank } from '../domain/quantity/blanks';
import type { NumberQuantity } from '../domain/quantity/quantity';
import { readQuantity } from '../domain/quantity/readQuantity';
import { normaliseLabel } from '../domain/snapshot/normalise';
import type { Options } from '../domain/scoring/optionTable';
import { roundScore } from '../domain/scoring/round';
import { readStandard } from '../domain/scoring/standard/readStandard';
import { scoreByStandard } from '../domain/scoring/standard/scoreByStandard';
import type { MeasuredRule, StandardReading } from '../domain/scoring/standard/rule';
import type { ResultInput, StandardTarget } from '../domain/scoring/standard/standardScore';
import type { ScoreExplanation } from '../i18n/standardText';
import { type Cell, isGivenError, numberOf } from './cell';
import type { FunctionProblem } from './errors';

/** One row of SCORE and EXPLAIN: 指标结果, 分值, 评分标准, and the indicator's name where it is given. */
export type StandardRow = {
  readonly result: Cell;
  readonly marks: Cell;
  readonly standard: Cell;
  readonly name: string | null;
};

/**
 * Scores one row by its printed standard: everything that the score and its sentence are made from, the written score
 * rounded (half up, to the score step). A problem where a cell is missing or cannot be read.
 */
export function scoredRow(row: StandardRow, options: Options): ScoreExplanation | FunctionProblem {
  const error = [row.result, row.marks, row.standard].find(isGivenError);
  if (error) return error;
  const full = numberOf(row.marks, 'marks');
  if (!('value' in full)) return full;
  if (full.value === null || full.value.isZero()) return { error: 'missing', input: 'marks' };
  const text =
    row.standard === null || row.standard === 0 || isGivenError(row.standard) ? '' : String(row.standard);
  if (text.trim() === '' || isBlank(text)) return { error: 'missing', input: 'standard' };
  // The name is for the sentence only: EXPLAIN has to explain what SCORE gives, which knows no name.
  const reading = readStandard(text, { marks: full.value, name: null });
  const result = resultIn(row.result, reading, options.scale);
  if ('error' in result) return result;
  const given = { result, target: rateTarget(reading, result), marks: full.value };
  const score = scoreByStandard(reading, given, options.parameters);
  if ('error' in score)
    return { error: score.error === 'negative' ? 'negative' : 'missing', input: score.input };
  const written =
    score.kind === 'score' ? roundScore(score.score, full.value, options.parameters.scoreStep) : null;
  return { name: row.name, reading, given, score, written };
}

type ResultProblem =
  | { readonly error: 'missing'; readonly input: string }
  | {
      readonly error: 'unreadable' | 'result-open' | 'result-several';
      readonly input: string;
      readonly text: string;
    };

/**
 * What the result cell says, on the scale of the standard. A function sees no number formats: beside percentages a
 * number up to 2 is a fraction (0.9599, 1.05), one above 20 counts percent; between them both are tried, and where
 * they do not agree the person is asked (`百分比=小数` or `百分比=百分数`).
 */
function resultIn(
  cell: Cell,
  reading: StandardReading,
  scale: Options['scale'],
): ResultInput | ResultProblem {
  if (cell === null || isGivenError(cell)) return { error: 'missing', input: 'result' };
  if (isNoneSuch(cell, reading)) return { kind: 'none-such' };
  const read = readQuantity({ value: cell });
  switch (read.kind) {
    case 'blank':
      return { error: 'missing', input: 'result' };
    case 'number':
      return read.bound === 'exact'
        ? numberIn(read, reading, scale)
        : { error: 'result-open', input: 'result', text: String(cell) };
    case 'word':
      if (read.meaning === 'yes' || read.meaning === 'no')
        return { kind: 'yes-no', yes: read.meaning === 'yes' };
      return { kind: 'words', text: read.text };
    case 'text':
      return read.candidates.length > 1
        ? { error: 'result-several', input: 'result', text: read.text }
        : { kind: 'words', text: read.text };
    case 'date':
      return { error: 'unreadable', input: 'result', text: String(cell) };
  }
}

/** 不适用, or 本单位无新建楼堂馆所 beside a standard that says 没有新建楼堂馆所的计满分. */
function isNoneSuch(cell: Exclude<Cell, null>, { inapplicable }: StandardReading): boolean {
  if (typeof cell !== 'string') return false;
  const text = normaliseLabel(cell);
  if (/^(?:不适用|无此项|没有此项)[。.]?$/u.test(text)) return true;
  const absent = inapplicable && normaliseLabel(inapplicable.words).replace(/^(?:没有|无|未)/u, '');
  return Boolean(absent) && /没有|无|未/u.test(text) && text.includes(absent ?? '');
}

const two = new Decimal(2);
const twenty = new Decimal(20);
const hundred = new Decimal(100);

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

/** The result of these functions is the rate itself: a standard that speaks of 完成率 means this one, of 100%. */
function rateTarget({ rule }: StandardReading, result: ResultInput): StandardTarget | null {
  if (rule?.kind !== 'measured' || rule.basis !== 'completion') return null;
  if (result.kind !== 'number' || result.percent !== true) return null;
  return { comparison: '>=', value: new Decimal(1), percent: true };
}
