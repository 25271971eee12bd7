import { normaliseLabel } from '../snapshot/normalise';
import type { Column } from './columns';
import type { ColumnPlace } from './corrections';
import type { Band } from './headers';
import type { SheetView } from './sheetView';

/** Every column of a block that a person can give a meaning, from left to right, also those without a header in between. */
export function columnsOfBand(view: SheetView, band: Band): readonly Column[] {
  const headed = headedOf(band);
  const columns: Column[] = [];
  for (const column of headed) {
    const before = columns.at(-1);
    for (let blank = (before?.last ?? column.first) + 1; blank < column.first; blank += 1) {
      columns.push(blankColumn(view, band, blank));
    }
    columns.push(column);
  }
  return columns;
}

/** The column that a place names now; null where its header is gone. */
export function columnAt(view: SheetView, band: Band, place: ColumnPlace): Column | null {
  const headed = headedOf(band);
  const alike = headed.filter(({ text }) => normaliseLabel(text) === place.text);
  const named = alike[alike.length === 1 ? 0 : place.ordinal];
  if (!named || place.beside === 0) return named ?? null;
  const beside = named.last + place.beside;
  const isTaken = headed.some(({ first, last }) => first <= beside && last >= beside);
  return isTaken ? null : blankColumn(view, band, beside);
}

/** The place of the column that begins here; null where none does. */
export function placeOfColumn(view: SheetView, band: Band, first: number): ColumnPlace | null {
  const headed = headedOf(band);
  const named = headed.filter((column) => column.first <= first).at(-1);
  const isKnown = columnsOfBand(view, band).some((column) => column.first === first);
  if (!named || !isKnown) return null;
  const text = normaliseLabel(named.text);
  const alike = headed.filter((column) => normaliseLabel(column.text) === text);
  return { text, ordinal: alike.indexOf(named), beside: named.first === first ? 0 : first - named.last };
}

function headedOf(band: Band): readonly Column[] {
  return [...band.columns, ...band.others, ...(band.ignored ?? [])]
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.first - other.first);
}

function blankColumn(view: SheetView, band: Band, column: number): Column {
  const header = view.cell(band.lastRow, column);
  return { role: 'other', weight: 0, first: column, last: column, header, text: '' };
}
