import { heightOfLines, leastHeight, linesOf } from './textSize';

/** A cell, merged or not, whose text must be seen whole. Rows and columns count from 0, sizes are points. */
export type WrittenCell = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** As displayed. */
  readonly text: string;
  readonly fontSize: number;
  /** False for text that stays on one line. */
  readonly wraps: boolean;
};

/** Excel makes no row higher. */
export const highestRow = 409;

/**
 * The heights, in points, that rows need so that no text is cut; only rows in which text would be cut as they are now.
 * What a cell over several rows lacks is shared by its rows, after the cells of one row had theirs.
 */
export function neededHeights(
  cells: readonly WrittenCell[],
  sizes: {
    readonly widthOf: (column: number) => number;
    readonly heightOf: (row: number) => number;
  },
): Map<number, number> {
  const grown = new Map<number, number>();
  const heightOf = (row: number) => grown.get(row) ?? sizes.heightOf(row);
  const raise = (row: number, height: number) => {
    const most = Math.min(height, highestRow);
    if (most > heightOf(row)) grown.set(row, most);
  };
  const byHeight = [...cells].sort((one, other) => one.rowCount - other.rowCount);
  for (const cell of byHeight) {
    const { row, rowCount } = cell;
    const rows = Array.from({ length: rowCount }, (_, index) => row + index);
    const now = rows.reduce((sum, each) => sum + heightOf(each), 0);
    const lines = linesIn(cell, sizes.widthOf);
    if (leastHeight(lines, cell.fontSize) <= now) continue;
    // One very high row below low ones looks like a mistake.
    const share = Math.ceil((heightOfLines(lines, cell.fontSize) - now) / rowCount);
    if (share > 0) for (const each of rows) raise(each, heightOf(each) + share);
  }
  return grown;
}

function linesIn(cell: WrittenCell, widthOf: (column: number) => number): number {
  const { text, fontSize, column, columnCount } = cell;
  if (text === '') return 0;
  if (!cell.wraps) return 1;
  const columns = Array.from({ length: columnCount }, (_, index) => column + index);
  return linesOf(
    text,
    columns.reduce((sum, each) => sum + widthOf(each), 0),
    fontSize,
  );
}
