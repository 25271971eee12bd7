import { argument } from '../rates/formulaText';
import { rates } from '../rates/catalogue';
import type { RateDefinition } from '../rates/rate';
import { executionScoreTwin } from '../scoring/executionScore';
import { gradeTwin } from '../scoring/grade';
import { parseOptions } from '../scoring/options';
import { defaultParameters, type ScoringParameters } from '../scoring/parameters';

/**
 * A call of a function of ours as ordinary Excel, without `=`: its arguments as they stand in the formula (`F5`,
 * `Sheet2!B3:B7`, `G14/100`). Null where the function has no twin, or has one for other arguments only. The twin says
 * the same while the cells hold numbers: a text such as `4,753.66万元` is read by the function alone, so that the
 * caller compares what both give.
 */
export function callTwin(name: string, given: readonly string[]): string | null {
  if (given.some((text) => text === '')) return null;
  if (name === 'EXECSCORE') return executionTwin(given);
  if (name === 'GRADE') return totalTwin(given);
  const rate = (rates as readonly RateDefinition<string>[]).find(({ id }) => id === name);
  if (rate?.inputs.length !== given.length) return null;
  return rate.twin(Object.fromEntries(rate.inputs.map(({ key }, index) => [key, given[index] ?? ''])));
}

function executionTwin([executed, annual, marks, options, ...more]: readonly string[]): string | null {
  if (executed === undefined || annual === undefined || more.length > 0) return null;
  const parameters = options === undefined ? defaultParameters : parametersIn(options);
  return parameters && executionScoreTwin({ executed, annual, marks: marks ?? '10' }, parameters);
}

function totalTwin([total, bands, ...more]: readonly string[]): string | null {
  if (total === undefined || more.length > 0) return null;
  const written = bands === undefined ? '' : literal(bands);
  if (written === null) return null;
  const parameters = parametersOf(written === '' || /[=＝]/u.test(written) ? written : `bands=${written}`);
  return parameters && gradeTwin(argument(total), parameters.bands);
}

function parametersIn(options: string): ScoringParameters | null {
  const text = literal(options);
  return text === null ? null : parametersOf(text);
}

function parametersOf(text: string): ScoringParameters | null {
  const parsed = parseOptions(text);
  return 'options' in parsed ? parsed.options.parameters : null;
}

/** The text in quotes that an argument is; null for anything else. */
function literal(written: string): string | null {
  const match = /^"((?:[^"]|"")*)"$/u.exec(written);
  return match ? (match[1] ?? '').replaceAll('""', '"') : null;
}
