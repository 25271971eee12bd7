import type { Book, BookArea, JournalEntry } from '../../book/book';
import type { CellPlace } from './grid';
import { usedSize } from './sheetData';

/** What of a book was shown last. */
export type Shown = { readonly entries: number; readonly structure: number; readonly formats: FormatAreas };

type FormatAreas = ReadonlyMap<string, readonly BookArea[]>;

export function shownNow(book: Book): Shown {
  return {
    entries: book.journal.length,
    structure: book.journal.filter(isStructure).length,
    formats: new Map(
      book.sheets.map((sheet) => [sheet.id, sheet.conditionalFormats.flatMap(({ areas }) => areas)]),
    ),
  };
}

/** What must be drawn again since then: cells, or everything when rows, sheets, sizes or merges changed. */
export function changedSince(book: Book, shown: Shown): CellPlace[] | 'all' {
  const now = shownNow(book);
  if (now.structure !== shown.structure || now.entries < shown.entries) return 'all';
  const places = new Map<string, CellPlace>();
  const add = (sheetId: string, row: number, column: number): void => {
    places.set(`${sheetId} ${row} ${column}`, { sheetId, row, column });
  };
  for (const entry of book.journal.slice(shown.entries)) {
    if (entry.kind === 'cell' || entry.kind === 'style') add(entry.sheetId, entry.row, entry.column);
    if (entry.kind !== 'conditional-formats') continue;
    const sheet = book.sheets.find(({ id }) => id === entry.sheetId);
    if (!sheet) continue;
    const used = usedSize(sheet);
    const areas = [...(shown.formats.get(sheet.id) ?? []), ...(now.formats.get(sheet.id) ?? [])];
    for (const area of areas) {
      for (let row = area.row; row < Math.min(area.row + area.rowCount, used.rows); row += 1) {
        const last = Math.min(area.column + area.columnCount, used.columns);
        for (let column = area.column; column < last; column += 1) add(sheet.id, row, column);
      }
    }
  }
  return [...places.values()];
}

function isStructure({ kind }: JournalEntry): boolean {
  return (
    kind !== 'cell' &&
    kind !== 'style' &&
    kind !== 'conditional-formats' &&
    kind !== 'custom-xml' &&
    kind !== 'names'
  );
}
