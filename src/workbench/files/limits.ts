/**
 * How much a file may unpack to. A workbook of an accountant has a few MB; the limits leave a factor
 * of a hundred and stop a file that was made to exhaust memory before anything is unpacked.
 */
export type Limits = {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes of all parts together, unpacked. */
  readonly unpackedBytes: number;
  readonly partBytes: number;
  /** Unpacked to packed, counted only for parts above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly xmlDepth: number;
  /** Elements in one XML part. */
  readonly xmlElements: number;
  /** Cells of the whole workbook. */
  readonly cells: number;
  /** Letters of the shared formulas of one sheet, each written out for every cell. */
  readonly expandedLetters: number;
};

export const defaultLimits: Limits = {
  fileBytes: 64 * 2 ** 20,
  entries: 4_000,
  unpackedBytes: 384 * 2 ** 20,
  partBytes: 192 * 2 ** 20,
  ratio: 200,
  ratioFromBytes: 16 * 2 ** 20,
  xmlDepth: 200,
  xmlElements: 4_000_000,
  cells: 2_000_000,
  expandedLetters: 30_000_000,
};
