import { areaAddress } from '../book/address';
import type { BookArea } from '../book/book';
import { styleOf } from '../book/mutate';
import { EVENT, WORKBOOK_TARGET } from './events';
import { interpret } from './input';
import { sheetOf } from './state';
import type { HostState } from './state';
import { writeCells } from './write';

/** What a person does when typing into a cell and pressing Enter. */
export function typeIntoCell(
  host: HostState,
  sheetId: string,
  row: number,
  column: number,
  text: string,
): void {
  const sheet = sheetOf(host, sheetId);
  const input = interpret(text, styleOf(sheet, row, column).numberFormat, host.text);
  const area = { row, column, rowCount: 1, columnCount: 1 };
  writeCells(host, sheet, area, [{ row, column, input }], 'Unknown');
}

/** Selects cells and brings their sheet to the front; listeners are told what is new. */
export function selectCells(host: HostState, sheetId: string, areas: readonly BookArea[]): void {
  activate(host, sheetId);
  host.selection = { sheetId, areas: [...areas] };
  const body = { worksheetId: sheetId, address: areas.map(areaAddress).join(',') };
  host.events.raise(EVENT.selectionChanged, sheetId, body);
  host.events.raise(EVENT.selectionChanged, WORKBOOK_TARGET, body);
  host.events.raise(EVENT.documentSelectionChanged, '', {});
}

/** Shows or hides the pane of the add-in; it is told where that is new. */
export function setPaneVisible(host: HostState, visible: boolean): void {
  if (host.runtime.visible === visible) return;
  host.runtime.visible = visible;
  host.events.raise(EVENT.paneVisibility, '', { visibility: visible ? 'Visible' : 'Hidden' });
}

/** Brings a sheet to the front. */
export function activate(host: HostState, sheetId: string): void {
  const before = host.book.activeSheetId;
  if (before === sheetId) return;
  host.book.activeSheetId = sheetId;
  host.selection = { sheetId, areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] };
  for (const [event, id] of [
    [EVENT.deactivated, before],
    [EVENT.activated, sheetId],
  ] as const) {
    host.events.raise(event, id, { worksheetId: id });
    host.events.raise(event, WORKBOOK_TARGET, { worksheetId: id });
  }
}
