import { languageOf } from '../i18n/language';
import { explainScore } from '../i18n/explainScore';
import { isGivenError, single } from './cell';
import { optionsOf } from './options';
import { give } from './spill';
import { scoredRow } from './standardCase';

/**
 * One sentence on how PERF.SCORE came to its score, or why a person must say it.
 * @customfunction EXPLAIN
 * @param {any} result Result of the indicator.
 * @param {any} marks Full marks.
 * @param {any} standard Scoring standard as printed.
 * @param {any} [options] What differs from the defaults.
 * @param {any} [language] zh-CN or en-US.
 * @param {any} [name] Name of the indicator.
 * @param {any} [target] Target, where the standard measures against it.
 * @returns {string} Sentence.
 */
export function explain(
  result: any,
  marks: any,
  standard: any,
  options?: any,
  language?: any,
  name?: any,
  target?: any,
): string {
  const parsed = optionsOf(options);
  if (!('options' in parsed)) return give(parsed, 'EXPLAIN');
  const [languageCell, nameCell] = [single(language, 'language'), single(name, 'name')];
  if (isGivenError(languageCell)) return give(languageCell, 'EXPLAIN');
  if (isGivenError(nameCell)) return give(nameCell, 'EXPLAIN');
  const tag = languageCell === null || languageCell === 0 ? '' : String(languageCell);
  if (tag !== '' && !/^(?:zh|en)(?:[-_].*)?$/iu.test(tag)) {
    return give({ error: 'language-unknown', input: 'language', text: tag }, 'EXPLAIN');
  }
  const scored = scoredRow(
    {
      result: single(result, 'result'),
      marks: single(marks, 'marks'),
      standard: single(standard, 'standard'),
      target: single(target, 'target'),
      name: nameCell === null || nameCell === 0 ? null : String(nameCell).trim(),
    },
    parsed.options,
  );
  if (!('score' in scored)) return give(scored, 'EXPLAIN');
  return give({ result: explainScore(scored, languageOf(tag)) }, 'EXPLAIN');
}
