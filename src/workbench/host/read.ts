import { hasCell, intersect } from '../book/areas';
import type { BookArea, BookCell, BookSheet } from '../book/book';
import { cellOf, styleOf } from '../book/mutate';
import { toR1C1 } from '../book/r1c1';
import type { NumberText } from './numberText';

/** A value as the API gives it: empty text for nothing, the error's text for an error. */
export function valueOf(cell: BookCell | undefined): string | number | boolean {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

/** As `Excel.RangeValueType`. */
export function valueType(cell: BookCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula == null ? 'Empty' : 'String';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return 'String';
}

/** What reading one cell of a range answers; `cell` is undefined where nothing stands or a merge covers the cell. */
export type CellReader<T> = (cell: BookCell | undefined, row: number, column: number) => T;

/** Reads every cell of the area, row by row. Only the first cell of a merged area has content. */
export function readGrid<T>(sheet: BookSheet, area: BookArea, read: CellReader<T>): T[][] {
  const merges = sheet.merges.filter((merge) => intersect(merge, area) !== null);
  const covered = (row: number, column: number): boolean =>
    merges.some((merge) => hasCell(merge, row, column) && (merge.row !== row || merge.column !== column));
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => {
      const row = area.row + r;
      const column = area.column + c;
      return read(covered(row, column) ? undefined : cellOf(sheet, row, column), row, column);
    }),
  );
}

export const readers = {
  values: (cell: BookCell | undefined) => valueOf(cell),
  formulas: (cell: BookCell | undefined) => cell?.formula ?? valueOf(cell),
  formulasR1C1: (cell: BookCell | undefined, row: number, column: number) =>
    cell?.formula == null ? valueOf(cell) : toR1C1(cell.formula, row, column),
  valueTypes: (cell: BookCell | undefined) => valueType(cell),
} as const;

/** The displayed text of cells. */
export function textReader(text: NumberText): CellReader<string> {
  return (cell) => {
    const value = cell?.value ?? null;
    if (value === null) return '';
    return typeof value === 'object'
      ? value.error
      : text.format(value, cell?.style.numberFormat ?? 'General');
  };
}

/** The number formats, also of cells that a merge covers. */
export function numberFormats(sheet: BookSheet, area: BookArea): string[][] {
  return readGrid(sheet, area, (_, row, column) => styleOf(sheet, row, column).numberFormat);
}

/** The one value that all cells of the area share; null where they differ. */
export function common<T>(area: BookArea, read: (row: number, column: number) => T): T | null {
  const first = read(area.row, area.column);
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}
