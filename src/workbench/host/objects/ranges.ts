import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from '../../book/address';
import { bounding, hasCell, intersect } from '../../book/areas';
import type { BookArea, BookSheet, CellStyle } from '../../book/book';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';

/** Longer addresses are not read by Excel. */
const MAX_ADDRESS = 8192;

/** A range of one area; it follows when rows move. */
export function rangeOf(host: HostState, sheetId: string, area: BookArea): HostObject {
  return host.classes.range(track(host, { sheetId, areas: [area] }));
}

/** As `rangeOf`, and a null object where there is no area. */
export function rangeOrNull(host: HostState, sheetId: string, area: BookArea | null): HostObject | null {
  return area && rangeOf(host, sheetId, area);
}

/** A range of several areas. */
export function rangeAreasOf(host: HostState, sheetId: string, areas: readonly BookArea[]): HostObject {
  return host.classes.rangeAreas(track(host, { sheetId, areas: [...areas] }));
}

/** The cells of the whole sheet. */
export const WHOLE_SHEET: BookArea = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** An address or a name on the sheet → area; throws where it is neither. */
export function resolveAddress(host: HostState, sheet: BookSheet, address: unknown): BookArea {
  if (typeof address !== 'string') return invalidArgument('An address is a text.');
  if (address.length > MAX_ADDRESS) return invalidArgument('The address is too long.');
  const { sheet: named, local } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) {
    return invalidArgument('The address is on another worksheet.');
  }
  const area = parseArea(local) ?? namedArea(host, sheet, local);
  if (!area) throw new HostError('InvalidReference', `${address} is no address.`);
  return area;
}

/** `A1,B2:C3` → areas. */
export function resolveAddresses(host: HostState, sheet: BookSheet, addresses: unknown): BookArea[] {
  if (typeof addresses !== 'string' || addresses.trim() === '')
    return invalidArgument('An address is a text.');
  if (addresses.length > MAX_ADDRESS) return invalidArgument('The address is too long.');
  return addresses.split(/[,;](?=(?:[^']*'[^']*')*[^']*$)/).map((part) => resolveAddress(host, sheet, part));
}

/** The area that a defined name or a table of the sheet stands for; null where there is none. */
export function namedArea(host: HostState, sheet: BookSheet, name: string): BookArea | null {
  const found =
    host.book.names.find((item) => item.sheetId === sheet.id && same(item.name, name)) ??
    host.book.names.find((item) => item.sheetId === null && same(item.name, name));
  if (!found) return sheet.tables.find((table) => same(table.name, name))?.area ?? null;
  const target = splitAddress(found.formula.replace(/^=/, ''));
  return target.sheet !== null && same(target.sheet, sheet.name) ? parseArea(target.local) : null;
}

/**
 * The smallest area with all cells that hold something, or that look like something unless `valuesOnly`;
 * `inside` limits the search.
 */
export function usedArea(sheet: BookSheet, valuesOnly: boolean, inside = WHOLE_SHEET): BookArea | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === null && (valuesOnly || !looksFormatted(cell.style))) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (!hasCell(inside, row, column)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const cells =
    bottom < 0 ? [] : [{ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 }];
  if (valuesOnly) return cells[0] ?? null;
  return bounding([...cells, ...sheet.merges.flatMap((merge) => intersect(merge, inside) ?? [])]);
}

/** A cell that only exists with the look of the sheet itself is not used. */
function looksFormatted(style: CellStyle): boolean {
  const { border } = style;
  return (
    style.xf !== 0 ||
    style.numberFormat !== 'General' ||
    style.fill !== null ||
    style.fontColor !== null ||
    style.bold ||
    style.italic ||
    style.wrap ||
    !style.locked ||
    style.horizontal !== null ||
    [border.top, border.bottom, border.left, border.right].some((side) => side !== null)
  );
}

/** The sheet and the areas of a range handed in as an argument; `InvalidArgument` for anything else. */
export function rangeArgument(argument: unknown): RangeState {
  const object = argument as Partial<HostObject> | null;
  if (object?.className !== 'Range' && object?.className !== 'RangeAreas') {
    return invalidArgument('A range is expected.');
  }
  return object.state as RangeState;
}

/** A range argument or an address on the sheet → area. `InvalidArgument` for cells of another sheet. */
export function areaArgument(host: HostState, sheetId: string, argument: unknown): BookArea {
  if (typeof argument === 'string') return resolveAddress(host, sheetOf(host, sheetId), argument);
  const other = rangeArgument(argument);
  const [area] = other.areas;
  return other.sheetId === sheetId && area ? area : invalidArgument('The range is on another worksheet.');
}

function track(host: HostState, state: RangeState): RangeState {
  host.liveRanges.add(state);
  return state;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
