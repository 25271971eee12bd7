import { covers, eachCell, intersect, isEntireRow, without } from '../../book/areas';
import type { BookArea, BookSheet } from '../../book/book';
import {
  cellOf,
  setCell,
  setConditionalFormats,
  setMerges,
  setStyle,
  DEFAULT_STYLE,
} from '../../book/mutate';
import { deleteRows, insertRows } from '../../book/rows';
import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import { shiftArea } from '../../book/shift';
import type { RowEdit } from '../../book/shift';
import type { HostObject, Method } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { interpret } from '../input';
import { selectCells } from '../person';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { raiseChanged, requireAllowed, requireWholeMerges, writeCells } from '../write';
import { cellsIn } from './cellsIn';
import { rangeOf } from './ranges';

export const rangeStructure: Readonly<Record<string, Method<RangeState>>> = {
  Clear: (state, [applyTo], host) => {
    clear(state, applyTo ?? 'All', host);
  },
  Delete: (state, [shift], host) => {
    if (shift !== 'Up') throw new HostError('ApiNotFound', 'Only whole rows can be deleted here.');
    removeRows(state, host);
  },
  Insert: (state, [shift], host) => {
    if (shift !== 'Down') throw new HostError('ApiNotFound', 'Only whole rows can be inserted here.');
    return addRows(state, host);
  },
  Merge: (state, [across], host) => {
    merge(state, across === true, host);
  },
  Select: (state, _args, host) => {
    if (sheetOf(host, state.sheetId).visibility !== 'visible') throw new HostError('InvalidSelection');
    selectCells(host, state.sheetId, [areaOf(state)]);
  },
  Unmerge: (state, _args, host) => {
    const sheet = sheetOf(host, state.sheetId);
    requireAllowed(sheet, null);
    setMerges(
      host.book,
      sheet,
      sheet.merges.filter((area) => intersect(area, areaOf(state)) === null),
    );
  },
};

/** Clears contents, formats or both; a merged area that would be cut in two stops it. */
function clear(state: RangeState, applyTo: unknown, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  const area = areaOf(state);
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') {
    throw new HostError('ApiNotFound', 'Range.clear knows All, Contents and Formats here.');
  }
  const used = cellsIn(sheet, area);
  if (applyTo !== 'Formats') {
    requireWholeMerges(sheet, area);
    const empty = interpret('', 'General', host.text);
    const writes = used
      .filter(({ row, column }) => {
        const cell = cellOf(sheet, row, column);
        return cell !== undefined && (cell.value !== null || cell.formula !== null);
      })
      .map(({ row, column }) => ({ row, column, input: empty }));
    writeCells(host, sheet, area, writes);
  }
  if (applyTo === 'Contents') return;
  requireAllowed(sheet, 'allowFormatCells');
  for (const { row, column } of used) setStyle(host.book, sheet, row, column, DEFAULT_STYLE);
  setMerges(
    host.book,
    sheet,
    sheet.merges.filter((merged) => intersect(merged, area) === null),
  );
  clearConditionalFormats(host, sheet, [area]);
}

/** Takes conditional formats off the areas; what is left of their areas stays. */
export function clearConditionalFormats(host: HostState, sheet: BookSheet, areas: readonly BookArea[]): void {
  const touched = sheet.conditionalFormats.some((format) =>
    format.areas.some((own) => areas.some((area) => intersect(own, area) !== null)),
  );
  if (!touched) return;
  const left = sheet.conditionalFormats.map((format) => ({
    ...format,
    areas: areas.reduce((rest, area) => rest.flatMap((own) => without(own, area)), format.areas),
  }));
  setConditionalFormats(
    host.book,
    sheet,
    left.filter((format) => format.areas.length > 0),
  );
}

