import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that cannot be read or written, as data for a sentence. */
export class FileProblem extends Error {
  readonly code: 'missing' | 'folder' | 'unreadable' | 'unwritable' | 'same-file' | 'too-large';
  readonly file: string;

  constructor(code: FileProblem['code'], file: string) {
    super(`${code}: ${file}`);
    this.name = 'FileProblem';
    this.code = code;
    this.file = file;
  }
}

/** The bytes of a file of at most `most` bytes. Throws `FileProblem`. */
export async function readInput(file: string, most: number): Promise<Uint8Array> {
  const found = await stat(file).catch((error: unknown) => {
    throw new FileProblem(codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable', file);
  });
  if (found.isDirectory()) throw new FileProblem('folder', file);
  if (found.size > most) throw new FileProblem('too-large', file);
  return readFile(file).catch(() => {
    throw new FileProblem('unreadable', file);
  });
}

/** Throws where both paths name one file: the person's workbook is never written over. */
export async function requireOther(input: string, output: string | null): Promise<void> {
  if (output === null) return;
  const [one, other] = await Promise.all([input, output].map(identityOf));
  if (one === other) throw new FileProblem('same-file', output);
}

async function identityOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found ? `${String(found.dev)}:${String(found.ino)}` : path.resolve(file);
}

/** Writes all files or none: each to a temporary file beside its place, then all renamed. Throws `FileProblem`. */
export async function writeOutputs(
  outputs: readonly { readonly file: string; readonly content: Uint8Array | string }[],
): Promise<void> {
  const temporary = outputs.map(({ file, content }) => ({
    file,
    content,
    draft: path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`),
  }));
  try {
    for (const { file } of temporary) await requireNoFolder(file);
    for (const { file, content, draft } of temporary) await attempt(file, () => writeFile(draft, content));
    for (const { file, draft } of temporary) await attempt(file, () => rename(draft, file));
  } finally {
    await Promise.all(temporary.map(({ draft }) => rm(draft, { force: true })));
  }
}

async function requireNoFolder(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new FileProblem('unwritable', file);
}

async function attempt(file: string, work: () => Promise<void>): Promise<void> {
  await work().catch(() => {
    throw new FileProblem('unwritable', file);
  });
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
