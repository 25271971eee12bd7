import type { StandardJudgement } from '../domain/scoring/standard/standardScore';
import { explainScore } from '../i18n/explainScore';
import { toExcelNumber } from './cell';
import type { FunctionProblem } from './errors';
import { optionsOf } from './options';
import { give, spill } from './spill';
import { scoredRow } from './standardCase';

/** What is settled by writing a cell more clearly; everything else only a person can say. */
const unclear: readonly StandardJudgement[] = ['unread', 'not-a-number', 'percent-scale', 'unit'];

/**
 * Score by the printed scoring standard, to 2 decimals half up; single values or equal columns. What only a person
 * can judge, or a standard that is not understood in every part, is #N/A with the reason. Rule: the text itself.
 * @customfunction SCORE
 * @param {any[][]} result Result of the indicator.
 * @param {any[][]} marks Full marks.
 * @param {any[][]} standard Scoring standard as printed.
 * @param {any} [options] What differs from the defaults.
 * @param {any[][]} [target] Target, where the standard measures against it.
 * @returns {any[][]} Scores.
 */
export function score(
  result: any[][],
  marks: any[][],
  standard: any[][],
  options?: any,
  target?: any[][],
): any[][] {
  const parsed = optionsOf(options);
  if (!('options' in parsed)) return [[give(parsed, 'SCORE')]];
  const inputs = [
    { name: 'result', argument: result },
    { name: 'marks', argument: marks },
    { name: 'standard', argument: standard },
    { name: 'target', argument: target ?? null },
  ];
  return spill('SCORE', inputs, 3, (cells) => {
    const [resultCell = null, marksCell = null, standardCell = null, targetCell = null] = cells;
    const row = {
      result: resultCell,
      marks: marksCell,
      standard: standardCell,
      target: targetCell,
      name: null,
    };
    const scored = scoredRow(row, parsed.options);
    if (!('score' in scored)) return scored;
    if (scored.written) return { result: toExcelNumber(scored.written) };
    return problemOf(scored);
  });
}

function problemOf(scored: Parameters<typeof explainScore>[0]): FunctionProblem {
  const clear = !('why' in scored.score) || !unclear.includes(scored.score.why);
  return { said: explainScore(scored, 'zh-CN'), shows: clear ? '#N/A' : '#VALUE!' };
}
