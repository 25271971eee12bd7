import { cellKey, type BookArea, type BookCell, type CellStyle } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { sharedFormula } from '../formulas/references';
import { InputError } from '../inputError';
import type { Limits } from '../limits';
import { attribute, child, numberAttribute, textOf, type XmlElement } from '../xml/element';
import { fromFileText } from '../xml/entities';
import { covers, parseArea } from './areas';
import { readContent } from './cellContent';
import { placedRows, type PlacedRow } from './cellPlaces';
import type { FileText } from './sharedStrings';

export type CellReading = {
  readonly styles: readonly CellStyle[];
  readonly sharedText: (index: number) => FileText | undefined;
  readonly names: FileNames;
  readonly limits: Pick<Limits, 'expandedLetters'>;
};

export type Master = {
  readonly row: number;
  readonly column: number;
  readonly length: number;
  /** The formula so many rows below and columns right of this cell. */
  readonly at: (rows: number, columns: number) => string;
};
export type SheetFormulas = {
  /** Letters of shared formulas written out so far. */
  expanded: number;
  readonly masters: Map<string, Master>;
  readonly arrays: { readonly area: BookArea; readonly ref: string; readonly spill: boolean }[];
};

/** How often arrays may cover cells: far above any workbook that people fill in. */
const mostArrayWork = 2_000_000;

/** Every `<c>` of a sheet by `cellKey`, shared formulas written out, array areas marked. */
export function readCells(worksheet: XmlElement, reading: CellReading): Map<number, BookCell> {
  const cells = new Map<number, BookCell>();
  const formulas: SheetFormulas = { masters: new Map(), arrays: [], expanded: 0 };
  for (const { row, cells: placed } of placedRows(worksheet)) {
    for (const { element, column } of placed) {
      cells.set(cellKey(row, column), readCell(element, row, column, reading, formulas));
    }
  }
  markArrays(cells, formulas.arrays);
  return cells;
}

/** One `<c>`. `formulas` holds the shared groups met so far: a master always comes before its dependants. */
export function readCell(
  element: XmlElement,
  row: number,
  column: number,
  reading: CellReading,
  formulas: SheetFormulas,
): BookCell {
  const formula = readFormula(element, row, column, formulas);
  if (formulas.expanded > reading.limits.expandedLetters)
    throw new InputError('too-large', 'shared formulas');
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
      formulas.masters.set(group, { row, column, length: text.length, at: sharedFormula(text) });
      return text;
    }
    const master = formulas.masters.get(group);
    formulas.expanded += master?.length ?? 0;
    return master ? master.at(row - master.row, column - master.column) : null;
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

/** The first cells of all shared groups, for reading single cells later. */
export function sharedMasters(rows: readonly PlacedRow[]): Map<string, Master> {
  const formulas: SheetFormulas = { masters: new Map(), arrays: [], expanded: 0 };
  for (const { row, cells } of rows) {
    for (const { element, column } of cells) {
      if (child(element, 'f')) readFormula(element, row, column, formulas);
    }
  }
  return formulas.masters;
}

/** Tells the cells of each array that they belong to it. */
function markArrays(cells: Map<number, BookCell>, arrays: SheetFormulas['arrays']): void {
  let work = 0;
  for (const { area, ref, spill } of arrays) {
    const size = area.rowCount * area.columnCount;
    work += Math.min(size, cells.size);
    if (work > mostArrayWork) throw new InputError('too-large', 'arrays');
    const keys = size < cells.size ? keysOf(area) : cells.keys();
    for (const key of keys) {
      const cell = cells.get(key);
      const column = key % 16384;
      if (!cell || cell.array !== null || !covers(area, (key - column) / 16384, column)) continue;
      cell.array = ref;
      if (spill) cell.spill = true;
    }
  }
}

function* keysOf(area: BookArea): Generator<number> {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++)
      yield cellKey(row, column);
  }
}
