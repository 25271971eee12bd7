import { cellKey } from './book';
import type { Book, BookCell, BookPage, BookSheet, JournalEntry } from './book';
import { areaAddress, parseArea } from './address';
import { shiftArea, shiftFormula, shiftRow, shiftRows } from './shift';
import type { RowEdit } from './shift';

const COLUMN_KEYS = 16384;

/**
 * Puts empty rows in front of `row`. Cells, merges, heights, conditional formats, tables, names and every
 * reference of the book move; the new rows look like the row above, as in Excel.
 */
export function insertRows(book: Book, sheet: BookSheet, row: number, count: number): void {
  const edit: RowEdit = { kind: 'insert', row, count };
  moveRows(book, sheet, edit);
  if (row > 0) copyLook(sheet, row - 1, row, count);
  book.journal.push({ kind: 'rows-inserted', sheetId: sheet.id, row, count });
  moveReferences(book, sheet, edit);
}

/** Takes rows out; what referred only to them becomes `#REF!`. */
export function deleteRows(book: Book, sheet: BookSheet, row: number, count: number): void {
  const edit: RowEdit = { kind: 'delete', row, count };
  moveRows(book, sheet, edit);
  book.journal.push({ kind: 'rows-deleted', sheetId: sheet.id, row, count });
  moveReferences(book, sheet, edit);
}

function moveRows(book: Book, sheet: BookSheet, edit: RowEdit): void {
  const cells = new Map<number, BookCell>();
  for (const [key, cell] of sheet.cells) {
    const row = shiftRow(Math.floor(key / COLUMN_KEYS), edit);
    if (row === null) continue;
    const array = cell.array === null ? null : parseArea(cell.array);
    const moved = array && shiftArea(array, edit);
    if (moved) cell.array = areaAddress(moved);
    cells.set(cellKey(row, key % COLUMN_KEYS), cell);
  }
  sheet.cells = cells;
  const rows: BookSheet['rows'] = new Map();
  for (const [row, size] of sheet.rows) {
    const to = shiftRow(row, edit);
    if (to !== null) rows.set(to, size);
  }
  sheet.rows = rows;
  sheet.merges = sheet.merges
    .flatMap((area) => shiftArea(area, edit) ?? [])
    .filter((area) => area.rowCount > 1 || area.columnCount > 1);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, edit);
    return area ? [{ ...table, area }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((area) => shiftArea(area, edit) ?? []) }))
    .filter((format) => format.areas.length > 0);
  sheet.page = movedPage(sheet.page, edit);
  book.journal = book.journal.flatMap((entry) => moveEntry(entry, sheet.id, edit));
}

/** A page break goes with the row that it stands before; title rows grow and shrink like an area. */
function movedPage(page: BookPage, edit: RowEdit): BookPage {
  const titles = page.titleRows && shiftRows(page.titleRows.first, page.titleRows.last, edit);
  return {
    ...page,
    titleRows: titles && { first: titles[0], last: titles[1] },
    rowBreaks: page.rowBreaks.flatMap((row) => shiftRow(row, edit) ?? []),
  };
}

/** What was noted of a cell goes with the cell. Entries on rows themselves stay: they are replayed in order. */
function moveEntry(entry: JournalEntry, sheetId: string, edit: RowEdit): JournalEntry[] {
  if (entry.kind !== 'cell' && entry.kind !== 'style' && entry.kind !== 'row-height') return [entry];
  if (entry.sheetId !== sheetId) return [entry];
  const row = shiftRow(entry.row, edit);
  return row === null ? [] : [{ ...entry, row }];
}

function copyLook(sheet: BookSheet, from: number, to: number, count: number): void {
  const size = sheet.rows.get(from);
  const look = [...sheet.cells].filter(([key]) => Math.floor(key / COLUMN_KEYS) === from);
  for (let row = to; row < to + count; row += 1) {
    if (size) sheet.rows.set(row, { ...size, hidden: false });
    for (const [key, { style }] of look) {
      sheet.cells.set(cellKey(row, key % COLUMN_KEYS), {
        value: null,
        formula: null,
        array: null,
        richText: false,
        style: { ...style },
      });
    }
  }
}

function moveReferences(book: Book, edited: BookSheet, edit: RowEdit): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = shiftFormula(cell.formula, sheet.name, edited.name, edit);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      const row = Math.floor(key / COLUMN_KEYS);
      book.journal.push({ kind: 'cell', sheetId: sheet.id, row, column: key % COLUMN_KEYS });
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: shiftFormula(format.formula, sheet.name, edited.name, edit),
    }));
  }
  const names = book.names.map((name) => {
    const home = book.sheets.find(({ id }) => id === name.sheetId)?.name ?? null;
    return { ...name, formula: shiftFormula(name.formula, home, edited.name, edit) };
  });
  const changed = names.some((name, index) => name.formula !== book.names[index]?.formula);
  book.names = names;
  if (changed) book.journal.push({ kind: 'names' });
}
