import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { functionReference, helpFiles } from '../../scripts/help/files';
import { functionTable } from '../../src/functions/table';
import { functionTexts, type FunctionId, type FunctionLanguage } from '../../src/i18n/functionTexts';
import { functionPage } from '../../src/i18n/functionHelp/functionPage';
import type { Metadata } from '../../src/functions/metadata';
import { calculated } from '../support/calculated';
import { sheetOf, workbookOf } from '../support/grid';

const root = path.resolve(__dirname, '../..');
const metadataIn = (name: string) =>
  JSON.parse(readFileSync(path.join(root, 'test/golden/functions', name), 'utf8')) as Metadata;
const chinese = metadataIn('functions.json');
const files = helpFiles(chinese);
const ids = Object.keys(functionTable) as FunctionId[];
const languages: readonly FunctionLanguage[] = ['zh-CN', 'en-US'];

it.each(languages)('every function has a page, and its help address leads there (%s)', (language) => {
  const { functions } = metadataIn(language === 'zh-CN' ? 'functions.json' : 'functions.en-US.json');
  expect(functions.map(({ id }) => id)).toEqual(ids);
  for (const { id, helpUrl } of functions) {
    const page = new URL(helpUrl ?? '').pathname.slice(1);
    const file = files.find(({ name }) => name === page);
    expect(file?.text).toContain(`<h1>PERF.${id}</h1>`);
    expect(file?.text).toContain(`<html lang="${language}">`);
  }
});

it('the pages load nothing and run nothing, and every link of theirs leads to a page', () => {
  const names = [...files.map(({ name }) => name), 'help.html'];
  for (const { name, text } of files) {
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(text).not.toMatch(/<script|<img|<link|\son\w+=|undefined|NaN/);
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
      path.posix.join(path.posix.dirname(name), href),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(names).toContain(link);
  }
});

it('an English page has English words, apart from the words that a table holds', () => {
  for (const id of ids) {
    const page = functionPage(id, 'en-US', []);
    for (const text of [page.result, page.rule, page.form]) {
      expect(text.replace(/[优良中差]/gu, '')).not.toMatch(/[一-鿿]/u);
    }
    expect(page.purpose).toBe(functionTexts['en-US'][id].description);
  }
});

/** One example as a sheet: the arguments, the function and the ordinary formula below. */
async function evaluated(id: FunctionId) {
  const { example } = functionPage(id, 'zh-CN', []);
  const rows = example.cells.map(({ name, value }) => [name, value]);
  const next = rows.length + 1;
  const formulas = {
    [`B${String(next)}`]: example.formula,
    ...(example.plain === null ? {} : { [`B${String(next + 1)}`]: example.plain }),
  };
  const sheet = sheetOf([...rows, ['函数', ''], ['普通公式', '']], { name: '例', formulas });
  const results = await calculated(workbookOf(sheet));
  return {
    expected: example.result,
    perf: results.get(`例!B${String(next)}`),
    plain: example.plain === null ? null : results.get(`例!B${String(next + 1)}`),
  };
}

const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(10)) : value);

it.each(ids)(
  'the example of PERF.%s gives what its page says, and so does the ordinary formula',
  async (id) => {
    const { expected, perf, plain } = await evaluated(id);
    expect(rounded(perf)).toBe(expected);
    if (plain !== null) expect(rounded(plain)).toBe(expected);
  },
);

it('docs/functions.md is up to date (node scripts/functionMetadata.mjs --reference)', () => {
  expect(readFileSync(path.join(root, 'docs/functions.md'), 'utf8')).toBe(functionReference(chinese));
});

it('the metadata name the address that the add-in is deployed at', () => {
  const script = `
    const { functionMetadata } = await import('./scripts/functionMetadata.mjs');
    for (const { text } of await functionMetadata('https://perf.example.test/in'))
      console.log(JSON.parse(text).functions[0].helpUrl);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  expect(said.toString().trim().split('\n')).toEqual([
    'https://perf.example.test/in/help/zh-CN/EXECRATE.html',
    'https://perf.example.test/in/help/en-US/EXECRATE.html',
  ]);
});
