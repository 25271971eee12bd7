import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { packedForm, type PackedEntry } from './packedEntries';

/** 1980-01-01, the earliest date a zip file knows: the same workbook gives the same bytes at any time. */
const fixedDate = 0x21;

/**
 * Packs parts in the order of the map. Parts that were unpacked from a zip and not replaced keep their
 * packed bytes, so that saving without a change costs nothing and alters nothing.
 */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const entry = packedForm(bytes) ?? pack(bytes);
    const nameBytes = new TextEncoder().encode(name);
    const fields = commonFields(entry, bytes.length, nameBytes.length);
    const local = concatenate([number32(0x04034b50), fields, nameBytes]);
    directory.push(
      number32(0x02014b50),
      number16(20),
      fields,
      // Comment length, disk, internal and external attributes, offset of the local header.
      new Uint8Array(10),
      number32(offset),
      nameBytes,
    );
    chunks.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const directoryBytes = concatenate(directory);
  chunks.push(
    directoryBytes,
    number32(0x06054b50),
    number32(0),
    number16(parts.size),
    number16(parts.size),
    number32(directoryBytes.length),
    number32(offset),
    number16(0),
  );
  return concatenate(chunks);
}

function pack(bytes: Uint8Array): PackedEntry {
  const deflated = deflateSync(bytes, { level: 6 });
  const smaller = deflated.length < bytes.length;
  return {
    method: smaller ? 8 : 0,
    packed: smaller ? deflated : bytes,
    crc: crc32(bytes),
    time: 0,
    date: fixedDate,
  };
}

function commonFields(entry: PackedEntry, size: number, nameLength: number): Uint8Array {
  return concatenate([
    number16(20),
    // Bit 11: the name is UTF-8.
    number16(0x0800),
    number16(entry.method),
    number16(entry.time),
    number16(entry.date),
    number32(entry.crc),
    number32(entry.packed.length),
    number32(size),
    number16(nameLength),
    number16(0),
  ]);
}

function number16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function number32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
