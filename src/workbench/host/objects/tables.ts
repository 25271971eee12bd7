import { intersect } from '../../book/areas';
import type { BookArea, BookSheet } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState } from '../state';
import { integer } from './rangeNavigation';
import { rangeOf } from './ranges';

type TableState = { readonly sheetId: string; readonly name: string };
type BookTable = BookSheet['tables'][number];

function tableOf(state: TableState, host: HostState): BookTable {
  const table = sheetOf(host, state.sheetId).tables.find(({ name }) => name === state.name);
  if (!table) throw new HostError('ItemNotFound', 'The table is gone.');
  return table;
}

const table = defineClass<TableState>({
  className: 'Table',
  identity: ({ name }) => ({ Id: name }),
  properties: {
    Id: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    ShowHeaders: { get: (state, host) => tableOf(state, host).headerRow },
  },
  navigation: { Worksheet: ({ sheetId }, host) => host.classes.worksheet({ sheetId }) },
  methods: {
    GetDataBodyRange: (state, _args, host) => {
      const { area, headerRow } = tableOf(state, host);
      const body = headerRow ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
      return rangeOf(host, state.sheetId, body);
    },
    GetHeaderRowRange: (state, _args, host) => {
      const { area, headerRow } = tableOf(state, host);
      if (!headerRow) throw new HostError('ItemNotFound', 'The table has no header row.');
      return rangeOf(host, state.sheetId, { ...area, rowCount: 1 });
    },
    GetRange: (state, _args, host) => rangeOf(host, state.sheetId, tableOf(state, host).area),
  },
});

/** `sheetId` null: tables of the whole workbook; `within`: only those that touch the area. */
type TablesState = { readonly sheetId: string | null; readonly within: BookArea | null };

function tablesOf({ sheetId, within }: TablesState, host: HostState): TableState[] {
  const sheets = sheetId === null ? host.book.sheets : [sheetOf(host, sheetId)];
  return sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ area }) => within === null || intersect(area, within) !== null)
      .map(({ name }) => ({ sheetId: sheet.id, name })),
  );
}

function find(state: TablesState, key: unknown, host: HostState): HostObject | null {
  const found = tablesOf(state, host).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return found ? table(found) : null;
}

/** Excel tables, to be read. */
export const tables = defineClass<TablesState>({
  className: 'TableCollection',
  properties: { Count: { get: (state, host) => tablesOf(state, host).length } },
  items: (state, host) => tablesOf(state, host).map((state) => table(state)),
  item: find,
  methods: {
    GetCount: (state, _args, host) => tablesOf(state, host).length,
    GetItemAt: (state, [index], host) => {
      const found = tablesOf(state, host)[integer(index)];
      return found ? table(found) : invalidArgument('There is no such table.');
    },
    GetItemOrNullObject: (state, [key], host) => find(state, key, host),
  },
});
