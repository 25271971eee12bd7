import { type GradeBands, defaultParameters } from '../domain/scoring/parameters';
import { gradeOf } from '../domain/scoring/grade';
import { parseOptions } from '../domain/scoring/options';
import { isEmptyText, isGivenError, numberOf, single } from './cell';
import type { FunctionProblem } from './errors';
import { give } from './spill';

/**
 * Grade 优, 良, 中 or 差 from the total as printed, rounded to 2 decimals first. An empty text (a total that is not
 * there yet) stays empty; 0 and blank are #N/A, since no filled table totals 0. Rule: 财预〔2020〕10号 (domain.md §1.5).
 * @customfunction GRADE
 * @param {any} total Total of the self-evaluation.
 * @param {any} [bands] Lowest totals of 优, 良 and 中, 90/80/60 if left out.
 * @returns {string} Grade.
 */
export function grade(total: any, bands?: any): string {
  const own = bandsOf(bands);
  if (!('excellent' in own)) return give(own, 'GRADE');
  if (isEmptyText(total)) return '';
  const read = numberOf(single(total, 'total'), 'total');
  if (!('value' in read)) return give(read, 'GRADE');
  if (!read.value || read.value.isZero()) return give({ error: 'missing', input: 'total' }, 'GRADE');
  const graded = gradeOf(read.value, own);
  return give('grade' in graded ? { result: graded.grade } : graded, 'GRADE');
}

/** `90/80/60`, or options such as `等级=108/96/72;满分=120`. */
function bandsOf(argument: unknown): GradeBands | FunctionProblem {
  const cell = single(argument, 'bands');
  if (cell === null || cell === 0) return defaultParameters.bands;
  if (isGivenError(cell)) return cell;
  const text = String(cell);
  const parsed = parseOptions(/[=＝]/u.test(text) ? text : `bands=${text}`);
  return 'options' in parsed
    ? parsed.options.parameters.bands
    : { error: 'bands-form', input: 'bands', text };
}
