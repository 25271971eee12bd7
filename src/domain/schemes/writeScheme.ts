import { Decimal } from '../decimal/decimal';
import type { RuleSource } from '../rates/rate';
import { defaultParameters, type ScoringParameters } from '../scoring/parameters';
import type { Scheme } from './scheme';
import { schemeFileVersion } from './schemeFile';

/**
 * The scheme as the text of a file (schemas/scheme.schema.json), 2 spaces deep, with a line feed at the end.
 * Of the parameters only those that differ from the national defaults are written; reading the file gives them back.
 */
export function writeScheme(scheme: Scheme): string {
  const { id, name, forms, places, source, fullMarks, weights, parameterSources, indicators } = scheme;
  const file = {
    version: schemeFileVersion,
    id,
    name: { 'zh-CN': name['zh-CN'], 'en-US': name['en-US'] },
    forms,
    places,
    source: plainSource(source),
    fullMarks,
    weights: weights.map(({ label, words, marks, source: own }) => ({
      label,
      words,
      marks,
      ...(own && { source: plainSource(own) }),
    })),
    parameters: differing(scheme.parameters),
    parameterSources,
    indicators: indicators.map(({ names, marks, formula, standard, source: own }) => ({
      names,
      marks,
      formula,
      standard,
      ...(own && { source: plainSource(own) }),
    })),
  };
  return `${JSON.stringify(plain(file), null, 2)}\n`;
}

/** Decimals as JSON numbers. `JSON.stringify` would ask them for text. */
function plain(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function plainSource({ document, article, sure }: RuleSource): RuleSource {
  return { document, article, sure };
}

function differing(parameters: ScoringParameters): Partial<ScoringParameters> {
  const defaults: Readonly<Record<string, unknown>> = defaultParameters;
  const same = (key: string, value: unknown) =>
    JSON.stringify(plain(value)) === JSON.stringify(plain(defaults[key]));
  return Object.fromEntries(Object.entries(parameters).filter(([key, value]) => !same(key, value)));
}
