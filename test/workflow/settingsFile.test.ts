import { defaultParameters } from '../../src/domain/scoring/parameters';
import { builtInScheme } from '../../src/domain/schemes/catalogue';
import { readScheme } from '../../src/domain/schemes/readScheme';
import { defaultChoices } from '../../src/workflow/analyse';
import { parametersOf } from '../../src/workflow/parameters';
import { asRemembered, forgetting, rememberedIn } from '../../src/workflow/remembered';
import { exportScheme, schemesIn, keptSchemes } from '../../src/workflow/schemes';
import { readSettings, writeSettings } from '../../src/workflow/settingsFile';
import { keptWriteMode, writeModeOf } from '../../src/workflow/writeMode';
import { mergedSettings } from '../../src/workbook/memory/settings';
import { emptyMemory } from '../../src/workbook/memory/memory';
import type { Memory } from '../../src/workbook/port';

const reading = readScheme(exportScheme(builtInScheme('hunan-5')!));
const own = 'scheme' in reading ? reading.scheme : null;
const facts = [{ subject: 'procurement', stage: 'initial', period: null, value: 40, unit: '万元' }];
const dismissals = [
  { code: 'P-002', sheetId: 's', sheet: '自评表', table: '', cells: [], figures: '', reason: '已核对' },
];

const settings: Memory['settings'] = {
  ...keptSchemes([own!]),
  ...keptWriteMode('plain'),
  options: '取整=满档',
  facts: JSON.stringify(facts),
  dismissals: JSON.stringify(dismissals),
};
const memory: Memory = { ...emptyMemory, settings };

const changed = (change: (file: Record<string, unknown>) => Record<string, unknown>) =>
  JSON.stringify(change(JSON.parse(writeSettings(memory, 'en-US')) as Record<string, unknown>));

describe('the file of all settings', () => {
  it('brings everything back as it was, into a workbook that knows nothing', () => {
    const read = readSettings(writeSettings(memory, 'en-US'));
    if (!('settings' in read)) throw new Error(read.problem.code);
    expect(read.language).toBe('en-US');
    const back = { ...emptyMemory, settings: mergedSettings({}, read.settings) };
    expect(rememberedIn(back)).toEqual(rememberedIn(memory));
    expect(schemesIn(back)).toEqual(schemesIn(memory));
    expect(parametersOf(null, back)).toEqual(parametersOf(null, memory));
    expect(writeModeOf(null, back)).toBe('plain');
    expect(JSON.parse(back.settings['facts']!)).toEqual(facts);
  });

  it('leaves alone what it does not name, and takes out what it says is empty', () => {
    const text = JSON.stringify({ kind: 'perf-settings', version: 1, facts: [] });
    expect(readSettings(text)).toEqual({ settings: { facts: '' }, language: null });
  });

  it.each([
    ['{', { code: 'no-json' }],
    ['{"a": 1}', { code: 'other-file' }],
    ['[]', { code: 'other-file' }],
    [changed((file) => ({ ...file, version: 2 })), { code: 'newer' }],
    [changed((file) => ({ ...file, writemode: 'plain' })), { code: 'wrong', place: 'writemode' }],
    [changed((file) => ({ ...file, facts: [{ value: '40' }] })), { code: 'wrong', place: 'facts.0.subject' }],
    [changed((file) => ({ ...file, options: '取整=大概' })), { code: 'option', text: '取整=大概' }],
    [changed((file) => ({ ...file, ownSchemes: [] })), { code: 'scheme-gone', id: 'hunan-5-own' }],
    [
      changed((file) => ({ ...file, ownSchemes: [{ id: 'x' }] })),
      { code: 'scheme', problem: { path: expect.any(Array) as unknown } },
    ],
  ])('that is wrong is refused whole, with what is wrong in it (%#)', (text, problem) => {
    expect(readSettings(text)).toMatchObject({ problem });
  });
});

describe('what is remembered with a workbook', () => {
  it('is counted by kind', () => {
    expect(rememberedIn(memory)).toEqual([
      { kind: 'schemes', count: 1 },
      { kind: 'options', count: 1 },
      { kind: 'writeMode', count: 1 },
      { kind: 'facts', count: 1 },
      { kind: 'dismissals', count: 1 },
    ]);
    expect(rememberedIn(emptyMemory)).toEqual([]);
  });

  it('is cleared by kind, own schemes with their texts, and nothing else is', () => {
    const left = mergedSettings(settings, forgetting(['schemes', 'facts'], memory));
    expect(Object.keys(left).sort()).toEqual(['dismissals', 'options', 'writeMode']);
  });

  it('holds again where a choice of this sitting is taken out', () => {
    const answers = { ...defaultChoices.answers, facts: [], scores: [] };
    const choices = { ...defaultChoices, writeMode: 'values', options: '取整=进位', answers } as const;
    const again = asRemembered(choices, ['options', 'facts']);
    expect([again.options, again.writeMode]).toEqual([null, 'values']);
    expect(again.answers).not.toHaveProperty('facts');
    expect(parametersOf(again.options, memory)).toEqual(defaultParameters);
  });
});

it('how figures are written is kept with the workbook; the usual way takes the setting out', () => {
  expect(writeModeOf(null, emptyMemory)).toBe('perf');
  expect(writeModeOf(null, memory)).toBe('plain');
  expect(writeModeOf('values', memory)).toBe('values');
  expect(keptWriteMode(null)).toEqual({});
  expect(keptWriteMode('perf')).toEqual({ writeMode: '' });
});
