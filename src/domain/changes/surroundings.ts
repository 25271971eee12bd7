import { isBlank } from '../quantity/blanks';
import { plainNumber } from '../quantity/readQuantity';
import { cellAt, mergeAt } from '../snapshot/cells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A cell in one line with another one, and the texts that stand over it (or before it), the nearest first. */
export type Neighbour = {
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
};

/** What a cell is called by its surroundings, and the cells in one line with it. */
export type Surroundings = { readonly own: string; readonly neighbours: readonly Neighbour[] };

type Spot = { readonly row: number; readonly column: number };

/** Rows of a header: as many above and below the one that names the column. */
const headerRows = 2;

/** As far as labels of one block reach above and below a cell. */
const blockRows = 12;

/**
 * The two ways to look at a cell: under the headers of its column, with the cells of its row; and behind the label of
 * its row, with the cells of its column. `names` says whether a text is a header that tells what the cell is.
 */
export function surroundingsOf(
  sheet: SheetSnapshot,
  spot: Spot,
  names: (text: string) => boolean,
): readonly Surroundings[] {
  return [byHeader(sheet, spot, names), byLabel(sheet, spot, names)].filter((found) => found !== null);
}

function byHeader(sheet: SheetSnapshot, spot: Spot, names: (text: string) => boolean): Surroundings | null {
  const { area } = sheet;
  if (!area) return null;
  for (let row = spot.row - 1; row >= area.row; row -= 1) {
    const own = labelAt(sheet, { row, column: spot.column });
    if (own === null || !names(own)) continue;
    const first = Math.max(area.row, row - headerRows);
    const last = Math.min(spot.row - 1, row + headerRows);
    const columns = range(area.column, area.columnCount).filter((column) => column !== spot.column);
    const neighbours = columns.map((column) => ({
      row: spot.row,
      column,
      headers: texts(
        sheet,
        range(first, last - first + 1)
          .map((at) => ({ row: at, column }))
          .reverse(),
      ),
    }));
    return { own, neighbours: neighbours.filter((one) => isAnchor(sheet, one)) };
  }
  return null;
}

function byLabel(sheet: SheetSnapshot, spot: Spot, names: (text: string) => boolean): Surroundings | null {
  const { area } = sheet;
  if (!area) return null;
  for (let column = spot.column - 1; column >= area.column; column -= 1) {
    const own = labelAt(sheet, { row: spot.row, column });
    if (own === null) continue;
    // The nearest text is the label; what stands before it is about more than this row.
    if (!names(own)) return null;
    const first = Math.max(area.row, spot.row - blockRows);
    const rows = range(first, 2 * blockRows + 1).filter((row) => row !== spot.row);
    const neighbours = rows.map((row) => ({
      row,
      column: spot.column,
      headers: texts(sheet, [{ row, column }]),
    }));
    return { own, neighbours: neighbours.filter((one) => isAnchor(sheet, one)) };
  }
  return null;
}

function texts(sheet: SheetSnapshot, spots: readonly Spot[]): readonly string[] {
  const found = spots.map((spot) => labelAt(sheet, spot)).filter((text) => text !== null);
  return [...new Set(found)];
}

/** A text that may be a header or label: no figure and no blank; a merged area speaks in every cell of it. */
function labelAt(sheet: SheetSnapshot, spot: Spot): string | null {
  const { row, column } = mergeAt(sheet, spot.row, spot.column);
  const { value, formula } = cellAt(sheet, row, column);
  if (typeof value !== 'string' || formula !== null || isBlank(value) || plainNumber(value)) return null;
  return value;
}

function isAnchor(sheet: SheetSnapshot, { row, column }: Spot): boolean {
  const area = mergeAt(sheet, row, column);
  return area.row === row && area.column === column;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
}
