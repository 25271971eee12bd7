import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { functionShapes } from '../../src/cli/functionShapes';
import { main } from '../../src/cli/main';
import type { Book } from '../../src/workbench/book/book';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { saveWorkbook } from '../../src/workbench/files/saveWorkbook';
import type { Result } from '../../src/workflow/result';

const samples = path.resolve(__dirname, '../../assets/samples');
export const functionNames = Object.keys(functionShapes).map((id) => `PERF.${id}`);

/** Long enough for a machine that is busy with other tests. */
export const slow = 120_000;

let folder = '';

/** A new folder for the test, and its end; `beforeEach` and `afterEach`. */
export function makeFolder(): void {
  folder = mkdtempSync(path.join(os.tmpdir(), 'perf-cli-'));
}
export function removeFolder(): void {
  rmSync(folder, { recursive: true });
}

/** A file in the folder of the test; the folder itself for no name. */
export function at(name = ''): string {
  return path.join(folder, name);
}

/** Runs the command line and keeps what it prints. */
export async function run(...argv: string[]) {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await main(argv, {
    out: (line) => out.push(line),
    problem: (line) => problems.push(line),
  });
  return { code, out, problems };
}

export function open(file: string): Promise<Book> {
  return openWorkbook(readFileSync(file), path.basename(file), { functionNames });
}

export function save(book: Book, file: string): void {
  writeFileSync(file, saveWorkbook(book, { functionNames }));
}

export function result(file: string): Result {
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

/** A sample workbook before it is filled, or as it was published. */
export function sample(name: string, variant: 'blank' | 'published' = 'blank'): string {
  return path.join(samples, `${name}.${variant}.xlsx`);
}
