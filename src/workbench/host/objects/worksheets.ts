import { addSheet } from '../../book/sheets';
import type { BookSheet } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { sheetOf } from '../state';
import type { HostState } from '../state';
import { registrations } from './registrations';
import { requireOpenStructure, sheetName, worksheet } from './worksheet';

function shown(host: HostState, visibleOnly: unknown): readonly BookSheet[] {
  return visibleOnly === true
    ? host.book.sheets.filter((sheet) => sheet.visibility === 'visible')
    : host.book.sheets;
}

function end(host: HostState, visibleOnly: unknown, position: 0 | -1): HostObject {
  const sheet = shown(host, visibleOnly).at(position);
  if (!sheet) throw new HostError('ItemNotFound');
  return worksheet({ sheetId: sheet.id });
}

/** A sheet by its id or, without case, its name. */
function find(key: unknown, host: HostState): HostObject | null {
  const text = String(key).toLowerCase();
  const { sheets } = host.book;
  const sheet = sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === text);
  return sheet ? worksheet({ sheetId: sheet.id }) : null;
}

function add(name: unknown, host: HostState): HostObject {
  requireOpenStructure(host);
  const sheet = addSheet(host.book, sheetName(host, name ?? freeName(host), null));
  host.calculation.restructured();
  host.events.raise(EVENT.added, WORKBOOK_TARGET, { source: 'Local', worksheetId: sheet.id });
  return worksheet({ sheetId: sheet.id });
}

function freeName(host: HostState): string {
  const taken = new Set(host.book.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = host.book.sheets.length + 1; ; number += 1) {
    if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
  }
}

export const worksheets = defineClass<null>({
  className: 'WorksheetCollection',
  items: (_state, host) => host.book.sheets.map((sheet) => worksheet({ sheetId: sheet.id })),
  item: (_state, key, host) => find(key, host),
  methods: {
    ...registrations<null>(() => WORKBOOK_TARGET),
    Add: (_state, [name], host) => add(name, host),
    GetActiveWorksheet: (_state, _args, host) =>
      worksheet({ sheetId: sheetOf(host, host.book.activeSheetId).id }),
    GetCount: (_state, [visibleOnly], host) => shown(host, visibleOnly).length,
    GetFirst: (_state, [visibleOnly], host) => end(host, visibleOnly, 0),
    GetItemOrNullObject: (_state, [key], host) => find(key, host),
    GetLast: (_state, [visibleOnly], host) => end(host, visibleOnly, -1),
  },
});
