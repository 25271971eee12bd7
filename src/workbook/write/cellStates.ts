import { grouped } from '../../domain/grouped';
import { areaAddress } from '../../domain/snapshot/address';
import { contains } from '../../domain/snapshot/cells';
import type { Area, CellRef, CellType, CellValue } from '../../domain/snapshot/snapshot';
import { readingAreas } from '../areas';
import { loaded } from '../loaded';
import { bandsOf, bytesOf, callBytes, type Requests } from '../requests';

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

/** Bytes of one short cell in the answer: six properties. */
const cellBytes = 100;
/** How often the answer holds what stands in a cell: value, formula twice, text. */
const timesHeld = 4;

/** A cell that is to be read, with what it may hold. */
export type Asked = { readonly cell: CellRef; readonly holds: readonly (CellValue | null)[] };

/** Queues the states of the cells in few rectangles; ask after the sync. */
export async function queueStates(
  context: Excel.RequestContext,
  requests: Requests,
  asked: readonly Asked[],
): Promise<() => States> {
  const sheets = new Map<
    string,
    { readonly sheet: Excel.Worksheet; readonly ranges: readonly ReadRange[] }
  >();
  for (const [sheetId, onSheet] of grouped(asked, ({ cell }) => cell.sheetId)) {
    await requests.room(callBytes);
    const sheet = loaded(context.workbook.worksheets.getItemOrNullObject(sheetId), 'id');
    const ranges: ReadRange[] = [];
    const bytesAt = answerBytes(onSheet);
    for (const { area, bytes } of readingAreas(onSheet.map(({ cell }) => cell)).flatMap((whole) =>
      bandsOf(whole, bytesAt),
    )) {
      await requests.room(callBytes + bytes);
      ranges.push({ area, range: loaded(sheet.getRange(areaAddress(area)), properties) });
    }
    sheets.set(sheetId, { sheet, ranges });
  }
  return () => ({
    at: (cell) => {
      const read = sheets.get(cell.sheetId);
      if (!read || read.sheet.isNullObject) return null;
      const part = read.ranges.find(({ area }) => contains(area, cell.row, cell.column));
      return part ? stateIn(part.range, part.area, cell) : null;
    },
  });
}

/** How long the answer is for each cell of the sheet. */
function answerBytes(asked: readonly Asked[]): (row: number, column: number) => number {
  const long = new Map<string, number>();
  for (const { cell, holds } of asked) {
    const bytes = Math.max(...holds.map(bytesOf));
    const key = `${String(cell.row)},${String(cell.column)}`;
    long.set(key, Math.max(long.get(key) ?? 0, cellBytes + timesHeld * bytes));
  }
  return (row, column) => long.get(`${String(row)},${String(column)}`) ?? cellBytes;
}

type ReadRange = { readonly area: Area; readonly range: Excel.Range };

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
