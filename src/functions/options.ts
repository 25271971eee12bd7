import type { Options } from '../domain/scoring/optionTable';
import { parseOptions } from '../domain/scoring/options';
import { isGivenError, single } from './cell';
import type { FunctionProblem } from './errors';

/** The options argument; left out, blank and 0 (a blank cell of desktop Excel) mean the defaults. */
export function optionsOf(argument: unknown): { readonly options: Options } | FunctionProblem {
  const cell = single(argument, 'options');
  if (isGivenError(cell)) return cell;
  return parseOptions(cell === null || cell === 0 ? '' : String(cell));
}
