import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import type { Result } from '../../src/workflow/result';

const samples = path.resolve(__dirname, '../../assets/samples');

export type Run = { readonly code: number; readonly out: string[]; readonly problems: string[] };

/** A folder of its own for each test file, and the command line as a person would call it. */
export function commandLine() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perf-acceptance-'));
  const at = (name: string) => path.join(folder, name);
  return {
    at,
    sample: (name: string) => path.join(samples, name),
    async run(...argv: string[]): Promise<Run> {
      const out: string[] = [];
      const problems: string[] = [];
      const code = await main(argv, {
        out: (line) => out.push(line),
        problem: (line) => problems.push(line),
      });
      return { code, out, problems };
    },
    result: (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Result,
    bytes: (file: string) => new Uint8Array(readFileSync(file)),
    write: (name: string, content: string) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
