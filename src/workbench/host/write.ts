import { fullAddress, parseArea } from '../book/address';
import { covers, eachCell, hasCell, intersect, sameArea } from '../book/areas';
import type { BookArea, BookSheet, CellStyle } from '../book/book';
import { cellOf, setCell, setResult, setStyle, styleOf } from '../book/mutate';
import { HostError } from './errors';
import { EVENT, WORKBOOK_TARGET } from './events';
import type { Input } from './input';
import { valueOf, valueType } from './read';
import type { HostState } from './state';

/** What is written into one cell. */
export type CellWrite = { readonly row: number; readonly column: number; readonly input: Input };

export type TriggerSource = 'ThisLocalAddin' | 'Unknown';

/**
 * Writes cells of a sheet, all or none. `AccessDenied` for a locked cell of a protected sheet,
 * `InvalidOperation` for part of a fixed array. Cells that a merged area covers take nothing.
 */
export function writeCells(
  host: HostState,
  sheet: BookSheet,
  area: BookArea,
  writes: readonly CellWrite[],
  source: TriggerSource = 'ThisLocalAddin',
): void {
  const targets = writes.filter(({ row, column }) => !isCovered(sheet, row, column));
  if (sheet.protection && targets.some(({ row, column }) => styleOf(sheet, row, column).locked)) {
    throw new HostError('AccessDenied', 'The worksheet is protected.');
  }
  checkArrays(sheet, targets);
  const single = targets.length === 1 ? targets[0] : undefined;
  const before = single && snapshot(sheet, single.row, single.column);
  for (const { row, column, input } of targets) {
    freeSpill(host, sheet, row, column);
    setCell(host.book, sheet, row, column, { value: input.value, formula: input.formula });
    if (input.numberFormat !== null && styleOf(sheet, row, column).numberFormat === 'General') {
      setStyle(host.book, sheet, row, column, { numberFormat: input.numberFormat });
    }
    host.calculation.changed(sheet.id, row, column);
  }
  if (targets.length === 0) return;
  const after = single && snapshot(sheet, single.row, single.column);
  raiseChanged(host, sheet, area, {
    changeType: 'RangeEdited',
    source,
    details: before && after ? { before, after } : null,
  });
}

/** Tells listeners of the sheet and of the workbook. */
export function raiseChanged(
  host: HostState,
  sheet: BookSheet,
  area: BookArea,
  change: {
    changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
    source: TriggerSource;
    details: { before: CellSnapshot; after: CellSnapshot } | null;
  },
): void {
  const address = fullAddress(sheet.name, area).replace(/^.*!/s, '');
  const { details } = change;
  const body = {
    changeType: change.changeType,
    source: 'Local',
    triggerSource: change.source,
    worksheetId: sheet.id,
    address,
    referenceId: `${sheet.id}!${address}`,
    shiftDirection: 'None',
    ...(details && {
      valueBefore: details.before.value,
      valueAfter: details.after.value,
      valueTypeBefore: details.before.type,
      valueTypeAfter: details.after.type,
    }),
  };
  host.events.raise(EVENT.changed, sheet.id, body);
  host.events.raise(EVENT.changed, WORKBOOK_TARGET, body);
}

/** Changes the look of every cell of the area; `AccessDenied` on a protected sheet that does not allow it. */
export function styleCells(
  host: HostState,
  sheet: BookSheet,
  area: BookArea,
  patch: (style: CellStyle, row: number, column: number) => Partial<CellStyle>,
): void {
  requireAllowed(sheet, 'allowFormatCells');
  eachCell(area, (row, column) => {
    setStyle(host.book, sheet, row, column, patch(styleOf(sheet, row, column), row, column));
  });
}

/** Throws `AccessDenied` where the sheet is protected without this permission; null is never permitted. */
export function requireAllowed(sheet: BookSheet, option: string | null): void {
  if (!sheet.protection || (option !== null && sheet.protection.options[option] === true)) return;
  throw new HostError('AccessDenied', 'The worksheet is protected.');
}

/** True for the cells of a merged area other than its first. */
export function isCovered(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => hasCell(merge, row, column) && (merge.row !== row || merge.column !== column),
  );
}

type CellSnapshot = { value: unknown; type: string };

function snapshot(sheet: BookSheet, row: number, column: number): CellSnapshot {
  const cell = cellOf(sheet, row, column);
  return { value: valueOf(cell), type: valueType(cell) };
}

/** A fixed array may only be written as a whole. */
function checkArrays(sheet: BookSheet, targets: readonly CellWrite[]): void {
  for (const { row, column } of targets) {
    const cell = cellOf(sheet, row, column);
    const array = cell?.array && !cell.spill ? parseArea(cell.array) : null;
    if (!array || sameArea(array, { row, column, rowCount: 1, columnCount: 1 })) continue;
    let written = 0;
    for (const target of targets) if (hasCell(array, target.row, target.column)) written += 1;
    if (written < array.rowCount * array.columnCount) {
      throw new HostError('InvalidOperation', 'Part of an array cannot be changed.');
    }
  }
}

/** The first cell of a spill takes its filled cells with it; a filled cell makes the formula calculate anew. */
function freeSpill(host: HostState, sheet: BookSheet, row: number, column: number): void {
  const cell = cellOf(sheet, row, column);
  const area = cell?.spill && cell.array !== null ? parseArea(cell.array) : null;
  if (!area) return;
  if (area.row !== row || area.column !== column) {
    host.calculation.changed(sheet.id, area.row, area.column);
    return;
  }
  eachCell(area, (r, c) => {
    if (r === row && c === column) return;
    setResult(host.book, sheet, r, c, { value: null, array: null, spill: false });
    host.calculation.changed(sheet.id, r, c);
  });
}

/** `MergedRangeConflict` where the area cuts a merged area of the sheet in two. */
export function requireWholeMerges(sheet: BookSheet, area: BookArea): void {
  if (sheet.merges.some((merge) => intersect(merge, area) !== null && !covers(area, merge))) {
    throw new HostError('MergedRangeConflict');
  }
}
