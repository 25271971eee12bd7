/**
 * The workbook as the host holds it: what was read from the package, and what has changed since.
 * Rows and columns count from 0. Truth for saving is the opened package plus `journal`.
 */
export type Scalar = string | number | boolean | null;

export type CellError = { readonly error: string };

export type BookCell = {
  /** Null where the cell is empty. */
  value: Scalar | CellError;
  /** As Excel shows it, with `=` and the names of functions as typed (`=PERF.EXECRATE(F5,E5)`); null for a value. */
  formula: string | null;
  /** `cm`/array formulas and spills of the file; null for an ordinary cell. */
  array: string | null;
  /** True where `array` is a spill: its cells may be written one by one, unlike those of a fixed array. */
  spill?: boolean;
  /** Rich text in the file: kept as long as the cell is not written. */
  richText: boolean;
  style: CellStyle;
};

/** The part of a cell's look that the host understands; the rest stays in the package behind `xf`. */
export type CellStyle = {
  /** Index into cellXfs of the opened package, which a saved style is derived from. */
  xf: number;
  numberFormat: string;
  /** `#RRGGBB`, or null for none. */
  fill: string | null;
  fontColor: string | null;
  bold: boolean;
  italic: boolean;
  fontName: string;
  fontSize: number;
  horizontal: string | null;
  vertical: string | null;
  wrap: boolean;
  locked: boolean;
  border: { top: string | null; bottom: string | null; left: string | null; right: string | null };
};

export type BookArea = { row: number; column: number; rowCount: number; columnCount: number };

export type BookSheet = {
  id: string;
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Part name inside the package (`xl/worksheets/sheet1.xml`); null for a sheet added since. */
  part: string | null;
  /** By `row * 16384 + column`. */
  cells: Map<number, BookCell>;
  merges: BookArea[];
  /** `secret` is known only where the sheet was protected since opening. */
  protection: { password: boolean; options: Record<string, boolean>; secret?: string } | null;
  /** Height in points; `xf`: the style of the whole row, where it has one. */
  rows: Map<number, { height: number | null; hidden: boolean; xf?: number | null }>;
  columns: Map<number, { width: number | null; hidden: boolean; xf: number | null }>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  tables: { name: string; area: BookArea; headerRow: boolean }[];
  /** Those that the host understands (custom formula, fill and font); the others stay in the package untouched. */
  conditionalFormats: BookConditionalFormat[];
  tabColor: string | null;
  freeze: { rows: number; columns: number } | null;
  page: BookPage;
  attached: AttachedObjects;
};

/** How many objects lie on a sheet beside its cells; comments are those with answers (threads). */
export type AttachedObjects = {
  readonly charts: number;
  readonly shapes: number;
  readonly comments: number;
  readonly pivotTables: number;
};

/** How a sheet is printed, as far as the host understands it; the rest stays in the package. */
export type BookPage = {
  orientation: 'portrait' | 'landscape';
  /** Number of the paper size in the file (9: A4); null where the file names none. */
  paper: number | null;
  /** Percent; used where `fit` is null. */
  scale: number;
  /** Pages to fit everything on; null for as many as it takes. */
  fit: { wide: number | null; tall: number | null } | null;
  centerHorizontally: boolean;
  /** Inches. */
  margins: Record<PageMargin, number>;
  /** Printed at the top of every page, both rows included. */
  titleRows: { first: number; last: number } | null;
  /** Columns printed on every page, as the file has them (`$A:$B`). */
  titleColumns: string | null;
  /** Rows that begin a new page. */
  rowBreaks: number[];
};

export type PageMargin = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';

export type BookConditionalFormat = {
  id: string;
  areas: BookArea[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  underline: boolean | null;
  stopIfTrue: boolean;
  priority: number;
};

export type CustomXmlPart = { id: string; namespaceUri: string | null; xml: string };

/**
 * What has changed since opening; saving patches only what is named here, in order for rows and sheets.
 * Cells, heights and styles are always named where they stand today: when rows move, so do the entries before.
 */
export type JournalEntry =
  | { kind: 'cell'; sheetId: string; row: number; column: number }
  | { kind: 'style'; sheetId: string; row: number; column: number }
  | { kind: 'rows-inserted'; sheetId: string; row: number; count: number }
  | { kind: 'rows-deleted'; sheetId: string; row: number; count: number }
  | { kind: 'conditional-formats'; sheetId: string }
  | { kind: 'custom-xml' }
  | { kind: 'row-height'; sheetId: string; row: number }
  | { kind: 'column-width'; sheetId: string; column: number }
  | { kind: 'merges'; sheetId: string }
  | { kind: 'sheet-added'; sheetId: string }
  /** `part` is where the sheet stood in the package; null for one added since. */
  | { kind: 'sheet-removed'; sheetId: string; part: string | null }
  /** Name, position, visibility, tab colour, frozen panes or protection. */
  | { kind: 'sheet-properties'; sheetId: string }
  /** Page set-up, rows printed on every page, page breaks. */
  | { kind: 'page'; sheetId: string }
  /** Defined names. */
  | { kind: 'names' };

export type Book = {
  fileName: string;
  sheets: BookSheet[];
  activeSheetId: string;
  /** The list of sheets is protected: none can be added, taken out, moved, renamed or hidden. */
  structureLocked: boolean;
  names: { name: string; formula: string; sheetId: string | null }[];
  customXml: CustomXmlPart[];
  /** Looks by their number (`xf`) in the opened package: what an empty cell has from its row, its column or number 0. Frozen. */
  styles?: readonly CellStyle[];
  /** Every part of the opened package, byte for byte; empty for a workbook made from nothing. */
  parts: Map<string, Uint8Array>;
  journal: JournalEntry[];
};

/** Key of a cell in `BookSheet.cells`. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}
