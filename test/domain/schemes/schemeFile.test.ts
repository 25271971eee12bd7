import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { builtInSchemes } from '../../../src/domain/schemes/catalogue';
import { readScheme } from '../../../src/domain/schemes/readScheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { writeScheme } from '../../../src/domain/schemes/writeScheme';
import { defaultParameters } from '../../../src/domain/scoring/parameters';
import { languages } from '../../../src/i18n/language';
import { renderSchemeProblem } from '../../../src/i18n/schemeText';

const schema = JSON.parse(
  readFileSync(path.join(__dirname, '../../../schemas/scheme.schema.json'), 'utf8'),
) as Record<string, unknown>;
const validate = new Ajv({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

/** A scheme in our own words that says something everywhere. */
const full = {
  version: 1,
  id: 'my-county-2024',
  name: { 'zh-CN': '某县评分办法', 'en-US': 'A county' },
  forms: ['overall'],
  places: ['某县'],
  source: { document: '某县通知', article: '附件2', sure: 'read' },
  fullMarks: 100,
  weights: [
    { label: '投入', words: ['投入类'], marks: 22.5 },
    { label: '过程', marks: 77.5, source: { document: '某县表' } },
  ],
  parameters: {
    stepRounding: 'linear',
    reverse: 'linear',
    equal: 'judgement',
    limit: 'strict',
    overReasonFrom: 1.5,
    overSmallTarget: 5,
    overDeductions: [
      { from: 1.5, points: 1 },
      { from: 2, share: 0.1 },
    ],
    tiers: { reached: 0.8, partial: 0.5 },
    executionBase: 'initial',
    controlBase: 'adjusted',
    scoreStep: 0.5,
    scoreFrom: 'rounded',
    inapplicable: 'rescale',
    totalCaps: [{ below: 0.8, most: 89 }],
    executionCutoff: 0.6,
    bands: { excellent: 95, good: 85, fair: 60, full: 100 },
  },
  parameterSources: { tiers: { document: '某县通知', article: '第三条', sure: 'known' } },
  indicators: [
    { names: ['在职人员控制率', '人员控制率'], marks: [5], formula: '在职÷编制', standard: '100%以下计满分' },
    { names: ['满意度'] },
  ],
};

function read(json: unknown): Scheme {
  const reading = readScheme(JSON.stringify(json));
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  return reading.scheme;
}

describe('a scheme as a file', () => {
  it.each(builtInSchemes.map((scheme) => [scheme.id, scheme]))(
    '%s is read back as it was written',
    (id, scheme) => {
      const own = { ...scheme, id: `${id}-own` };
      const text = writeScheme(own);
      expect(readScheme(text)).toEqual({ scheme: own });
      expect(validate(JSON.parse(text))).toBe(true);
    },
  );

  it('keeps everything that a person wrote', () => {
    const scheme = read(full);
    expect(validate(full)).toBe(true);
    expect(readScheme(writeScheme(scheme))).toEqual({ scheme });
    expect(JSON.parse(writeScheme(scheme))).toMatchObject({
      parameters: full.parameters,
      parameterSources: full.parameterSources,
      name: full.name,
    });
    expect(scheme.weights[0]).toMatchObject({ label: '投入', words: ['投入', '投入类'] });
  });

  it('takes the national defaults for what is left out', () => {
    const least = { version: 1, id: 'least', name: { 'zh-CN': '最简' }, source: { document: '某县通知' } };
    expect(validate(least)).toBe(true);
    const scheme = read(least);
    expect(scheme.parameters).toEqual(defaultParameters);
    expect(scheme.fullMarks.toString()).toBe('100');
    expect(scheme.forms).toEqual(['project', 'overall']);
    expect(scheme.name['en-US']).toBe('最简');
    expect(JSON.parse(writeScheme(scheme))).toMatchObject({ parameters: {} });
  });

  it('writes only the parameters that differ', () => {
    const scheme = read({
      ...full,
      parameters: { tiers: { reached: 0.8, partial: 0.6 }, executionCutoff: null },
    });
    expect(JSON.parse(writeScheme(scheme))).toMatchObject({ parameters: {} });
  });

  it('may begin with a byte order mark, as some editors write one', () => {
    expect(readScheme(`\uFEFF${JSON.stringify(full)}`)).toHaveProperty('scheme');
  });
});

const changed: readonly (readonly [string, unknown, string, readonly (string | number)[]])[] = [
  ['a newer version', { ...full, version: 2 }, 'newer', ['version']],
  ['no version', { ...full, version: undefined }, 'missing', ['version']],
  ['no id', { ...full, id: undefined }, 'missing', ['id']],
  ['an id with a space', { ...full, id: 'my county' }, 'id', ['id']],
  ['an id that is taken', { ...full, id: 'hunan-5' }, 'id-taken', ['id']],
  ['a misspelt name', { ...full, wieghts: [] }, 'unknown', ['wieghts']],
  [
    'a misspelt parameter',
    { ...full, parameters: { rounding: 'floor' } },
    'unknown',
    ['parameters', 'rounding'],
  ],
  [
    'a parameter with another word',
    { ...full, parameters: { stepRounding: 'up' } },
    'choice',
    ['parameters', 'stepRounding'],
  ],
  [
    'marks as text',
    { ...full, weights: [{ label: '投入', marks: '13' }] },
    'number',
    ['weights', 0, 'marks'],
  ],
  [
    'marks of nothing',
    { ...full, weights: [{ label: '投入', marks: 0 }] },
    'above-zero',
    ['weights', 0, 'marks'],
  ],
  ['marks beyond measure', { ...full, fullMarks: 1e9 }, 'marks', ['fullMarks']],
  ['a label as a number', { ...full, weights: [{ label: 13, marks: 13 }] }, 'text', ['weights', 0, 'label']],
  ['an empty label', { ...full, weights: [{ label: ' ', marks: 13 }] }, 'not-empty', ['weights', 0, 'label']],
  ['weights as a group', { ...full, weights: {} }, 'list', ['weights']],
  ['a source as text', { ...full, source: '某县通知' }, 'group', ['source']],
  ['no forms at all', { ...full, forms: [] }, 'not-empty-list', ['forms']],
  [
    'a share in percent',
    { ...full, parameters: { executionCutoff: 60 } },
    'share',
    ['parameters', 'executionCutoff'],
  ],
  [
    'over-completion in percent',
    { ...full, parameters: { overReasonFrom: 130 } },
    'over',
    ['parameters', 'overReasonFrom'],
  ],
  [
    'points and a share together',
    { ...full, parameters: { overDeductions: [{ from: 1.3, points: 2, share: 0.1 }] } },
    'points-or-share',
    ['parameters', 'overDeductions', 0],
  ],
  [
    'tiers the wrong way round',
    { ...full, parameters: { tiers: { reached: 0.5, partial: 0.8 } } },
    'tiers-order',
    ['parameters', 'tiers'],
  ],
  [
    'rising bands',
    { ...full, parameters: { bands: { excellent: 60, good: 80, fair: 90, full: 100 } } },
    'bands-order',
    ['parameters', 'bands'],
  ],
  [
    'a standard that is too long',
    { ...full, indicators: [{ names: ['甲'], standard: '扣'.repeat(2001) }] },
    'too-long',
    ['indicators', 0, 'standard'],
  ],
  [
    'an indicator without a name',
    { ...full, indicators: [{ names: [] }] },
    'missing',
    ['indicators', 0, 'names', 0],
  ],
  [
    'one indicator twice',
    {
      ...full,
      indicators: [
        { names: ['甲'], marks: [5] },
        { names: ['乙', '“甲”'], marks: [3, 5] },
      ],
    },
    'indicator-twice',
    ['indicators', 1],
  ],
  ['a list for the whole file', [], 'group', []],
  [
    'a source of an unknown parameter',
    { ...full, parameterSources: { tier: full.source } },
    'choice',
    ['parameterSources', 'tier'],
  ],
];

describe('a file that is no scheme', () => {
  it.each(changed)('with %s says what is wrong and where', (_, json, code, place) => {
    const reading = readScheme(JSON.stringify(json));
    expect(reading).toEqual({ problem: expect.objectContaining({ code, path: place }) as unknown });
    for (const language of languages) {
      const said = 'problem' in reading ? renderSchemeProblem(reading.problem, language) : '';
      expect(said).toMatch(/[。.]$/);
      expect(said).not.toContain('undefined');
    }
  });

  const beyondSchema = ['id-taken', 'indicator-twice', 'tiers-order', 'bands-order'];
  it.each(changed.filter(([, , code]) => !beyondSchema.includes(code)))(
    'with %s is refused by the published schema too',
    (_, json) => {
      expect(validate(JSON.parse(JSON.stringify(json)))).toBe(false);
    },
  );

  it('names the line where the text stops to be JSON', () => {
    const reading = readScheme('{\n  "version": 1,\n  "id": my-county\n}');
    expect(reading).toEqual({ problem: { code: 'no-json', path: [], allowed: '3' } });
    expect('problem' in reading && renderSchemeProblem(reading.problem, 'zh-CN')).toBe(
      '评分办法文件不能使用：这不是完整的 JSON 文件，第 3 行读不下去。请核对引号、逗号和括号，或重新导出后再改。',
    );
  });

  it('says the place as a person counts', () => {
    const problem = { code: 'above-zero', path: ['weights', 1, 'marks'], allowed: '' } as const;
    expect(renderSchemeProblem(problem, 'zh-CN')).toBe(
      '评分办法文件里“weights”的第 2 项的“marks”不能使用：分数要大于 0。请修改。',
    );
    expect(renderSchemeProblem(problem, 'en-US')).toBe(
      'The scheme file cannot be used, see "weights" > entry 2 > "marks": marks must be above 0. Change them.',
    );
  });

  it('is never a surprise: any JSON and any text is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readScheme(text)).toHaveProperty('problem');
      }),
    );
    const keys = Object.keys(full);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const reading = readScheme(JSON.stringify({ ...full, [key]: value }));
        if ('scheme' in reading) expect(readScheme(writeScheme(reading.scheme))).toEqual(reading);
        else expect(renderSchemeProblem(reading.problem, 'zh-CN')).not.toContain('undefined');
      }),
    );
  });
});
