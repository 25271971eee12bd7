/**
 * Writes what Excel reads of the custom functions: functions.json (zh-CN) and functions.en-US.json, generated from
 * the code, with the texts of the one catalogue. Fails on a missing text and on anything the schema does not allow.
 *
 *   node scripts/functionMetadata.mjs OUTDIR
 *   node scripts/functionMetadata.mjs --reference    writes docs/functions.md
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata');
const outputs = { 'zh-CN': 'functions.json', 'en-US': 'functions.en-US.json' };

/** Placeholder of manifest.xml for the address of a deployment. */
const placeholder = 'https://localhost:3000';

/** The two files as text, by name, for the add-in at this address. */
export async function functionMetadata(address = placeholder) {
  const { ids, localiseMetadata } = await loadCatalogue();
  const files = ids.map((id) => path.join(root, 'src/functions', `${id.toLowerCase()}.ts`));
  const generated = await generateCustomFunctionsMetadata(files);
  if (generated.errors.length > 0) throw new Error(generated.errors.join('\n'));
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(path.join(root, 'schemas/functions.schema.json'), 'utf8')),
  );
  return Object.entries(outputs).map(([language, name]) => {
    const metadata = localiseMetadata(JSON.parse(generated.metadataJson), language, address);
    if (!validate(metadata)) throw new Error(`${name}: ${JSON.stringify(validate.errors, null, 2)}`);
    return { name, text: `${JSON.stringify(metadata, null, 2)}\n` };
  });
}

/** The TypeScript catalogue, bundled in memory. */
async function loadCatalogue() {
  return bundled(`
    import { functionTexts } from './src/i18n/functionTexts';
    export { localiseMetadata } from './src/functions/metadata';
    export const ids = Object.keys(functionTexts['zh-CN']);`);
}

/** Pages of the functions and docs/functions.md: `{ pages: [{ name, text }], reference }`. */
export async function functionHelp() {
  const { helpFiles, functionReference } = await bundled(`export * from './scripts/help/files';`);
  const metadata = JSON.parse((await functionMetadata())[0].text);
  return { pages: helpFiles(metadata), reference: functionReference(metadata) };
}

/** TypeScript as a module. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('node scripts/functionMetadata.mjs OUTDIR | --reference');
    process.exit(2);
  }
  if (folder === '--reference') {
    writeFileSync(path.join(root, 'docs/functions.md'), (await functionHelp()).reference);
    process.exit(0);
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of await functionMetadata()) writeFileSync(path.join(folder, name), text);
}
