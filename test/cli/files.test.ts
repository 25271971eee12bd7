import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileProblem, readInput, requireOther, writeOutputs } from '../../src/cli/files';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'perf-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof FileProblem ? error.code : String(error);
}

describe('reading a file', () => {
  it('gives its bytes', async () => {
    writeFileSync(at('in.xlsx'), 'abc');
    expect([...(await readInput(at('in.xlsx'), 10))]).toEqual([97, 98, 99]);
  });

  it('says why it cannot', async () => {
    writeFileSync(at('big.xlsx'), 'abcdef');
    expect(await codeOf(readInput(at('none.xlsx'), 10))).toBe('missing');
    expect(await codeOf(readInput(folder, 10))).toBe('folder');
    expect(await codeOf(readInput(at('big.xlsx'), 5))).toBe('too-large');
  });
});

describe('writing files', () => {
  it('writes all of them and leaves nothing else', async () => {
    writeFileSync(at('out.json'), 'old');
    await writeOutputs([
      { file: at('out.xlsx'), content: new Uint8Array([1, 2]) },
      { file: at('out.json'), content: 'new' },
    ]);
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'out.xlsx']);
    expect(readFileSync(at('out.json'), 'utf8')).toBe('new');
  });

  it('writes none where one of them cannot be written', async () => {
    mkdirSync(at('taken.json'));
    const outputs = (json: string) => [
      { file: at('out.xlsx'), content: 'workbook' },
      { file: at(json), content: 'json' },
    ];
    expect(await codeOf(writeOutputs(outputs('taken.json')))).toBe('unwritable');
    expect(await codeOf(writeOutputs(outputs('no/such/folder.json')))).toBe('unwritable');
    expect(readdirSync(folder)).toEqual(['taken.json']);
  });

  it('never writes over the input, whatever it is called', async () => {
    writeFileSync(at('in.xlsx'), 'abc');
    symlinkSync(at('in.xlsx'), at('link.xlsx'));
    expect(await codeOf(requireOther(at('in.xlsx'), at('./in.xlsx')))).toBe('same-file');
    expect(await codeOf(requireOther(at('in.xlsx'), at('link.xlsx')))).toBe('same-file');
    await requireOther(at('in.xlsx'), at('other.xlsx'));
    await requireOther(at('in.xlsx'), null);
  });
});
