/** What of a sheet's print set-up is looked at and changed. Rows count from 0. */
export type PageState = {
  readonly orientation: 'portrait' | 'landscape';
  /** A percentage, or pages to fit on (null: as many as it takes). */
  readonly zoom: { readonly scale: number } | { readonly wide: number | null; readonly tall: number | null };
  /** Rows printed on every page, both included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
};

/** One sheet as it is printed now. Sizes are points. */
export type SheetLayout = {
  readonly sheetId: string;
  readonly isProtected: boolean;
  /** The cells that the sizes below are of; columns begin with A. */
  readonly firstRow: number;
  readonly rowHeights: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** By row and column; null where a cell has several sizes. */
  readonly fontSizes: readonly (readonly (number | null)[])[];
  readonly wraps: readonly (readonly boolean[])[];
  /** Paper without margins, as it lies upright. */
  readonly paper: { readonly width: number; readonly height: number };
  /** Left and right, top and bottom together. */
  readonly margins: { readonly across: number; readonly down: number };
  readonly page: PageState;
};

/** What is to be changed on one sheet; `page` holds only what changes. */
export type PageChange = {
  readonly sheetId: string;
  readonly page: Partial<PageState>;
  /** New heights in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
};
