import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { defaultChoices, analyse } from '../../src/workflow/analyse';
import { resultOf } from '../../src/workflow/result';
import { languages } from '../../src/i18n/language';
import { sampleWorkbook } from '../domain/findings/sampleWorkbook';

const schema = JSON.parse(
  readFileSync(path.join(__dirname, '../../schemas/result.schema.json'), 'utf8'),
) as Record<string, unknown>;
const validate = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(schema);
const memory = { schemaVersion: 1, records: [], settings: {} } as const;

const sound = {
  version: 1,
  workbook: 'a.xlsx',
  tables: [
    {
      kind: 'project-self-eval',
      sheet: '自评',
      range: 'A1:J35',
      title: '',
      unit: null,
      scheme: 'x',
      sure: 1,
    },
  ],
  changes: [
    {
      sheet: '自评',
      cell: 'H7',
      was: null,
      formula: '=PERF.EXECRATE(F7,E7)',
      value: 99.69,
      text: null,
      why: '…',
      status: 'written',
      alternatives: [{ value: 1, formula: null, why: '…' }],
    },
  ],
  findings: [
    {
      code: 'P-002',
      severity: 'error',
      action: '本次必改',
      sheet: '自评',
      cells: ['H35', '其他!A1'],
      message: '…',
      found: 100,
      expected: null,
    },
  ],
  scores: [
    {
      sheet: '自评',
      range: 'A1:J35',
      fullMarks: 100,
      decided: 90,
      open: 10,
      least: 90,
      most: 100,
      total: null,
      grade: null,
    },
  ],
  ledger: { syncs: 5, operations: 40, bytes: 1000 },
};

function problemsOf(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

describe('the schema of the public result', () => {
  it('takes a sound result, with and without a ledger', () => {
    expect(problemsOf(sound)).toEqual([]);
    expect(problemsOf({ ...sound, ledger: null })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['another version', { ...sound, version: 2 }],
    ['a missing part', { ...sound, scores: undefined }],
    ['an unknown field', { ...sound, more: 1 }],
    ['an unknown status', { ...sound, changes: [{ ...sound.changes[0], status: 'done' }] }],
    [
      'a formula without its equals sign',
      { ...sound, changes: [{ ...sound.changes[0], formula: 'SUM(A1)' }] },
    ],
    ['an absolute address', { ...sound, changes: [{ ...sound.changes[0], cell: '$H$7' }] }],
    ['an unknown severity', { ...sound, findings: [{ ...sound.findings[0], severity: 'fatal' }] }],
    ['a finding without cells', { ...sound, findings: [{ ...sound.findings[0], cells: [] }] }],
    ['a code of another form', { ...sound, findings: [{ ...sound.findings[0], code: 'P-2' }] }],
    ['a total as text', { ...sound, scores: [{ ...sound.scores[0], total: '100' }] }],
    ['a sureness above 1', { ...sound, tables: [{ ...sound.tables[0], sure: 2 }] }],
  ])('refuses %s', (_name, value) => {
    expect(problemsOf(value)).not.toEqual([]);
  });

  it.each(['beita-2023', 'yuxi-2020', 'foshan-2020', 'baojing-2017', 'baoshan-2018'])(
    'takes the result of checking %s',
    async (name) => {
      const analysis = analyse(await sampleWorkbook(name, 'published'), defaultChoices, memory);
      for (const language of languages) {
        const fileName = `${name}.xlsx`;
        const result = resultOf({ analysis, fill: null, fileName, language, ledger: null });
        expect(problemsOf(JSON.parse(JSON.stringify(result)))).toEqual([]);
      }
    },
  );
});
