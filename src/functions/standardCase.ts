import { isBlank } from '../domain/quantity/blanks';
import type { Options } from '../domain/scoring/optionTable';
import { roundScore } from '../domain/scoring/round';
import { readStandard } from '../domain/scoring/standard/readStandard';
import { scoreByStandard } from '../domain/scoring/standard/scoreByStandard';
import {
  rateTarget,
  readResult,
  readResultBeside,
  type ResultProblem,
} from '../domain/scoring/standard/readResult';
import type { StandardReading } from '../domain/scoring/standard/rule';
import type { ScoreExplanation, StandardCase } from '../domain/scoring/standard/standardScore';
import { type Cell, isGivenError, numberOf } from './cell';
import type { FunctionProblem } from './errors';

/** One row of SCORE and EXPLAIN: 指标结果, 分值, 评分标准, and the indicator's name where it is given. */
export type StandardRow = {
  readonly result: Cell;
  readonly marks: Cell;
  readonly standard: Cell;
  /** 指标值, where the standard measures against it; null where none was given. */
  readonly target: Cell;
  readonly name: string | null;
};

/**
 * Scores one row by its printed standard: everything that the score and its sentence are made from, the written score
 * rounded (half up, to the score step). A problem where a cell is missing or cannot be read.
 */
export function scoredRow(row: StandardRow, options: Options): ScoreExplanation | FunctionProblem {
  const error = [row.result, row.marks, row.standard, row.target].find(isGivenError);
  if (error) return error;
  const full = numberOf(row.marks, 'marks');
  if (!('value' in full)) return full;
  if (full.value === null || full.value.isZero()) return { error: 'missing', input: 'marks' };
  const text =
    row.standard === null || row.standard === 0 || isGivenError(row.standard) ? '' : String(row.standard);
  if (text.trim() === '' || isBlank(text)) return { error: 'missing', input: 'standard' };
  // The name is for the sentence only: EXPLAIN has to explain what SCORE gives, which knows no name.
  const reading = readStandard(text, { marks: full.value, name: null });
  const measured = measuredIn(row, reading, options);
  if ('error' in measured) return measured;
  const given = { ...measured, marks: full.value };
  const score = scoreByStandard(reading, given, options.parameters);
  if ('error' in score)
    return { error: score.error === 'negative' ? 'negative' : 'missing', input: score.input };
  const written =
    score.kind === 'score' ? roundScore(score.score, full.value, options.parameters.scoreStep) : null;
  return { name: row.name, reading, given, score, written };
}

/** The result, beside its target where one was given; 0 is what desktop Excel sends for a blank cell. */
function measuredIn(
  { result, target }: StandardRow,
  reading: StandardReading,
  { scale }: Options,
): Pick<StandardCase, 'result' | 'target'> | ResultProblem {
  const value = isGivenError(result) ? null : result;
  if (target !== null && target !== 0 && !isGivenError(target)) {
    return readResultBeside(value, target, reading, scale);
  }
  const alone = readResult(value, reading, scale);
  return 'error' in alone ? alone : { result: alone, target: rateTarget(reading, alone) };
}
