import { InputError } from '../inputError';
import type { Limits } from '../limits';
import { crc32 } from './crc32';
import { readDirectory, type DirectoryEntry } from './directory';
import { inflate } from './inflate';
import { rememberPacked } from './packedEntries';

/**
 * Unpacks a zip file into its parts, in the order of its directory, folders left out. Sizes, counts and
 * names are checked from the directory before anything is unpacked; every part is checked against its CRC.
 * Throws `InputError` with `damaged-zip`, `too-large` or `encrypted`.
 */
export function readZip(bytes: Uint8Array, limits: Limits): Map<string, Uint8Array> {
  if (bytes.length > limits.fileBytes) throw new InputError('too-large', 'file');
  const entries = readDirectory(bytes, limits.entries);
  checkSizes(entries, limits);
  checkNames(entries);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.name.endsWith('/')) parts.set(entry.name, unpack(entry));
  }
  return parts;
}

function checkSizes(entries: readonly DirectoryEntry[], limits: Limits): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const { size } = entry;
    if (size > limits.partBytes || total > limits.unpackedBytes)
      throw new InputError('too-large', entry.name);
    if (size > limits.ratioFromBytes && size > limits.ratio * entry.packed.length) {
      throw new InputError('too-large', entry.name);
    }
  }
}

/** Two parts whose names differ in case only are one part to Excel (ECMA-376 part 2, 6.2.2.3). */
function checkNames(entries: readonly DirectoryEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    const segments = name.split('/');
    const unsafe =
      name === '' || name.startsWith('/') || /[\\\0]|^[A-Za-z]:/.test(name) || segments.includes('..');
    if (unsafe || seen.has(key)) throw new InputError('damaged-zip', `name ${name}`);
    seen.add(key);
  }
}

function unpack(entry: DirectoryEntry): Uint8Array {
  if (entry.encrypted) throw new InputError('encrypted', entry.name);
  const unpacked =
    entry.method === 0
      ? entry.packed.slice()
      : entry.method === 8
        ? inflate(entry.packed, entry.size, entry.name)
        : null;
  if (!unpacked) throw new InputError('damaged-zip', `method ${entry.method} of ${entry.name}`);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw new InputError('damaged-zip', entry.name);
  }
  rememberPacked(unpacked, entry);
  return unpacked;
}
