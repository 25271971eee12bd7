import type { Book, BookArea } from '../../book/book';

/** What is selected: `active` is the cell that typing goes to, always inside `area`. */
export type GridSelection = {
  readonly sheetId: string;
  readonly area: BookArea;
  readonly active: { readonly row: number; readonly column: number };
};

export type CellPlace = { readonly sheetId: string; readonly row: number; readonly column: number };

/** Place of a cell in pixels from the grid's top left corner. */
export type CellBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Draws a book and tells what the mouse selects. It never changes the book and calculates nothing. */
export type Grid = {
  /** Shows the book from its active sheet and forgets the one before; done when it is drawn. */
  show(book: Book): Promise<void>;
  /** Draws these cells again, or everything (`all`: sheets, rows, columns or merges changed). */
  refresh(changed: readonly CellPlace[] | 'all'): void;
  /** Brings the sheet to the front, selects the cells and scrolls to them. */
  select(selection: GridSelection): void;
  /** The mouse selected something; answers how to stop listening. */
  onSelect(listener: (selection: GridSelection) => void): () => void;
  /** The view moved or was resized: what lies over a cell must follow. */
  onMove(listener: () => void): () => void;
  /** Where a cell of the sheet in front is drawn now, merged cells as one. */
  boxOf(row: number, column: number): CellBox | null;
  /** Rows that fit into the view. */
  visibleRows(): number;
};