/** Merging keeps the first cell that holds something, in the first cell, as Excel does. */
function merge(state: RangeState, across: boolean, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  const area = areaOf(state);
  requireAllowed(sheet, null);
  if (sheet.tables.some((table) => intersect(table.area, area) !== null)) {
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  const parts = across
    ? Array.from({ length: area.rowCount }, (_, index) => ({ ...area, row: area.row + index, rowCount: 1 }))
    : [area];
  const whole = parts.filter((part) => part.rowCount * part.columnCount > 1);
  requireWholeMerges(sheet, area);
  for (const part of whole) keepFirstContent(host, sheet, part);
  const kept = sheet.merges.filter((merged) => !covers(area, merged));
  setMerges(host.book, sheet, [...kept, ...whole]);
}

function keepFirstContent(host: HostState, sheet: BookSheet, area: BookArea): void {
  let taken = false;
  eachCell(area, (row, column) => {
    const cell = cellOf(sheet, row, column);
    if (!cell || (cell.value === null && cell.formula === null)) return;
    const first = row === area.row && column === area.column;
    if (!taken && !first) {
      setCell(host.book, sheet, area.row, area.column, { value: cell.value, formula: cell.formula });
      host.calculation.changed(sheet.id, area.row, area.column);
    }
    taken = true;
    if (first) return;
    setCell(host.book, sheet, row, column, { value: null, formula: null });
    host.calculation.changed(sheet.id, row, column);
  });
}

function addRows(state: RangeState, host: HostState): HostObject {
  const sheet = sheetOf(host, state.sheetId);
  const area = wholeRows(state, 'allowInsertRows', host);
  const last = [...sheet.cells].some(
    ([key, cell]) =>
      Math.floor(key / MAX_COLUMNS) + area.rowCount >= MAX_ROWS &&
      (cell.value !== null || cell.formula !== null),
  );
  if (last) throw new HostError('NonBlankCellOffSheet');
  checkArrays(sheet, (row, count) => row < area.row && row + count > area.row);
  insertRows(host.book, sheet, area.row, area.rowCount);
  moved(host, sheet, { kind: 'insert', row: area.row, count: area.rowCount });
  raiseChanged(host, sheet, area, {
    changeType: 'RowInserted',
    source: 'ThisLocalAddin',
    details: null,
  });
  return rangeOf(host, sheet.id, area);
}

function removeRows(state: RangeState, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  const area = wholeRows(state, 'allowDeleteRows', host);
  const end = area.row + area.rowCount;
  checkArrays(sheet, (row, count) => {
    const inside = row >= area.row && row + count <= end;
    return !inside && row < end && row + count > area.row;
  });
  deleteRows(host.book, sheet, area.row, area.rowCount);
  moved(host, sheet, { kind: 'delete', row: area.row, count: area.rowCount });
  raiseChanged(host, sheet, area, { changeType: 'RowDeleted', source: 'ThisLocalAddin', details: null });
}

/** Rows that a fixed array reaches over cannot be put in or taken out. */
function checkArrays(sheet: BookSheet, cuts: (row: number, rowCount: number) => boolean): void {
  for (const cell of sheet.cells.values()) {
    const rows = cell.array === null || cell.spill ? null : /(\d+):[A-Z]+(\d+)$/.exec(cell.array);
    if (!rows) continue;
    const first = Number(rows[1]) - 1;
    if (cuts(first, Number(rows[2]) - first)) throw new HostError('InsertDeleteConflict');
  }
}

function wholeRows(state: RangeState, permission: string, host: HostState): BookArea {
  const area = areaOf(state);
  if (!isEntireRow(area)) {
    throw new HostError('ApiNotFound', 'Only whole rows can be moved here: use getEntireRow().');
  }
  if (area.rowCount >= MAX_ROWS) invalidArgument('All rows at once cannot be moved.');
  requireAllowed(sheetOf(host, state.sheetId), permission);
  return area;
}

/** Ranges that the client holds follow their cells. */
function moved(host: HostState, sheet: BookSheet, edit: RowEdit): void {
  for (const live of [...host.liveRanges, host.selection]) {
    if (live.sheetId !== sheet.id) continue;
    live.areas = live.areas.flatMap((area) => shiftArea(area, edit) ?? []);
  }
  host.calculation.restructured();
}
