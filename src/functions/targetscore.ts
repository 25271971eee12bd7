import { scoreIndicator } from '../domain/scoring/scoreIndicator';
import { isGivenError, numberOf, toExcelNumber } from './cell';
import { optionsOf } from './options';
import { give, spill } from './spill';

/**
 * Score of a quantitative indicator, to 2 decimals half up; single values or equal columns.
 * What only a person can judge is #N/A with the reason. Rule: 财预〔2020〕10号 (domain.md §1.3).
 * @customfunction TARGETSCORE
 * @param {any[][]} actual Actual value.
 * @param {any[][]} target Target with its sign.
 * @param {any[][]} marks Full marks.
 * @param {any} [options] What differs from the defaults.
 * @returns {any[][]} Scores.
 */
export function targetscore(actual: any[][], target: any[][], marks: any[][], options?: any): any[][] {
  const parsed = optionsOf(options);
  if (!('options' in parsed)) return [[give(parsed, 'TARGETSCORE')]];
  const inputs = [
    { name: 'actual', argument: actual },
    { name: 'target', argument: target },
    { name: 'marks', argument: marks },
  ];
  return spill('TARGETSCORE', inputs, 2, ([actualCell = null, targetCell = null, marksCell = null]) => {
    if (isGivenError(actualCell)) return actualCell;
    if (isGivenError(targetCell)) return targetCell;
    const full = numberOf(marksCell, 'marks');
    if (!('value' in full)) return full;
    const scored = scoreIndicator(actualCell, targetCell, full.value, parsed.options);
    return 'value' in scored ? { result: toExcelNumber(scored.value) } : scored;
  });
}
