import { InputError } from '../inputError';
import type { Limits } from '../limits';
import { readZip } from '../zip/readZip';
import { contentTypeOf, contentTypesPart } from './contentTypes';
import type { Parts } from './parts';
import { findPart, relationshipsOf } from './relationships';

/** Bytes of a file → its parts and the name of its workbook part. Throws `InputError` for anything that is no workbook of ours. */
export function openPackage(
  bytes: Uint8Array,
  limits: Limits,
): { parts: Map<string, Uint8Array>; workbookPart: string } {
  if (bytes.length > limits.fileBytes) throw new InputError('too-large', 'file');
  refuseOtherFiles(bytes);
  const parts = readZip(bytes, limits);
  return { parts, workbookPart: findWorkbook(parts, limits) };
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An encrypted workbook is a compound file with the package inside; an old one has a stream of its own name.
    if (contains(bytes, utf16('EncryptedPackage'))) throw new InputError('encrypted', 'compound file');
    if (contains(bytes, utf16('WordDocument')) || contains(bytes, utf16('PowerPoint Document'))) {
      throw new InputError('not-xlsx', 'compound file');
    }
    throw new InputError('old-xls', 'compound file');
  }
  // BIFF 2 to 4: a bare stream that starts with BOF.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new InputError('old-xls', 'bare stream');
  }
  throw new InputError('not-xlsx', bytes.length === 0 ? 'empty file' : 'no zip');
}

function findWorkbook(parts: Parts, limits: Limits): string {
  if (findPart(parts, contentTypesPart) === null) {
    // Without one it is some other kind of zip (OpenDocument carries `mimetype`).
    throw new InputError('not-xlsx', parts.has('mimetype') ? 'OpenDocument' : contentTypesPart);
  }
  const main = relationshipsOf(parts, '', limits).find(({ kind }) => kind === 'officeDocument');
  if (!main) throw new InputError('not-xlsx', 'no main part');
  const type = contentTypeOf(parts, main.target, limits) ?? '';
  if (/binary\.macroEnabled/i.test(type) || main.target.endsWith('.bin'))
    throw new InputError('unsupported', 'xlsb');
  const known =
    /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;
  if (!known.test(type)) throw new InputError('not-xlsx', type === '' ? 'no content type' : type);
  if (!parts.has(main.target)) throw new InputError('damaged-zip', `missing part ${main.target}`);
  return main.target;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
