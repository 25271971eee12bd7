import * as v from 'valibot';
import { problemFrom, type SchemeFileProblem } from './schemeProblem';

/** Version of the format; a file with a higher one is read by a newer add-in only. */
export const schemeFileVersion = 1;

const shortText = v.pipe(v.string(), v.trim(), v.minLength(1, 'not-empty'), v.maxLength(200, 'too-long'));
const longText = v.pipe(v.string(), v.trim(), v.minLength(1, 'not-empty'), v.maxLength(2000, 'too-long'));
const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(300, 'too-many'));
const marks = v.pipe(v.number(), v.finite('number'), v.gtValue(0, 'above-zero'), v.maxValue(1000, 'marks'));
const points = v.pipe(v.number(), v.minValue(0, 'not-below-zero'), v.maxValue(1000, 'marks'));
/** 0.8 for 80%. */
const share = v.pipe(v.number(), v.minValue(0, 'share'), v.maxValue(1, 'share'));
const over = v.pipe(v.number(), v.minValue(1, 'over'), v.maxValue(10, 'over'));

const source = v.strictObject({
  document: shortText,
  article: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'too-long')), ''),
  sure: v.optional(v.picklist(['read', 'known', 'deduced']), 'read'),
});

const parameters = v.strictObject({
  stepRounding: v.optional(v.picklist(['floor', 'linear', 'ceil'])),
  reverse: v.optional(v.picklist(['inverse', 'linear'])),
  equal: v.optional(v.picklist(['counts', 'as-at-least', 'judgement'])),
  limit: v.optional(v.picklist(['inclusive', 'strict'])),
  overReasonFrom: v.optional(over),
  overSmallTarget: v.optional(points),
  overDeductions: v.optional(
    list(
      v.pipe(
        v.strictObject({ from: over, points: v.optional(points), share: v.optional(share) }),
        v.check(
          ({ points: off, share: part }) => (off === undefined) !== (part === undefined),
          'points-or-share',
        ),
      ),
    ),
  ),
  tiers: v.optional(
    v.pipe(
      v.strictObject({ reached: share, partial: share }),
      v.check(({ reached, partial }) => reached < 1 && reached > partial && partial > 0, 'tiers-order'),
    ),
  ),
  executionBase: v.optional(v.picklist(['annual', 'initial'])),
  controlBase: v.optional(v.picklist(['initial', 'adjusted'])),
  scoreStep: v.optional(v.picklist([0.01, 0.1, 0.5, 1])),
  scoreFrom: v.optional(v.picklist(['unrounded', 'rounded'])),
  inapplicable: v.optional(v.picklist(['full', 'rescale'])),
  tierGap: v.optional(v.picklist(['worse', 'better', 'judgement'])),
  tierOverlap: v.optional(v.picklist(['better', 'worse', 'judgement'])),
  negative: v.optional(v.picklist(['judgement', 'full', 'absolute'])),
  beyond: v.optional(v.picklist(['judgement', 'best'])),
  proportionBase: v.optional(v.picklist(['limit', 'whole'])),
  printedMarks: v.optional(v.picklist(['judgement', 'scaled', 'printed'])),
  totalCaps: v.optional(list(v.strictObject({ below: share, most: points }))),
  executionCutoff: v.optional(v.nullable(share)),
  bands: v.optional(
    v.pipe(
      v.strictObject({ excellent: marks, good: marks, fair: marks, full: marks }),
      v.check(
        ({ excellent, good, fair, full }) => full >= excellent && excellent > good && good > fair,
        'bands-order',
      ),
    ),
  ),
});

const names = v.pipe(v.tupleWithRest([shortText], shortText, 'not-empty-list'), v.maxLength(50, 'too-many'));

const schemeFile = v.strictObject({
  /** Lets an editor check the file; not used here. */
  $schema: v.optional(v.string()),
  version: v.literal(schemeFileVersion),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'id'), v.maxLength(60, 'id')),
  name: v.strictObject({ 'zh-CN': shortText, 'en-US': v.optional(shortText) }),
  forms: v.optional(
    v.pipe(v.array(v.picklist(['project', 'overall'])), v.minLength(1, 'not-empty-list')),
    () => ['project' as const, 'overall' as const],
  ),
  places: v.optional(list(shortText), () => []),
  source,
  fullMarks: v.optional(marks, 100),
  weights: v.optional(
    list(
      v.strictObject({
        label: shortText,
        words: v.optional(list(shortText), () => []),
        marks,
        source: v.optional(source),
      }),
    ),
    () => [],
  ),
  parameters: v.optional(parameters, () => ({})),
  parameterSources: v.optional(v.record(v.picklist(Object.keys(parameters.entries)), source), () => ({})),
  indicators: v.optional(
    list(
      v.strictObject({
        names,
        marks: v.optional(list(marks), () => []),
        formula: v.optional(v.nullable(longText), null),
        standard: v.optional(v.nullable(longText), null),
        source: v.optional(source),
      }),
    ),
    () => [],
  ),
});

/** A scheme as a file (schemas/scheme.schema.json), with what it left out filled in. */
export type SchemeFile = v.InferOutput<typeof schemeFile>;

/** Checks the shape of a parsed file; the first thing that is wrong with it is the problem. */
export function parseSchemeFile(json: unknown): SchemeFile | SchemeFileProblem {
  if (Array.isArray(json)) return { code: 'group', path: [], allowed: '' };
  if (isNewer(json)) return { code: 'newer', path: ['version'], allowed: '' };
  const read = v.safeParse(schemeFile, json, { abortEarly: true });
  return read.success ? read.output : problemFrom(read.issues[0]);
}

/** A higher version may hold anything: only its number is looked at. */
function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('version' in json)) return false;
  return typeof json.version === 'number' && json.version > schemeFileVersion;
}
