import { areaAddress } from '../../domain/snapshot/address';
import { contains } from '../../domain/snapshot/cells';
import type { Area, CellRef } from '../../domain/snapshot/snapshot';
import { exactAreas, intersection } from '../areas';
import { loaded } from '../loaded';
import type { ApplyResult } from '../port';
import type { CellState } from './cellStates';

/** Why a cell cannot be written after all. */
export type Refusal = Extract<ApplyResult, { status: 'refused' }>['why'];

/** What stands in the way on the sheets that are to be written. */
export type Preflight = {
  /** Null where nothing stands in the way of the cell, which holds `state` now. */
  refusal(cell: CellRef, state: CellState): Refusal | null;
  /** False for a sheet that has become very hidden or is gone. */
  writable(cell: CellRef): boolean;
  /** A protected sheet may allow contents of unlocked cells and yet no formats. */
  formatsAllowed(cell: CellRef): boolean;
  /** `#RRGGBB`; null where the cell has no fill. */
  fill(cell: CellRef): string | null;
  sheetName(cell: CellRef): string;
};

/** Queues everything that must be known before the cells are written; ask after the sync. */
export function queuePreflight(context: Excel.RequestContext, cells: readonly CellRef[]): () => Preflight {
  const sheetIds = [...new Set(cells.map((cell) => cell.sheetId))];
  const queued = new Map(
    sheetIds.map((sheetId) => [
      sheetId,
      queueSheet(
        context,
        sheetId,
        cells.filter((cell) => cell.sheetId === sheetId),
      ),
    ]),
  );
  return () => {
    const sheets = new Map([...queued].map(([sheetId, read]) => [sheetId, read()]));
    const sheet = (cell: CellRef) => sheets.get(cell.sheetId) ?? null;
    return {
      refusal: (cell, state) => sheet(cell)?.refusal(cell, state) ?? null,
      writable: (cell) => sheet(cell) !== null,
      formatsAllowed: (cell) => sheet(cell)?.formatsAllowed ?? false,
      fill: (cell) => sheet(cell)?.fill(cell) ?? null,
      sheetName: (cell) => sheet(cell)?.name ?? '',
    };
  };
}

type SheetFlight = {
  readonly name: string;
  readonly formatsAllowed: boolean;
  refusal(cell: CellRef, state: CellState): Refusal | null;
  fill(cell: CellRef): string | null;
};

function queueSheet(
  context: Excel.RequestContext,
  sheetId: string,
  cells: readonly CellRef[],
): () => SheetFlight | null {
  const sheet = loaded(
    context.workbook.worksheets.getItemOrNullObject(sheetId),
    'name,visibility,protection/protected,protection/options',
  );
  const merged = loaded(
    sheet.getUsedRangeOrNullObject(true).getMergedAreasOrNullObject(),
    'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
  );
  const runs = exactAreas(cells).map((area) => queueRun(sheet, area));
  return () => {
    if (sheet.isNullObject || sheet.visibility === 'VeryHidden') return null;
    const isProtected = sheet.protection.protected;
    const merges = merged.isNullObject ? [] : merged.areas.items.map(areaOf);
    const look = (cell: CellRef) => runs.find(({ area }) => contains(area, cell.row, cell.column));
    return {
      name: sheet.name,
      formatsAllowed: !isProtected || sheet.protection.options.allowFormatCells === true,
      fill: (cell) => look(cell)?.fill(cell) ?? null,
      refusal: (cell, state) => {
        const run = look(cell);
        if (isProtected && run?.locked(cell) !== false) return 'locked';
        if (insideMerge(merges, cell)) return 'merged';
        // The flag speaks for the whole run; a cell that holds nothing is part of no array.
        if (state.type !== 'Empty' && run?.isArray()) return 'array';
        if (state.type === 'RichValue') return 'rich-text';
        return state.type === 'String' && state.formula === null && run?.richText(cell) ? 'rich-text' : null;
      },
    };
  };
}

/** Only the top left cell of a merged area holds content. */
function insideMerge(merges: readonly Area[], cell: CellRef): boolean {
  const at = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
  return merges.some(
    (merge) => intersection(merge, at) && (merge.row !== cell.row || merge.column !== cell.column),
  );
}

type Run = {
  readonly area: Area;
  isArray(): boolean;
  locked(cell: CellRef): boolean;
  fill(cell: CellRef): string | null;
  /** Excel has no single font to answer with where the characters of a cell differ. */
  richText(cell: CellRef): boolean;
};

function queueRun(sheet: Excel.Worksheet, area: Area): Run {
  const range = loaded(sheet.getRange(areaAddress(area)), 'hasSpill');
  const cells = looksOf(range);
  const format = (cell: CellRef) => cells.value[cell.row - area.row]?.[cell.column - area.column]?.format;
  return {
    area,
    // null: some cells of the run belong to one.
    isArray: () => isNotFalse(range.hasSpill),
    locked: (cell) => format(cell)?.protection?.locked !== false,
    fill: (cell) => format(cell)?.fill?.color || null,
    richText: (cell) => Object.values(format(cell)?.font ?? {}).includes(null),
  };
}

function looksOf(range: Excel.Range): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return range.getCellProperties({
    format: {
      protection: true,
      fill: { color: true },
      font: { bold: true, italic: true, color: true, name: true, size: true },
    },
  });
}

function isNotFalse(flag: boolean | null): boolean {
  return flag !== false;
}

function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  };
}
