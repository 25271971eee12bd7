import type { Book } from '../book/book';
import { emptyPackage } from './createPackage';
import { fileNames } from './formulas/fileNames';
import { defaultLimits } from './limits';
import { readWorkbook, startReading } from './read/workbook';

/** A new workbook with empty sheets of these names (at least one). */
export function createWorkbook(fileName: string, sheetNames: readonly string[] = ['Sheet1']): Book {
  const reading = startReading(emptyPackage(sheetNames), 'xl/workbook.xml', defaultLimits, fileNames([]));
  return readWorkbook(reading, fileName);
}
