import type { Book } from '../book/book';
import { fileNames } from './formulas/fileNames';
import { InputError } from './inputError';
import { defaultLimits, type Limits } from './limits';
import { openPackage } from './package/openPackage';
import { readWorkbook, startReading } from './read/workbook';

export type OpenOptions = {
  /** Names of our custom functions (`PERF.EXECRATE`): only these are recognised behind `_xldudf_`. */
  readonly functionNames: readonly string[];
  readonly limits?: Partial<Limits>;
};

/**
 * Opens an .xlsx (also .xlsm, .xltx) in Node or in a browser. Rejects with `InputError` for every file that is
 * no sound workbook; never anything else, and always within the limits.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, options: OpenOptions): Promise<Book> {
  return new Promise((resolve) => {
    resolve(readBytes(bytes, fileName, options));
  });
}

/** The same at once. Throws `InputError`. */
export function readBytes(bytes: Uint8Array, fileName: string, options: OpenOptions): Book {
  const limits = { ...defaultLimits, ...options.limits };
  try {
    const { parts, workbookPart } = openPackage(bytes, limits);
    return readWorkbook(
      startReading(parts, workbookPart, limits, fileNames(options.functionNames)),
      fileName,
    );
  } catch (error) {
    // The engine's own limits (length of a text, memory of a pattern) end in a RangeError.
    throw error instanceof RangeError ? new InputError('too-large', error.message) : error;
  }
}
