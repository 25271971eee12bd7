import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/snapshot/snapshot';
import type { NewSheet } from '../../src/workbook/newSheet';
import { type GridCell, sheetOf } from './grid';
import { cellAddress } from '../../src/domain/snapshot/address';

/** The workbook with a sheet that the add-in would make, its formulas not calculated yet. */
export function withSheet(workbook: WorkbookSnapshot, made: NewSheet): WorkbookSnapshot {
  return { ...workbook, sheets: [...workbook.sheets, asSnapshot(made)] };
}

function asSnapshot({ cells, name }: NewSheet): SheetSnapshot {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid: GridCell[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  const formulas: Record<string, string> = {};
  for (const { row, column, content } of cells) {
    if (!content) continue;
    if ('formula' in content) formulas[cellAddress(row, column)] = content.formula;
    else grid[row]![column] = 'number' in content ? content.number : content.text;
  }
  return sheetOf(grid, { name, formulas });
}
