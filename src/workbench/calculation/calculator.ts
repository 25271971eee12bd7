import type { Book, CellError, Scalar } from '../book/book';

/** What a custom function takes and gives, as its metadata say. A range is a grid; a blank cell is null or 0 as the host was told. */
export type CustomFunction = {
  readonly name: string;
  /** `matrix`: gets a grid; `scalar`: gets the top left value. */
  readonly parameters: readonly {
    readonly dimensionality: 'scalar' | 'matrix';
    readonly optional: boolean;
  }[];
  readonly run: (...values: unknown[]) => unknown;
};

export type Calculated = {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar | CellError;
};

/** The calculation engine behind the host. Values of formula cells are written into the book by the host, not by the engine. */
export type Calculator = {
  /** Takes the whole book in and calculates what has no cached value, or everything with `all`. */
  load(book: Book, options: { all: boolean }): Promise<readonly Calculated[]>;
  /** Cells of the book that changed since; answers every formula cell whose value is new. */
  recalculate(
    changed: readonly { sheetId: string; row: number; column: number }[],
  ): Promise<readonly Calculated[]>;
  dispose(): void;
};
