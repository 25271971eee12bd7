import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an .xlsx by name (`xl/workbook.xml`), in the order of the file; unpacked bytes. */
export type Package = Map<string, Uint8Array>;

/** Why bytes are no workbook that can be read. */
export type PackageProblemCode = 'encrypted' | 'old-xls' | 'too-large' | 'not-xlsx' | 'damaged-zip';

export class PackageProblem extends Error {
  readonly code: PackageProblemCode;

  constructor(code: PackageProblemCode) {
    super(code);
    this.name = 'PackageProblem';
    this.code = code;
  }
}

export type PackageLimits = {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of all parts together, unpacked, as the file says and as they turn out. */
  readonly unpackedBytes: number;
};

export const packageLimits: PackageLimits = { fileBytes: 60 * 2 ** 20, unpackedBytes: 600 * 2 ** 20 };

const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: .xls, and .xlsx files with a password. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];

/** Unpacks an .xlsx or .xlsm. Throws `PackageProblem` for anything else. */
export function readPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): Package {
  if (bytes.length > limits.fileBytes) throw new PackageProblem('too-large');
  if (startsWith(bytes, compoundStart)) {
    throw new PackageProblem(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-xls');
  }
  if (!startsWith(bytes, zipStart)) throw new PackageProblem('not-xlsx');
  let unpacked = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > limits.unpackedBytes) throw new PackageProblem('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof PackageProblem ? error : new PackageProblem('damaged-zip');
  }
  const found: Package = new Map(Object.entries(parts));
  if (!found.has('[Content_Types].xml')) throw new PackageProblem('not-xlsx');
  return found;
}

/** A day that never changes: the same parts give the same bytes. */
const packedOn = new Date(1980, 0, 1);

/** Packs the parts again. */
export function writePackage(parts: Package): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    // Pictures are packed already.
    const isPacked = /\.(?:png|jpe?g|gif|emf|wmf|zip)$/i.test(name);
    files[name] = [content, { level: isPacked ? 0 : 6, mtime: packedOn }];
  }
  return zipSync(files);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** True where the name stands in the directory of a compound file (UTF-16). */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
