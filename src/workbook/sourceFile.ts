import { PackageProblem, readPackage } from './package/packageFile';
import { workbookOf } from './package/workbookParts';
import type { SourceFile, SourceFileProblem } from './port';

/** What a request can carry: the bytes of all files together, and what one of them may hold when unpacked. */
export const sourceLimits = { fileBytes: 1.5 * 2 ** 20, unpackedBytes: 40 * 2 ** 20 };

/** The names of the visible worksheets of a file, or why it cannot be put in. */
export function sheetsOfFile({ bytes }: Pick<SourceFile, 'bytes'>): readonly string[] | SourceFileProblem {
  try {
    const { sheets } = workbookOf(readPackage(bytes, sourceLimits));
    const names = sheets
      .filter(({ isWorksheet, visibility }) => isWorksheet && visibility === 'visible')
      .map(({ name }) => name);
    return names.length > 0 ? names : 'no-sheets';
  } catch (error) {
    if (!(error instanceof PackageProblem)) return 'damaged-zip';
    return error.code === 'too-large' ? 'source-too-large' : error.code;
  }
}

/** The bytes as Excel takes them. */
export function asBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
