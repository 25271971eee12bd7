import { readFileSync } from 'node:fs';
import path from 'node:path';

import type {
  CellType,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../src/domain/snapshot/snapshot';
import { type BookSheet, cellKey } from '../../../src/workbench/book/book';
import { openWorkbook } from '../../../src/workbench/files/openWorkbook';
import { numfmtText } from '../../../src/workbench/host/numfmtText';

const root = path.join(__dirname, '../../..');

/** A sample workbook as the add-in would read it: `beita-2023`, `published` or `blank`. */
export async function sampleWorkbook(
  name: string,
  variant: 'blank' | 'published',
): Promise<WorkbookSnapshot> {
  const file = `${name}.${variant}.xlsx`;
  const bytes = readFileSync(path.join(root, 'assets/samples', file));
  const book = await openWorkbook(new Uint8Array(bytes), file, { functionNames: [] });
  return { name: file, sheets: book.sheets.map(snapshotOf) };
}

function snapshotOf(sheet: BookSheet): SheetSnapshot {
  const keys = [...sheet.cells].filter(([, cell]) => cell.value !== null).map(([key]) => key);
  const rowCount = Math.max(0, ...keys.map((key) => Math.floor(key / 16384) + 1));
  const columnCount = Math.max(0, ...keys.map((key) => (key % 16384) + 1));
  const grid = <T>(pick: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => pick(row, column)),
    );
  const at = (row: number, column: number) => sheet.cells.get(cellKey(row, column));
  const valueAt = (row: number, column: number): CellValue => {
    const value = at(row, column)?.value ?? '';
    return typeof value === 'object' ? value.error : value;
  };
  const formatAt = (row: number, column: number) => at(row, column)?.style.numberFormat ?? 'General';
  const shown = (row: number, column: number): string => {
    const value = valueAt(row, column);
    return typeof value === 'number' ? numfmtText.format(value, formatAt(row, column)) : String(value);
  };
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    area: rowCount > 0 ? { row: 0, column: 0, rowCount, columnCount } : null,
    values: grid(valueAt),
    formulas: grid((row, column) => at(row, column)?.formula ?? valueAt(row, column)),
    texts: grid(shown),
    numberFormats: grid(formatAt),
    types: grid((row, column) => typeOf(valueAt(row, column))),
    bold: null,
    merges: sheet.merges,
    isProtected: false,
    locked: null,
    hiddenRows: [],
    tables: [],
  };
}

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
