import { InputError } from '../inputError';
import { lastColumn, lastRow } from '../formulas/references';
import { attribute, child, childrenOf, numberAttribute, type XmlElement } from '../xml/element';

export type PlacedCell = { readonly element: XmlElement; readonly column: number };
export type PlacedRow = {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: readonly PlacedCell[];
};

/**
 * Rows and cells of a sheet with their places. `r` may be missing: the element then follows the one before
 * it (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). A place outside the sheet is refused.
 */
export function placedRows(worksheet: XmlElement): PlacedRow[] {
  let row = -1;
  return childrenOf(child(worksheet, 'sheetData'), 'row').map((element) => {
    row = (numberAttribute(element, 'r') ?? row + 2) - 1;
    if (!Number.isInteger(row) || row < 0 || row > lastRow)
      throw new InputError('damaged-xml', `row ${row + 1}`);
    return { element, row, cells: placedCells(element) };
  });
}

function placedCells(row: XmlElement): PlacedCell[] {
  let column = -1;
  return childrenOf(row, 'c').map((element) => {
    const address = attribute(element, 'r');
    column = address === null ? column + 1 : columnOf(address);
    if (column < 0 || column > lastColumn) throw new InputError('damaged-xml', `cell ${address ?? ''}`);
    return { element, column };
  });
}

/** Column of `AB12`; -1 where there is none. */
function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
