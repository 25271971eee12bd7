import { defaultExecutionMarks, executionScore } from '../domain/scoring/executionScore';
import { roundScore } from '../domain/scoring/round';
import { amountPair } from './amounts';
import { isOmitted, numberOf, single, toExcelNumber } from './cell';
import { optionsOf } from './options';
import { give, type Outcome } from './spill';

/**
 * Score of the execution rate: marks × min(1, rate) from the unrounded rate, to 2 decimals half up.
 * Marks left out are 10. Rule: 财预〔2020〕10号 (domain.md §1.2).
 * @customfunction EXECSCORE
 * @param {any[][]} executed Spending of the year.
 * @param {any[][]} annual Budget of the year after adjustment.
 * @param {any} [marks] Full marks, 10 if left out.
 * @param {any} [options] What differs from the defaults.
 * @returns {number} Score.
 */
export function execscore(executed: any[][], annual: any[][], marks?: any, options?: any): number {
  return give(calculate({ executed, annual, marks, options }), 'EXECSCORE');
}

function calculate(given: {
  executed: unknown;
  annual: unknown;
  marks: unknown;
  options: unknown;
}): { readonly result: number } | Exclude<Outcome, { readonly result: unknown }> {
  const parsed = optionsOf(given.options);
  if (!('options' in parsed)) return parsed;
  const full = isOmitted(given.marks)
    ? { value: defaultExecutionMarks }
    : numberOf(single(given.marks, 'marks'), 'marks');
  if (!('value' in full)) return full;
  const amounts = amountPair(given.executed, given.annual);
  if (!('executed' in amounts)) return amounts;
  const { parameters } = parsed.options;
  const scored = executionScore({ ...amounts, marks: full.value }, parameters);
  if (!('score' in scored)) return scored;
  const score = roundScore(scored.score, full.value ?? scored.score, parameters.scoreStep);
  return { result: toExcelNumber(score) };
}
