import type { Problem } from '../domain/rates/problem';
import type { OptionProblem } from '../domain/scoring/options';
import type { IndicatorJudgement } from '../domain/scoring/scoreIndicator';
import { functionErrorText } from '../i18n/functionErrorTexts';
import type { FunctionId } from '../i18n/functionTexts';
import type { GivenError } from './cell';

/** Every way in which a function has no result, as data. */
export type FunctionProblem =
  | Problem
  | OptionProblem
  | GivenError
  | { readonly judgement: IndicatorJudgement; readonly text: string }
  | {
      readonly error: 'sizes' | 'outside' | 'no-step-in-tier' | 'negative' | 'missing';
      readonly input: string;
    }
  /** A sentence that is there already, with what the cell shows. */
  | { readonly said: string; readonly shows: '#N/A' | '#VALUE!' }
  | {
      readonly error:
        | 'unit-unknown'
        | 'tier-unknown'
        | 'bands-form'
        | 'language-unknown'
        | 'result-open'
        | 'result-several';
      readonly input: string;
      readonly text: string;
    };

/** What the cell shows. Only #N/A and #VALUE! can carry a sentence. */
type ErrorValue = '#N/A' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** Judgements that a person settles by writing the cell more clearly: the text is at fault, not the rule. */
const unclear: readonly IndicatorJudgement[] = ['several-figures', 'unit', 'percent-scale'];

/** #N/A where a number is missing or a person must judge, #VALUE! where a text cannot be read; a given error stays itself. */
function errorValue(problem: FunctionProblem): ErrorValue {
  if ('said' in problem) return problem.shows;
  if ('judgement' in problem) return unclear.includes(problem.judgement) ? '#VALUE!' : '#N/A';
  if (problem.error === 'missing' || problem.error === 'zero-denominator') return '#N/A';
  if (problem.error !== 'given-error') return '#VALUE!';
  switch (problem.text) {
    case '#N/A':
    case '#DIV/0!':
    case '#NUM!':
    case '#NULL!':
      return problem.text;
    default:
      return '#VALUE!';
  }
}

/** The problem as Excel's error with a sentence. Outside of a host, where Excel's class is missing, an Error with the same code. */
export function excelError(problem: FunctionProblem, id: FunctionId): Error {
  const value = errorValue(problem);
  const sentence = 'said' in problem ? `${problem.said}。` : functionErrorText(problem, id);
  const host = (globalThis as { CustomFunctions?: Partial<typeof CustomFunctions> }).CustomFunctions;
  if (!host?.Error || !host.ErrorCode) return Object.assign(new Error(sentence), { code: value });
  const { ErrorCode } = host;
  switch (value) {
    case '#N/A':
      return asError(new host.Error(ErrorCode.notAvailable, sentence));
    case '#VALUE!':
      return asError(new host.Error(ErrorCode.invalidValue, sentence));
    case '#DIV/0!':
      return asError(new host.Error(ErrorCode.divisionByZero));
    case '#NUM!':
      return asError(new host.Error(ErrorCode.invalidNumber));
    case '#NULL!':
      return asError(new host.Error(ErrorCode.nullReference));
  }
}

/** Excel's class is thrown and returned like an Error though its typings do not say that it is one. */
function asError(error: CustomFunctions.Error): Error {
  return error as unknown as Error;
}
