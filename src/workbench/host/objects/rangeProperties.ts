import { fullAddress } from '../../book/address';
import { isEntireColumn, isEntireRow } from '../../book/areas';
import type { BookArea, BookSheet } from '../../book/book';
import { styleOf } from '../../book/mutate';
import { HostError, invalidArgument } from '../errors';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { columnPoints } from './sizes';
import { uniform } from './styleAreas';
import { STYLE_FIELDS, styleField } from './styleFields';

/** Which properties a `get…Properties` call asks for, as paths (`format.fill.color`). */
function wantedPaths(options: unknown, prefix = ''): string[] {
  if (typeof options !== 'object' || options === null) return invalidArgument('Load options are expected.');
  return Object.entries(options).flatMap(([name, part]) => {
    if (part === true) return membersOf(prefix + name);
    return part === false || part === undefined ? [] : wantedPaths(part, `${prefix}${name}.`);
  });
}

/** `format.protection` asks for all that belongs to it. */
function membersOf(path: string): string[] {
  const members = Object.keys(STYLE_FIELDS)
    .map((field) => `format.${field}`)
    .filter((field) => field.startsWith(`${path}.`));
  return members.length > 0 ? members : [path];
}

type Described = { readonly sheet: BookSheet; readonly area: BookArea };

/** For every cell what was asked of it, as a grid of the range's shape. */
export function rangeProperties(state: RangeState, options: unknown, host: HostState): unknown[][] {
  const area = areaOf(state);
  if (isEntireRow(area) || isEntireColumn(area)) invalidArgument('The range has no end.');
  const sheet = sheetOf(host, state.sheetId);
  const paths = wantedPaths(options);
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => {
      const cell = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: 1 };
      return answer(paths, (path) => readPath(path, { sheet, area: cell }));
    }),
  );
}

/** For every row of the range what was asked of it. */
export function rowProperties(state: RangeState, options: unknown, host: HostState): unknown[] {
  const area = areaOf(state);
  if (isEntireColumn(area)) invalidArgument('The range has no end.');
  const sheet = sheetOf(host, state.sheetId);
  const paths = wantedPaths(options);
  return Array.from({ length: area.rowCount }, (_, index) => {
    const row = area.row + index;
    const size = sheet.rows.get(row);
    return answer(paths, (path) => {
      if (path === 'rowIndex') return row;
      if (path === 'rowHidden') return size?.hidden ?? false;
      if (path === 'format.rowHeight') return size?.height ?? sheet.defaultRowHeight;
      return readPath(path, { sheet, area: { ...area, row, rowCount: 1 } });
    });
  });
}

/** For every column of the range what was asked of it. */
export function columnProperties(state: RangeState, options: unknown, host: HostState): unknown[] {
  const area = areaOf(state);
  if (isEntireRow(area)) invalidArgument('The range has no end.');
  const sheet = sheetOf(host, state.sheetId);
  const paths = wantedPaths(options);
  return Array.from({ length: area.columnCount }, (_, index) => {
    const column = area.column + index;
    const size = sheet.columns.get(column);
    return answer(paths, (path) => {
      if (path === 'columnIndex') return column;
      if (path === 'columnHidden') return size?.hidden ?? false;
      if (path === 'format.columnWidth') return columnPoints(size?.width ?? sheet.defaultColumnWidth);
      return readPath(path, { sheet, area: { ...area, column, columnCount: 1 } });
    });
  });
}

/** Puts the values at their paths into one object, with the names the caller used. */
function answer(paths: readonly string[], read: (path: string) => unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let place = result;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = read(path);
  }
  return result;
}

function readPath(path: string, { sheet, area }: Described): unknown {
  if (path === 'address' || path === 'addressLocal') return fullAddress(sheet.name, area);
  if (path === 'hidden') {
    return (sheet.rows.get(area.row)?.hidden ?? false) || (sheet.columns.get(area.column)?.hidden ?? false);
  }
  if (!path.startsWith('format.')) throw new HostError('ApiNotFound', path);
  const field = styleField(path.slice('format.'.length));
  return area.rowCount * area.columnCount === 1
    ? field.read(styleOf(sheet, area.row, area.column))
    : uniform(sheet, [area], field.read);
}
