import type { Book, CellError, Scalar } from '../book/book';

/** What a custom function takes and gives, as its metadata say. */
export type CustomFunction = {
  /** With the namespace: `PERF.EXECRATE`. */
  readonly name: string;
  /** `matrix`: gets a grid; `scalar`: gets the top left value. */
  readonly parameters: readonly {
    readonly dimensionality: 'scalar' | 'matrix';
    readonly optional: boolean;
  }[];
  /** An omitted optional argument arrives as null; a thrown error with a `code` such as `#N/A` becomes the cell's error. */
  readonly run: (...values: unknown[]) => unknown;
};

export type Calculated = {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar | CellError;
  /** For a cell that an array formula fills: the cell that holds the formula; else null. */
  readonly spilledFrom: { readonly row: number; readonly column: number } | null;
};

/**
 * The calculation engine behind the host. It never touches the book: the host writes the answers into it.
 * After rows were inserted, sheets added or names changed, the host calls `load` again.
 */
export type Calculator = {
  /** Takes the whole book in and calculates every formula without a cached value, or all of them with `all`. */
  load(book: Book, options: { all: boolean }): Promise<readonly Calculated[]>;
  /** Cells of the book that changed since; answers every formula cell that was calculated anew. */
  recalculate(
    changed: readonly { sheetId: string; row: number; column: number }[],
  ): Promise<readonly Calculated[]>;
  dispose(): void;
};

export type CalculatorOptions = {
  readonly functions: readonly CustomFunction[];
  /** What an empty cell is to a custom function: 0 on the desktop, null on the web. */
  readonly emptyCell: 'zero' | 'null';
};
