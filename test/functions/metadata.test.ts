import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { localiseMetadata, type Metadata } from '../../src/functions/metadata';
import { functionTable } from '../../src/functions/table';
import { functionTexts } from '../../src/i18n/functionTexts';

const root = path.resolve(__dirname, '../..');
const golden = path.join(root, 'test/golden/functions');
const folder = mkdtempSync(path.join(tmpdir(), 'functions-'));
const files = ['functions.json', 'functions.en-US.json'];
const read = (from: string, name: string) => readFileSync(path.join(from, name), 'utf8');
const parse = (from: string, name: string) => JSON.parse(read(from, name)) as Metadata;

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'scripts/functionMetadata.mjs'), folder]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the generated files are exactly the golden ones', () => {
  expect(readdirSync(folder).sort()).toEqual([...files].sort());
  for (const name of files) expect(read(folder, name)).toBe(read(golden, name));
});

test('both files follow our schema, ids and shapes are the same in both languages', () => {
  const validate = new Ajv().compile(JSON.parse(read(root, 'schemas/functions.schema.json')) as object);
  const [chinese, english] = files.map((name) => parse(golden, name));
  expect(validate(chinese)).toBe(true);
  expect(validate(english)).toBe(true);
  const shape = (metadata?: Metadata) =>
    metadata?.functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({
        type,
        dimensionality,
        optional,
      })),
    }));
  expect(shape(chinese)).toEqual(shape(english));
  expect(chinese?.functions.map(({ id, name }) => [id, name])).toEqual(
    Object.keys(functionTable).map((id) => [id, id]),
  );
});

test('the schema refuses what Excel would take silently', () => {
  const validate = new Ajv().compile(JSON.parse(read(root, 'schemas/functions.schema.json')) as object);
  const broken = (change: (metadata: Metadata) => void) => {
    const copy = parse(golden, 'functions.json');
    change(copy);
    return validate(copy);
  };
  expect(broken(() => undefined)).toBe(true);
  expect(broken((m) => (m.functions[0]!.id = 'AB'))).toBe(false);
  expect(broken((m) => (m.functions[0]!.name = 'ABC12'))).toBe(false);
  expect(broken((m) => (m.functions[0]!.description = ''))).toBe(false);
  expect(broken((m) => (m.functions[0]!.parameters[0]!.type = 'number'))).toBe(false);
  expect(broken((m) => (m.functions[0]!.result = {}))).toBe(false);
  expect(broken((m) => (m.allowErrorForDataTypeAny = false))).toBe(false);
});

test('every argument of the code has a parameter and the other way round', () => {
  for (const { id, parameters } of parse(golden, 'functions.en-US.json').functions) {
    expect(functionTable[id as keyof typeof functionTable]).toBeDefined();
    expect(parameters.length).toBe(Object.keys(functionTexts['en-US'][id as 'GRADE'].parameters).length);
  }
});

describe('a missing, empty or left-over text stops the build', () => {
  const generated = (): Metadata => ({
    allowCustomDataForDataTypeAny: true,
    functions: Object.entries(functionTexts['zh-CN']).map(([id, text]) => ({
      id,
      name: id,
      parameters: Object.keys(text.parameters).map((name) => ({ name })),
      result: {},
    })),
  });

  test('complete texts pass', () => {
    expect(localiseMetadata(generated(), 'zh-CN', 'https://perf.example.test').functions).toHaveLength(
      Object.keys(functionTable).length,
    );
  });

  test.each([
    [
      'a new function',
      (m: Metadata) => m.functions.push({ id: 'NEWRATE', name: 'NEWRATE', parameters: [], result: {} }),
    ],
    ['a removed function', (m: Metadata) => m.functions.pop()],
    ['a new parameter', (m: Metadata) => m.functions[0]?.parameters.push({ name: 'extra' })],
    ['a removed parameter', (m: Metadata) => m.functions[0]?.parameters.pop()],
    ['another name', (m: Metadata) => Object.assign(m.functions[0]!, { name: '执行率' })],
  ])('%s is refused', (_, change) => {
    const metadata = generated();
    change(metadata);
    expect(() => localiseMetadata(metadata, 'en-US', 'https://perf.example.test')).toThrow();
  });
});
