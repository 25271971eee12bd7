import { grouped } from '../../domain/grouped';
import { cellAddress } from '../../domain/snapshot/address';
import type { Area, CellRef } from '../../domain/snapshot/snapshot';
import { areaOf, intersection } from '../areas';
import { loaded } from '../loaded';
import type { ApplyResult } from '../port';
import { callBytes, type Requests } from '../requests';
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

const cellProperties =
  'hasSpill,format/protection/locked,format/fill/color,' +
  'format/font/bold,format/font/italic,format/font/color,format/font/name,format/font/size';

/** Queues everything that must be known before the cells are written; ask after the sync. */
export async function queuePreflight(
  context: Excel.RequestContext,
  requests: Requests,
  cells: readonly CellRef[],
): Promise<() => Preflight> {
  const queued = new Map<string, () => SheetFlight | null>();
  for (const [sheetId, onSheet] of grouped(cells, (cell) => cell.sheetId))
    queued.set(sheetId, await queueSheet(context, requests, sheetId, onSheet));
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

async function queueSheet(
  context: Excel.RequestContext,
  requests: Requests,
  sheetId: string,
  cells: readonly CellRef[],
): Promise<() => SheetFlight | null> {
  await requests.room(4 * callBytes);
  const sheet = loaded(
    context.workbook.worksheets.getItemOrNullObject(sheetId),
    'name,visibility,protection/protected,protection/options',
  );
  const merged = loaded(
    sheet.getUsedRangeOrNullObject(true).getMergedAreasOrNullObject(),
    'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
  );
  // One range for each target: what is asked here has no answer for a rectangle whose cells differ.
  const looks = new Map<string, Excel.Range>();
  for (const { row, column } of cells) {
    await requests.room(callBytes);
    const address = cellAddress(row, column);
    looks.set(address, loaded(sheet.getRange(address), cellProperties));
  }
  return () => {
    if (sheet.isNullObject || sheet.visibility === 'VeryHidden') return null;
    const isProtected = sheet.protection.protected;
    const merges = merged.isNullObject ? [] : merged.areas.items.map(areaOf);
    const look = ({ row, column }: CellRef) => looks.get(cellAddress(row, column));
    return {
      name: sheet.name,
      formatsAllowed: !isProtected || sheet.protection.options.allowFormatCells === true,
      fill: (cell) => look(cell)?.format.fill.color || null,
      refusal: (cell, state) => {
        const range = look(cell);
        if (!range || (isProtected && range.format.protection.locked)) return 'locked';
        if (insideMerge(merges, cell)) return 'merged';
        if (range.hasSpill) return 'array';
        return isRichText(range, state) ? 'rich-text' : null;
      },
    };
  };
}

/**
 * Text whose characters differ in look (Excel has no single font to answer with), or a data type: neither
 * can be put back within ExcelApi 1.14.
 */
function isRichText({ format: { font } }: Excel.Range, { type, formula }: CellState): boolean {
  if (type === 'RichValue') return true;
  const fonts: unknown[] = [font.bold, font.italic, font.color, font.name, font.size];
  return type === 'String' && formula === null && fonts.includes(null);
}

/** Only the top left cell of a merged area holds content. */
function insideMerge(merges: readonly Area[], cell: CellRef): boolean {
  const at = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
  return merges.some(
    (merge) => intersection(merge, at) && (merge.row !== cell.row || merge.column !== cell.column),
  );
}
