/** What Excel says of one cell's content: `""` for an empty cell, `#N/A`-style text for an error. */
export type CellValue = string | number | boolean;

/** As `Excel.RangeValueType`. */
export type CellType =
  'Empty' | 'String' | 'Double' | 'Integer' | 'Boolean' | 'Error' | 'RichValue' | 'Unknown';

/** A rectangle of cells; rows and columns count from 0. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** One cell, by the identity of its sheet (not its name); row and column count from 0. */
export type CellRef = { readonly sheetId: string; readonly row: number; readonly column: number };

/**
 * One sheet as it was read. The grids cover `area` (the used range, formatted but empty columns
 * left out); `area` is null for an empty sheet. Only the top left cell of a merged area has content.
 */
export type SheetSnapshot = {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly area: Area | null;
  readonly values: readonly (readonly CellValue[])[];
  /** Equal to `values` where the cell holds no formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** As displayed. */
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly types: readonly (readonly CellType[])[];
  /** Bold cells of `area`, where they were read: a hint which cells of a total row belong together. */
  readonly bold: readonly (readonly boolean[])[] | null;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  /** Locked cells of `area`; read only on protected sheets, else null. */
  readonly locked: readonly (readonly boolean[])[] | null;
  readonly hiddenRows: readonly number[];
  /** Excel tables (ListObjects). */
  readonly tables: readonly Area[];
};

/** Everything the add-in reads of a workbook in one go; plain data, so that it can be kept as JSON. */
export type WorkbookSnapshot = {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
};
