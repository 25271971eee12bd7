import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import { bounding, covers, intersect } from '../../book/areas';
import type { BookArea } from '../../book/book';
import type { HostObject, Method } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { areaArgument, rangeAreasOf, rangeOf, rangeOrNull, usedArea } from './ranges';
import { spillArea } from './spill';

/** The area where it lies on the sheet; else `InvalidArgument`, as for a cell above row 1. */
export function onSheet(area: BookArea): BookArea {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= MAX_ROWS &&
    area.column + area.columnCount <= MAX_COLUMNS;
  return inside ? area : invalidArgument('The range would leave the worksheet.');
}

/** An argument that must be a whole number; `fallback` where it is left out. */
export function integer(value: unknown, fallback?: number): number {
  const given = value ?? fallback;
  return typeof given === 'number' && Number.isInteger(given)
    ? given
    : invalidArgument('A whole number is expected.');
}

/** A method that answers the range at an area worked out from its own. */
const at =
  (place: (area: BookArea, args: readonly unknown[]) => BookArea): Method<RangeState> =>
  (state, args, host): HostObject =>
    rangeOf(host, state.sheetId, onSheet(place(areaOf(state), args)));

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

function intersection(state: RangeState, [other]: readonly unknown[], host: HostState): HostObject | null {
  return rangeOrNull(host, state.sheetId, intersect(areaOf(state), areaArgument(host, state.sheetId, other)));
}

function usedRange(state: RangeState, [valuesOnly]: readonly unknown[], host: HostState): HostObject | null {
  const used = usedArea(sheetOf(host, state.sheetId), valuesOnly === true, areaOf(state));
  return rangeOrNull(host, state.sheetId, used);
}

function mergedAreas(state: RangeState, host: HostState): HostObject | null {
  const area = areaOf(state);
  const merges = sheetOf(host, state.sheetId).merges.filter((merge) =>
    covers(area, { ...merge, rowCount: 1, columnCount: 1 }),
  );
  return merges.length === 0 ? null : rangeAreasOf(host, state.sheetId, merges);
}

/** Only a single cell can be asked for its spill. */
function spill(state: RangeState, host: HostState, parent: boolean): HostObject | null {
  const { row, column, rowCount, columnCount } = areaOf(state);
  if (rowCount * columnCount !== 1) invalidArgument('A single cell is expected.');
  const area = spillArea(sheetOf(host, state.sheetId), row, column);
  if (!area) return null;
  if (parent) return rangeOf(host, state.sheetId, { ...area, rowCount: 1, columnCount: 1 });
  return area.row === row && area.column === column ? rangeOf(host, state.sheetId, area) : null;
}

export const rangeNavigation: Readonly<Record<string, Method<RangeState>>> = {
  GetAbsoluteResizedRange: at((area, [rows, columns]) => ({
    ...area,
    rowCount: integer(rows),
    columnCount: integer(columns),
  })),
  GetBoundingRect: (state, [other], host) => {
    const whole = bounding([areaOf(state), areaArgument(host, state.sheetId, other)]);
    return rangeOrNull(host, state.sheetId, whole);
  },
  GetCell: at((area, [row, column]) => ({
    row: area.row + integer(row),
    column: area.column + integer(column),
    rowCount: 1,
    columnCount: 1,
  })),
  GetColumn: at((area, [column]) => ({
    ...area,
    column: area.column + within(column, area.columnCount),
    columnCount: 1,
  })),
  GetColumnsAfter: at((area, [count]) => beside(area, 'column', 'columnCount', integer(count, 1))),
  GetColumnsBefore: at((area, [count]) => beside(area, 'column', 'columnCount', -integer(count, 1))),
  GetEntireColumn: at((area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  GetEntireRow: at((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  GetIntersection: (state, args, host) => found(intersection(state, args, host)),
  GetIntersectionOrNullObject: intersection,
  GetLastCell: at((area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  GetLastColumn: at((area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 })),
  GetLastRow: at((area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  GetMergedAreasOrNullObject: (state, _args, host) => mergedAreas(state, host),
  GetOffsetRange: at((area, [rows, columns]) => ({
    ...area,
    row: area.row + integer(rows),
    column: area.column + integer(columns),
  })),
  GetResizedRange: at((area, [rows, columns]) => ({
    ...area,
    rowCount: area.rowCount + integer(rows),
    columnCount: area.columnCount + integer(columns),
  })),
  GetRow: at((area, [row]) => ({ ...area, row: area.row + within(row, area.rowCount), rowCount: 1 })),
  GetRowsAbove: at((area, [count]) => beside(area, 'row', 'rowCount', -integer(count, 1))),
  GetRowsBelow: at((area, [count]) => beside(area, 'row', 'rowCount', integer(count, 1))),
  GetSpillParent: (state, _args, host) => found(spill(state, host, true)),
  GetSpillParentOrNullObject: (state, _args, host) => spill(state, host, true),
  GetSpillingToRange: (state, _args, host) => found(spill(state, host, false)),
  GetSpillingToRangeOrNullObject: (state, _args, host) => spill(state, host, false),
  GetUsedRange: (state, args, host) => found(usedRange(state, args, host)),
  GetUsedRangeOrNullObject: usedRange,
};

function within(index: unknown, count: number): number {
  const given = integer(index);
  return given >= 0 && given < count ? given : invalidArgument('The row or column is outside the range.');
}

/** Rows or columns next to the area: after it for a positive count, before it for a negative one. */
function beside(
  area: BookArea,
  start: 'row' | 'column',
  size: 'rowCount' | 'columnCount',
  count: number,
): BookArea {
  if (count === 0) return invalidArgument('The count may not be 0.');
  const first = count > 0 ? area[start] + area[size] : area[start] + count;
  return { ...area, [start]: first, [size]: Math.abs(count) };
}
