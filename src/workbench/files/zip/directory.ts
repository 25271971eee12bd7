import { InputError } from '../inputError';
import type { PackedEntry } from './packedEntries';

export type DirectoryEntry = PackedEntry & {
  readonly name: string;
  /** Unpacked, as the directory says. */
  readonly size: number;
  readonly encrypted: boolean;
};

const endSignature = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads the central directory of a zip file (APPNOTE 4.3.12, 4.3.16, with zip64 sizes) without unpacking anything. */
export function readDirectory(bytes: Uint8Array, maximum: number): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, maximum);
  } catch (error) {
    // A DataView answers RangeError for every offset that points outside the file.
    if (error instanceof RangeError) throw new InputError('damaged-zip', 'cut off');
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView, maximum: number): DirectoryEntry[] {
  const { count, offset, end } = findDirectory(view);
  if (count > maximum) throw new InputError('too-large', `${count} entries`);
  const entries: DirectoryEntry[] = [];
  const used: [number, number][] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at >= end || view.getUint32(at, true) !== entrySignature)
      throw new InputError('damaged-zip', 'directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const nameBytes = slice(bytes, at + 46, nameLength);
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    const start = dataStart(view, sizes.local);
    used.push([start, start + sizes.packed]);
    entries.push({
      name: decodeName(nameBytes),
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.unpacked,
      packed: slice(bytes, start, sizes.packed),
      encrypted: (flags & 1) === 1,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  refuseOverlap(used);
  return entries;
}

/** Entries that share their data are the trick of a zip bomb with a harmless ratio for each entry. */
function refuseOverlap(used: [number, number][]): void {
  const sorted = used.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  let last = 0;
  for (const [start, end] of sorted) {
    if (start < last) throw new InputError('damaged-zip', 'overlapping entries');
    last = end;
  }
}

function findDirectory(view: DataView): { count: number; offset: number; end: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset, end: at };
    return findDirectory64(view, at);
  }
  throw new InputError('damaged-zip', 'no end of directory');
}

function findDirectory64(view: DataView, at: number): { count: number; offset: number; end: number } {
  if (view.getUint32(at - 20, true) !== end64Locator) throw new InputError('damaged-zip', 'zip64');
  const record = bigNumber(view, at - 12);
  if (view.getUint32(record, true) !== end64Signature) throw new InputError('damaged-zip', 'zip64');
  return { count: bigNumber(view, record + 32), offset: bigNumber(view, record + 48), end: record };
}

function sizesOf(view: DataView, at: number, extra: number, extraLength: number) {
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['unpacked', 'packed', 'local'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = bigNumber(view, next);
      next += 8;
    }
  }
  return sizes;
}

function dataStart(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== localSignature) throw new InputError('damaged-zip', 'local header');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function bigNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new InputError('damaged-zip', 'cut off');
  return bytes.subarray(start, start + length);
}

/** Package parts have ASCII names; writers that set no UTF-8 flag often write UTF-8 all the same. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
