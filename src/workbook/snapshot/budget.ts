import type { Area } from '../../domain/snapshot/snapshot';
import { cellCount, covers, rowBands } from '../areas';

/**
 * Sizes of what is read at once. Excel on the web refuses answers above 5 MB; we stay under 2 MB by
 * estimate (office-addin-facts.md §C 21, §D.2: about 40 bytes for each cell with value, formula, text,
 * format and type in ordinary tables; half as much again for long Chinese texts).
 */
const answerBytes = 2_000_000;
const contentBytes = 60;
const formatBytes = 45;
const windowColumns = 24;
const boldBytes = 800_000;
/** What lies in here is a form; of longer lists and wider tables bold cells would tell nothing. */
const formWindow: Area = { row: 0, column: 0, rowCount: 50, columnCount: 16 };
const growth = { rows: 50, columns: 4 };

/** More than this is no workbook of a self-evaluation and would only freeze Excel. */
export const mostCells = 2_000_000;

/**
 * First window of every sheet, from A1, when nothing is known of the sheets but how many they are.
 * `shrink` divides the budget where the host found an answer too large.
 */
export function firstWindow(sheets: number, shrink: number): Area {
  const cells = Math.floor(answerBytes / shrink / contentBytes / Math.max(1, sheets));
  const columnCount = Math.max(1, Math.min(windowColumns, cells));
  return { row: 0, column: 0, rowCount: Math.max(1, Math.floor(cells / columnCount)), columnCount };
}

/** The window of a sheet that had this used range when it was read before: all of it with room to grow, as far as the budget goes. */
export function knownWindow(area: Area, sheets: number, shrink: number): Area {
  const cells = Math.floor(answerBytes / shrink / contentBytes / Math.max(1, sheets));
  const columnCount = Math.max(1, Math.min(cells, area.column + area.columnCount + growth.columns));
  const rowCount = Math.min(Math.floor(cells / columnCount), area.row + area.rowCount + growth.rows);
  return { row: 0, column: 0, rowCount: Math.max(1, rowCount), columnCount };
}

/** The part of the first window whose bold cells are read with it: enough for the forms of a usual workbook. */
export function boldWindow(sheets: number): Area {
  const { columnCount: columns } = formWindow;
  const cells = Math.min(cellCount(formWindow), Math.floor(boldBytes / formatBytes / Math.max(1, sheets)));
  const columnCount = Math.max(1, Math.min(columns, cells));
  return { row: 0, column: 0, rowCount: Math.max(1, Math.floor(cells / columnCount)), columnCount };
}

/** What is still to be read of a sheet: its content, or which of its cells are bold. */
export type Piece<Key> = { readonly key: Key; readonly area: Area; readonly part?: 'bold' | undefined };

/** True for a form whose bold cells are worth reading, whatever its place in the workbook. */
export function isForm(area: Area): boolean {
  return covers(formWindow, area);
}

/** Pieces that are still to be read, cut into rows and gathered into answers below the limit. */
export function answers<Key>(pieces: readonly Piece<Key>[], shrink: number): Piece<Key>[][] {
  const limit = answerBytes / shrink;
  const gathered: Piece<Key>[][] = [];
  let room = 0;
  for (const { key, area, part } of pieces) {
    // Of each row it is read once whether it is hidden.
    const cellBytes = part === 'bold' ? formatBytes : contentBytes + formatBytes / area.columnCount;
    for (const band of rowBands(area, Math.floor(limit / cellBytes))) {
      const size = cellCount(band) * cellBytes;
      const current = gathered.at(-1);
      if (current && size <= room) {
        current.push({ key, area: band, part });
        room -= size;
      } else {
        gathered.push([{ key, area: band, part }]);
        room = limit - size;
      }
    }
  }
  return gathered;
}
