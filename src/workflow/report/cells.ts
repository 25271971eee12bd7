import type { CellLook, NewCell } from '../../workbook/newSheet';

/** A place in a new sheet, counted from 0. */
type Place = { readonly row: number; readonly column: number };

/** More about a cell where it is not alone or not General. */
type More = Partial<Pick<NewCell, 'numberFormat' | 'span'>>;

const alone = { rows: 1, columns: 1 } as const;

/** A cell of text; an empty text is an empty cell. */
export function textCell(place: Place, look: CellLook, text: string, more: More = {}): NewCell {
  return { ...place, look, content: text === '' ? null : { text }, numberFormat: null, span: alone, ...more };
}

/** A cell with a formula, given without its `=`. */
export function formulaCell(place: Place, look: CellLook, formula: string, more: More = {}): NewCell {
  return { ...place, look, content: { formula: `=${formula}` }, numberFormat: null, span: alone, ...more };
}
