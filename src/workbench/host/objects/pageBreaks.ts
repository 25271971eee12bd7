import { setPage } from '../../book/sheets';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, WorksheetState } from '../state';
import { integer } from './rangeNavigation';
import { areaArgument, rangeOf } from './ranges';

type BreakState = { readonly sheetId: string; readonly row: number };

function rowsOf({ sheetId }: WorksheetState, host: HostState): readonly number[] {
  return [...sheetOf(host, sheetId).page.rowBreaks].sort((a, b) => a - b);
}

function setRows({ sheetId }: WorksheetState, rows: readonly number[], host: HostState): void {
  setPage(host.book, sheetOf(host, sheetId), { rowBreaks: [...rows] });
}

const pageBreak = defineClass<BreakState>({
  className: 'PageBreak',
  identity: ({ row }) => ({ _Id: String(row) }),
  properties: {
    ColumnIndex: { get: () => 0 },
    RowIndex: { get: ({ row }) => row },
    _Id: { get: ({ row }) => String(row) },
  },
  methods: {
    Delete: (state, _args, host) => {
      setRows(
        state,
        rowsOf(state, host).filter((row) => row !== state.row),
        host,
      );
    },
    GetCellAfterBreak: ({ sheetId, row }, _args, host) =>
      rangeOf(host, sheetId, { row, column: 0, rowCount: 1, columnCount: 1 }),
  },
});

function add(state: WorksheetState, argument: unknown, host: HostState): HostObject {
  const { row } = areaArgument(host, state.sheetId, argument);
  if (row === 0) invalidArgument('No page break can stand before the first row.');
  const rows = rowsOf(state, host);
  if (!rows.includes(row)) setRows(state, [...rows, row], host);
  return pageBreak({ sheetId: state.sheetId, row });
}

/** Page breaks by hand, each above its row. */
export const pageBreaks = defineClass<WorksheetState>({
  className: 'PageBreakCollection',
  items: (state, host) => rowsOf(state, host).map((row) => pageBreak({ sheetId: state.sheetId, row })),
  item: (state, index, host) => {
    const row = rowsOf(state, host)[integer(index)];
    if (row === undefined) throw new HostError('ItemNotFound', 'There is no such page break.');
    return pageBreak({ sheetId: state.sheetId, row });
  },
  methods: {
    Add: (state, [range], host) => add(state, range, host),
    GetCount: (state, _args, host) => rowsOf(state, host).length,
    RemovePageBreaks: (state, _args, host) => {
      setRows(state, [], host);
    },
  },
});
