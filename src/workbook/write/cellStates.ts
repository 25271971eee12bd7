import { areaAddress } from '../../domain/snapshot/address';
import { contains } from '../../domain/snapshot/cells';
import type { Area, CellRef, CellType, CellValue } from '../../domain/snapshot/snapshot';
import { readingAreas } from '../areas';
import { loaded } from '../loaded';

/** One cell as it stands in the workbook now. */
export type CellState = {
  readonly value: CellValue;
  /** Null where the cell holds no formula. */
  readonly formula: string | null;
  readonly formulaR1C1: string | null;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
  readonly type: CellType;
};

/** Cells that are read together; a cell whose sheet is gone has no state. */
export type States = { at(cell: CellRef): CellState | null };

const properties = 'values,formulas,formulasR1C1,text,numberFormat,valueTypes';

/** Queues the states of the cells in few rectangles; ask after the sync. */
export function queueStates(context: Excel.RequestContext, cells: readonly CellRef[]): () => States {
  const sheetIds = [...new Set(cells.map((cell) => cell.sheetId))];
  const sheets = sheetIds.map((sheetId) => {
    const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(sheetId), 'id');
    const ranges = readingAreas(cells.filter((cell) => cell.sheetId === sheetId)).map((area) => ({
      area,
      range: loaded(sheet.getRange(areaAddress(area)), properties),
    }));
    return { sheetId, sheet, ranges };
  });
  return () => ({
    at: (cell) => {
      const read = sheets.find(({ sheetId }) => sheetId === cell.sheetId);
      if (!read || read.sheet.isNullObject) return null;
      const part = read.ranges.find(({ area }) => contains(area, cell.row, cell.column));
      return part ? stateIn(part.range, part.area, cell) : null;
    },
  });
}

function stateIn(range: Excel.Range, area: Area, cell: CellRef): CellState {
  const r = cell.row - area.row;
  const c = cell.column - area.column;
  const pick = <Value>(grid: readonly (readonly unknown[])[], empty: Value) =>
    (grid[r]?.[c] ?? empty) as Value;
  const value = pick<CellValue>(range.values, '');
  const written = pick<CellValue>(range.formulas, '');
  const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
  return {
    value,
    formula: isFormula ? written : null,
    formulaR1C1: isFormula ? String(pick<CellValue>(range.formulasR1C1, '')) : null,
    text: pick(range.text, ''),
    numberFormat: pick(range.numberFormat, 'General'),
    type: pick<CellType>(range.valueTypes, 'Empty'),
  };
}
