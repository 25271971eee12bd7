import { quoteSheetName } from './address';
import { cellKey } from './book';
import type { Book, BookPage, BookSheet } from './book';
import { renameSheetInFormula } from './shift';

const COLUMN_KEYS = cellKey(1, 0);

/** Excel's page set-up where nothing was ever set. */
export function defaultPage(): BookPage {
  return {
    orientation: 'portrait',
    paper: null,
    scale: 100,
    fit: null,
    centerHorizontally: false,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
  };
}

/** An empty sheet at the end of the book, in Excel's sizes. */
export function addSheet(book: Book, name: string): BookSheet {
  const sheet: BookSheet = {
    id: freeId(book),
    name,
    visibility: 'visible',
    part: null,
    cells: new Map(),
    merges: [],
    protection: null,
    rows: new Map(),
    columns: new Map(),
    defaultRowHeight: 15,
    defaultColumnWidth: 9.140625,
    tables: [],
    conditionalFormats: [],
    tabColor: null,
    freeze: null,
    page: defaultPage(),
    attached: { charts: 0, shapes: 0, comments: 0, pivotTables: 0 },
  };
  book.sheets.push(sheet);
  book.journal.push({ kind: 'sheet-added', sheetId: sheet.id });
  return sheet;
}

/** Takes a sheet out; formulas that refer to it get `#REF!`. */
export function removeSheet(book: Book, sheet: BookSheet): void {
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  book.journal.push({ kind: 'sheet-removed', sheetId: sheet.id, part: sheet.part });
  rewriteFormulas(book, (formula) => renameSheetInFormula(formula, sheet.name, '#REF!'));
}

/** Gives the sheet another name, everywhere. */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  book.journal.push({ kind: 'sheet-properties', sheetId: sheet.id });
  rewriteFormulas(book, (formula) => renameSheetInFormula(formula, before, `${quoteSheetName(name)}!`));
}

/** Changes how the sheet is printed. */
export function setPage(book: Book, sheet: BookSheet, patch: Partial<BookPage>): void {
  sheet.page = { ...sheet.page, ...patch };
  book.journal.push({ kind: 'page', sheetId: sheet.id });
}

/** Changes visibility, tab colour, frozen panes or protection. */
export function setSheet(
  book: Book,
  sheet: BookSheet,
  patch: Partial<Pick<BookSheet, 'visibility' | 'tabColor' | 'freeze' | 'protection'>>,
): void {
  Object.assign(sheet, patch);
  book.journal.push({ kind: 'sheet-properties', sheetId: sheet.id });
}

/** Moves the sheet to a position counted from 0. */
export function moveSheet(book: Book, sheet: BookSheet, position: number): void {
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  book.journal.push({ kind: 'sheet-properties', sheetId: sheet.id });
}

function rewriteFormulas(book: Book, rewrite: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      const row = Math.floor(key / COLUMN_KEYS);
      book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column: key % COLUMN_KEYS });
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: rewrite(format.formula),
    }));
  }
  const names = book.names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
  const changed = names.some((name, index) => name.formula !== book.names[index]?.formula);
  book.names = names;
  if (changed) book.journal.push({ kind: 'names' });
}

/** Sheet ids look like Excel's: a GUID in braces, here made from a running number. */
function freeId(book: Book): string {
  const taken = new Set([
    ...book.sheets.map(({ id }) => id),
    ...book.journal.map((entry) => ('sheetId' in entry ? entry.sheetId : '')),
  ]);
  for (let number = book.sheets.length + 1; ; number += 1) {
    const id = `{00000000-0001-0000-0000-${String(number).padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}
