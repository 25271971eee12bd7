import { functionShapes } from '../../src/cli/functionShapes';
import { functionTable } from '../../src/functions/table';
import { cellAddress } from '../../src/domain/snapshot/address';
import type { WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { CustomFunction } from '../../src/workbench/calculation/calculator';
import { createUniverCalculator } from '../../src/workbench/calculation/univerCalculator';
import { setCell } from '../../src/workbench/book/mutate';
import { addSheet } from '../../src/workbench/book/sheets';
import { makeBook } from './book';

const functions: readonly CustomFunction[] = Object.entries(functionTable).map(([id, run]) => ({
  name: `PERF.${id}`,
  parameters: functionShapes[id as keyof typeof functionShapes],
  run,
}));

/** What every formula of the workbook gives when it is calculated with the add-in's functions, by `sheet!A1`. */
export async function calculated(workbook: WorkbookSnapshot): Promise<ReadonlyMap<string, unknown>> {
  const book = makeBook({});
  for (const sheet of workbook.sheets) {
    const made = addSheet(book, sheet.name);
    const { row: top, column: left } = sheet.area ?? { row: 0, column: 0 };
    sheet.values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        const written = sheet.formulas[r]?.[c] ?? value;
        const formula = written === value ? null : String(written);
        if (value !== '' || formula)
          setCell(book, made, top + r, left + c, { value: formula ? null : value, formula });
      });
    });
  }
  const calculator = createUniverCalculator({ functions, emptyCell: 'zero' });
  const results = await calculator.load(book, { all: true });
  calculator.dispose();
  const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return new Map(
    results.map(({ sheetId, row, column, value }) => [
      `${names.get(sheetId) ?? ''}!${cellAddress(row, column)}`,
      typeof value === 'object' && value !== null ? value.error : value,
    ]),
  );
}
