import path from 'node:path';
import { sourceRoles, type SourceRole } from '../domain/sources/source';
import { sourceLabels } from '../i18n/sourceText';
import type { Language } from '../i18n/language';
import { defaultLimits } from '../workbench/files/limits';
import type { SourceFileProblem, WorkbookPort } from '../workbook/port';
import { WorkbookFailure } from '../workbook/problem';
import { readInput } from './files';

/** One `--source 批复=FILE`. */
export type GivenSource = { readonly role: SourceRole; readonly file: string };

/** A source file that cannot be put in. */
export class SourceFailure extends Error {
  readonly file: string;
  readonly code: SourceFileProblem;

  constructor(file: string, code: SourceFileProblem) {
    super(`${code}: ${file}`);
    this.name = 'SourceFailure';
    this.file = file;
    this.code = code;
  }
}

/** What may stand before `=`. */
export const sourceWords = sourceRoles.flatMap((role) => [sourceLabels['zh-CN'][role], role]);

/** The role and the file of `批复=FILE` or `approved=FILE`; null where it is neither. */
export function readSource(given: string): GivenSource | null {
  const at = given.indexOf('=');
  const word = given.slice(0, Math.max(at, 0)).trim();
  const role = sourceRoles.find((each) => each === word || sourceLabels['zh-CN'][each] === word);
  const file = given.slice(at + 1).trim();
  return role && file !== '' ? { role, file } : null;
}

/** Puts the sheets of the files into the workbook. Throws `FileProblem`, `SourceFailure` and `WorkbookFailure`. */
export async function putSources(
  port: WorkbookPort,
  given: readonly GivenSource[],
  language: Language,
): Promise<void> {
  if (given.length === 0) return;
  const files = [];
  for (const { role, file } of given) {
    const bytes = await readInput(file, defaultLimits.fileBytes);
    files.push({ bytes, name: path.basename(file), role, label: sourceLabels[language][role] });
  }
  // A fill that broke off is put right first, as before every fill and check.
  const { records } = await port.memory();
  if (records.some(({ state }) => state === 'open')) await port.restore(() => null);
  const result = await port.insertSources(files);
  if (result.status === 'refused') throw new SourceFailure(result.file, result.code);
  if (result.status === 'failed' || result.status === 'open') throw new WorkbookFailure(result.problem);
}
