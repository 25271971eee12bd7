import { MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import type { BookArea } from '../../book/book';
import { setSheet } from '../../book/sheets';
import { defineClass } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, WorksheetState } from '../state';
import { integer } from './rangeNavigation';
import { areaArgument, rangeOrNull } from './ranges';

/** Rows and columns that stay in view. */
export const freezePanes = defineClass<WorksheetState>({
  className: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (state, [range], host) => {
      const area = areaArgument(host, state.sheetId, range);
      if (area.row > 0 || area.column > 0)
        invalidArgument('Only rows and columns from the first on can stay.');
      const rows = area.rowCount >= MAX_ROWS ? 0 : area.rowCount;
      const columns = area.columnCount >= MAX_COLUMNS ? 0 : area.columnCount;
      freeze(state, host, rows, columns);
    },
    FreezeColumns: (state, [count], host) => {
      freeze(state, host, 0, integer(count ?? 1));
    },
    FreezeRows: (state, [count], host) => {
      freeze(state, host, integer(count ?? 1), 0);
    },
    GetLocation: (state, _args, host) => {
      const location = rangeOrNull(host, state.sheetId, frozen(state, host));
      if (!location) throw new HostError('ItemNotFound', 'Nothing is frozen.');
      return location;
    },
    GetLocationOrNullObject: (state, _args, host) => rangeOrNull(host, state.sheetId, frozen(state, host)),
    Unfreeze: (state, _args, host) => {
      freeze(state, host, 0, 0);
    },
  },
});

function freeze({ sheetId }: WorksheetState, host: HostState, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) invalidArgument('A number of rows or columns is expected.');
  const panes = rows > 0 || columns > 0 ? { rows, columns } : null;
  setSheet(host.book, sheetOf(host, sheetId), { freeze: panes });
}

function frozen({ sheetId }: WorksheetState, host: HostState): BookArea | null {
  const panes = sheetOf(host, sheetId).freeze;
  if (!panes || (panes.rows === 0 && panes.columns === 0)) return null;
  return { row: 0, column: 0, rowCount: panes.rows || MAX_ROWS, columnCount: panes.columns || MAX_COLUMNS };
}
