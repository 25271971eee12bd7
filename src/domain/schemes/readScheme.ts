import { type Decimal, fromNumber } from '../decimal/decimal';
import { defaultParameters, type ScoringParameters } from '../scoring/parameters';
import { normaliseLabel } from '../snapshot/normalise';
import { builtInScheme } from './catalogue';
import { jsonErrorLine } from './jsonLine';
import type { Scheme, SchemeIndicator } from './scheme';
import { parseSchemeFile, type SchemeFile } from './schemeFile';
import type { SchemeFileProblem } from './schemeProblem';

export type SchemeReading = { readonly scheme: Scheme } | { readonly problem: SchemeFileProblem };

/**
 * Reads a person's own scheme from the text of a file (schemas/scheme.schema.json). Shares are fractions (0.8 for
 * 80%), marks are numbers; what is left out has the national default. Nothing is passed over: an unknown key or
 * value is a problem, with its place, since a misspelt one would change scores unseen. Never throws.
 */
export function readScheme(text: string): SchemeReading {
  let json: unknown;
  const plain = text.replace(/^\uFEFF/u, '');
  try {
    json = JSON.parse(plain);
  } catch {
    return { problem: { code: 'no-json', path: [], allowed: String(jsonErrorLine(plain) ?? '') } };
  }
  const file = parseSchemeFile(json);
  if ('code' in file) return { problem: file };
  if (builtInScheme(file.id)) return { problem: { code: 'id-taken', path: ['id'], allowed: file.id } };
  const scheme = schemeOf(file);
  const twice = repeatedIndicator(scheme.indicators);
  if (twice !== null)
    return { problem: { code: 'indicator-twice', path: ['indicators', twice], allowed: '' } };
  return { scheme };
}

function schemeOf(file: SchemeFile): Scheme {
  return {
    id: file.id,
    name: { 'zh-CN': file.name['zh-CN'], 'en-US': file.name['en-US'] ?? file.name['zh-CN'] },
    forms: file.forms,
    places: file.places,
    source: file.source,
    weights: file.weights.map(({ label, words, marks, source }) => ({
      label,
      words: words.includes(label) ? words : [label, ...words],
      marks: fromNumber(marks),
      ...(source && { source }),
    })),
    fullMarks: fromNumber(file.fullMarks),
    parameters: parametersOf(file.parameters),
    parameterSources: file.parameterSources,
    indicators: file.indicators.map(({ names, marks, formula, standard, source }) => ({
      names,
      marks: marks.map(fromNumber),
      formula,
      standard,
      ...(source && { source }),
    })),
  };
}

/** What the file says on top of the defaults. */
function parametersOf(given: SchemeFile['parameters']): ScoringParameters {
  const number = (value: number | undefined, standard: Decimal) =>
    value === undefined ? standard : fromNumber(value);
  const plain = defaultParameters;
  return {
    stepRounding: given.stepRounding ?? plain.stepRounding,
    reverse: given.reverse ?? plain.reverse,
    equal: given.equal ?? plain.equal,
    limit: given.limit ?? plain.limit,
    overReasonFrom: number(given.overReasonFrom, plain.overReasonFrom),
    overSmallTarget: number(given.overSmallTarget, plain.overSmallTarget),
    overDeductions:
      given.overDeductions?.map(({ from, points, share }) => ({
        from: fromNumber(from),
        ...(share === undefined ? { points: fromNumber(points ?? 0) } : { share: fromNumber(share) }),
      })) ?? plain.overDeductions,
    tiers: given.tiers
      ? { reached: fromNumber(given.tiers.reached), partial: fromNumber(given.tiers.partial) }
      : plain.tiers,
    executionBase: given.executionBase ?? plain.executionBase,
    controlBase: given.controlBase ?? plain.controlBase,
    scoreStep: number(given.scoreStep, plain.scoreStep),
    scoreFrom: given.scoreFrom ?? plain.scoreFrom,
    inapplicable: given.inapplicable ?? plain.inapplicable,
    tierGap: given.tierGap ?? plain.tierGap,
    tierOverlap: given.tierOverlap ?? plain.tierOverlap,
    negative: given.negative ?? plain.negative,
    beyond: given.beyond ?? plain.beyond,
    proportionBase: given.proportionBase ?? plain.proportionBase,
    printedMarks: given.printedMarks ?? plain.printedMarks,
    totalCaps:
      given.totalCaps?.map(({ below, most }) => ({ below: fromNumber(below), most: fromNumber(most) })) ??
      plain.totalCaps,
    executionCutoff:
      given.executionCutoff === undefined
        ? plain.executionCutoff
        : given.executionCutoff === null
          ? null
          : fromNumber(given.executionCutoff),
    bands: given.bands
      ? {
          excellent: fromNumber(given.bands.excellent),
          good: fromNumber(given.bands.good),
          fair: fromNumber(given.bands.fair),
          full: fromNumber(given.bands.full),
        }
      : plain.bands,
  };
}

/** Position of an indicator whose name and marks another one before it has too: nobody could say which rule holds. */
function repeatedIndicator(indicators: readonly SchemeIndicator[]): number | null {
  const seen = new Set<string>();
  for (const [position, { names, marks }] of indicators.entries()) {
    const keys = names.flatMap((name) =>
      (marks.length > 0 ? marks.map(String) : ['']).map((each) => `${normaliseLabel(name)}|${each}`),
    );
    const own = new Set(keys);
    if ([...own].some((key) => seen.has(key))) return position;
    for (const key of own) seen.add(key);
  }
  return null;
}
