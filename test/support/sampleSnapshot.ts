import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import { type Book, cellKey } from '../../src/workbench/book/book';
import { openWorkbook } from '../../src/workbench/files/openWorkbook';
import { sampleWorkbook } from '../domain/findings/sampleWorkbook';

/** A sample workbook as the add-in reads it, bold cells included. */
export async function sampleSnapshot(
  name: string,
  variant: 'blank' | 'published',
): Promise<WorkbookSnapshot> {
  const workbook = await sampleWorkbook(name, variant);
  const file = path.join(__dirname, '../../assets/samples', `${name}.${variant}.xlsx`);
  const book = await openWorkbook(new Uint8Array(readFileSync(file)), file, { functionNames: [] });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, bold: boldOf(sheet, book) })) };
}

function boldOf(sheet: SheetSnapshot, book: Book): boolean[][] {
  const { cells } = book.sheets.find(({ id }) => id === sheet.id) ?? { cells: new Map<number, never>() };
  return sheet.values.map((row, r) =>
    row.map((_value, c) => {
      const { area } = sheet;
      return area !== null && cells.get(cellKey(area.row + r, area.column + c))?.style.bold === true;
    }),
  );
}
