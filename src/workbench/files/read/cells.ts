import { cellKey, type BookArea, type BookCell, type CellStyle } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { translateFormula } from '../formulas/references';
import { attribute, child, numberAttribute, textOf, type XmlElement } from '../xml/element';
import { fromFileText } from '../xml/entities';
import { covers, parseArea } from './areas';
import { readContent } from './cellContent';
import { placedRows } from './cellPlaces';
import type { FileText } from './sharedStrings';

export type CellReading = {
  readonly styles: readonly CellStyle[];
  readonly sharedText: (index: number) => FileText | undefined;
  readonly names: FileNames;
};

type Master = { readonly row: number; readonly column: number; readonly formula: string };
type SheetFormulas = {
  readonly masters: Map<string, Master>;
  readonly arrays: { readonly area: BookArea; readonly ref: string; readonly spill: boolean }[];
};

/** Every `<c>` of a sheet by `cellKey`, shared formulas written out, array areas marked. */
export function readCells(worksheet: XmlElement, reading: CellReading): Map<number, BookCell> {
  const cells = new Map<number, BookCell>();
  const formulas: SheetFormulas = { masters: new Map(), arrays: [] };
  for (const { row, cells: placed } of placedRows(worksheet)) {
    for (const { element, column } of placed) {
      cells.set(cellKey(row, column), readCell(element, row, column, reading, formulas));
    }
  }
  markArrays(cells, formulas.arrays);
  return cells;
}

/** One `<c>`. `formulas` holds the shared groups met so far: a master always comes before its dependants. */
function readCell(
  element: XmlElement,
  row: number,
  column: number,
  reading: CellReading,
  formulas: SheetFormulas,
): BookCell {
  const formula = readFormula(element, row, column, formulas);
  const style = reading.styles[numberAttribute(element, 's') ?? 0] ?? reading.styles[0];
  if (!style) throw new Error('A style table is never empty');
  return {
    ...readContent(element, reading.sharedText),
    formula: formula === null ? null : `=${reading.names.fromFile(formula)}`,
    array: null,
    style,
  };
}

function readFormula(cell: XmlElement, row: number, column: number, formulas: SheetFormulas): string | null {
  const element = child(cell, 'f');
  if (!element) return null;
  const text = fromFileText(textOf(element));
  const kind = attribute(element, 't');
  const ref = attribute(element, 'ref');
  if (kind === 'shared') {
    const group = attribute(element, 'si') ?? '';
    if (text !== '') {
      formulas.masters.set(group, { row, column, formula: text });
      return text;
    }
    const master = formulas.masters.get(group);
    return master ? translateFormula(master.formula, row - master.row, column - master.column) : null;
  }
  if (kind === 'array' && ref !== null) {
    const area = parseArea(ref);
    // A dynamic array of one cell (`cm`) is an ordinary formula to a person; an array entered as such is not.
    const single = area === null || (area.rowCount === 1 && area.columnCount === 1);
    const spill = attribute(cell, 'cm') !== null;
    if (area && !(single && spill)) formulas.arrays.push({ area, ref, spill });
  }
  if (kind === 'dataTable') {
    const area = ref === null ? null : parseArea(ref);
    if (area && ref !== null) formulas.arrays.push({ area, ref, spill: false });
    return null;
  }
  return text === '' ? null : text;
}

function markArrays(cells: Map<number, BookCell>, arrays: SheetFormulas['arrays']): void {
  if (arrays.length === 0) return;
  for (const [key, cell] of cells) {
    const column = key % 16384;
    const found = arrays.find(({ area }) => covers(area, (key - column) / 16384, column));
    if (!found) continue;
    cell.array = found.ref;
    if (found.spill) cell.spill = true;
  }
}
