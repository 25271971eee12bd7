import { moveSheet, removeSheet, renameSheet, setSheet } from '../../book/sheets';
import { columnPoints } from './sizes';
import type { BookSheet } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject, Method } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { activate } from '../person';
import { sheetOf } from '../state';
import type { HostState, WorksheetState } from '../state';
import { colorArgument } from './colors';
import { attachedCollections } from './attached';
import { freezePanes } from './freezePanes';
import { pageBreaks } from './pageBreaks';
import { pageLayout } from './pageLayout';
import { registrations } from './registrations';
import { names } from './names';
import { protection } from './protection';
import {
  WHOLE_SHEET,
  rangeAreasOf,
  rangeOf,
  rangeOrNull,
  resolveAddress,
  resolveAddresses,
  usedArea,
} from './ranges';
import { integer, onSheet } from './rangeNavigation';
import { tables } from './tables';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A name that Excel accepts for a sheet and that no other sheet has; throws else. */
export function sheetName(host: HostState, given: unknown, own: BookSheet | null): string {
  if (typeof given !== 'string' || given === '' || given.length > 31 || /[[\]:*?/\\]|^'|'$/.test(given)) {
    return invalidArgument('This is no name for a worksheet.');
  }
  const taken = host.book.sheets.some(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === given.toLowerCase(),
  );
  if (taken) throw new HostError('ItemAlreadyExists', 'Another worksheet has this name.');
  return given;
}

/** The sheet before (-1) or after (1); null at the end. */
function neighbour(
  { sheetId }: WorksheetState,
  visibleOnly: unknown,
  step: 1 | -1,
  host: HostState,
): HostObject | null {
  const { sheets } = host.book;
  const start = sheets.indexOf(sheetOf(host, sheetId));
  for (let index = start + step; ; index += step) {
    const sheet = sheets[index];
    if (!sheet) return null;
    if (visibleOnly !== true || sheet.visibility === 'visible')
      return host.classes.worksheet({ sheetId: sheet.id });
  }
}

const orThrow =
  (method: Method<WorksheetState>): Method<WorksheetState> =>
  (state, args, host) => {
    const object = method(state, args, host);
    if (object === null) throw new HostError('ItemNotFound');
    return object;
  };

const next: Method<WorksheetState> = (state, [visibleOnly], host) => neighbour(state, visibleOnly, 1, host);
const previous: Method<WorksheetState> = (state, [visibleOnly], host) =>
  neighbour(state, visibleOnly, -1, host);

function othersVisible(host: HostState, sheet: BookSheet): boolean {
  return host.book.sheets.some((other) => other !== sheet && other.visibility === 'visible');
}

function setVisibility(state: WorksheetState, value: unknown, host: HostState): void {
  const sheet = sheetOf(host, state.sheetId);
  const visibility = (['visible', 'hidden', 'veryHidden'] as const).find(
    (kind) => VISIBILITY[kind] === value,
  );
  if (!visibility) return invalidArgument('This is no visibility.');
  requireOpenStructure(host);
  if (visibility !== 'visible') leave(host, sheet);
  setSheet(host.book, sheet, { visibility });
}

/** Another sheet comes to the front; the last visible one cannot go. */
function leave(host: HostState, sheet: BookSheet): void {
  if (!othersVisible(host, sheet)) {
    throw new HostError('InvalidOperation', 'A workbook needs a visible worksheet.');
  }
  if (host.book.activeSheetId !== sheet.id) return;
  const front = host.book.sheets.find((other) => other !== sheet && other.visibility === 'visible');
  if (front) activate(host, front.id);
}

/** `AccessDenied` where the list of sheets is protected. */
export function requireOpenStructure(host: HostState): void {
  if (host.book.structureLocked) throw new HostError('AccessDenied', 'The workbook structure is protected.');
}

function remove(state: WorksheetState, host: HostState): void {
  requireOpenStructure(host);
  const sheet = sheetOf(host, state.sheetId);
  if (sheet.visibility === 'veryHidden') {
    throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  }
  leave(host, sheet);
  removeSheet(host.book, sheet);
  host.calculation.restructured();
  host.events.raise(EVENT.deleted, WORKBOOK_TARGET, { source: 'Local', worksheetId: sheet.id });
}

export const worksheet = defineClass<WorksheetState>({
  className: 'Worksheet',
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: ({ sheetId }, host) => sheetOf(host, sheetId).name,
      set: ({ sheetId }, value, host) => {
        const sheet = sheetOf(host, sheetId);
        requireOpenStructure(host);
        renameSheet(host.book, sheet, sheetName(host, value, sheet));
        host.calculation.restructured();
      },
    },
    Position: {
      get: ({ sheetId }, host) => host.book.sheets.indexOf(sheetOf(host, sheetId)),
      set: ({ sheetId }, value, host) => {
        const position = integer(value);
        if (position < 0 || position >= host.book.sheets.length)
          invalidArgument('There is no such position.');
        requireOpenStructure(host);
        moveSheet(host.book, sheetOf(host, sheetId), position);
      },
    },
    StandardHeight: { get: ({ sheetId }, host) => sheetOf(host, sheetId).defaultRowHeight },
    StandardWidth: { get: ({ sheetId }, host) => columnPoints(sheetOf(host, sheetId).defaultColumnWidth) },
    TabColor: {
      get: ({ sheetId }, host) => sheetOf(host, sheetId).tabColor ?? '',
      set: ({ sheetId }, value, host) => {
        setSheet(host.book, sheetOf(host, sheetId), { tabColor: colorArgument(value) });
      },
    },
    Visibility: {
      get: ({ sheetId }, host) => VISIBILITY[sheetOf(host, sheetId).visibility],
      set: setVisibility,
    },
  },
  navigation: {
    ...attachedCollections,
    FreezePanes: (state) => freezePanes(state),
    HorizontalPageBreaks: (state) => pageBreaks(state),
    Names: ({ sheetId }) => names({ sheetId }),
    PageLayout: (state) => pageLayout(state),
    Protection: (state) => protection(state),
    Tables: ({ sheetId }) => tables({ sheetId, within: null }),
  },
  methods: {
    ...registrations<WorksheetState>(({ sheetId }) => sheetId),
    Activate: ({ sheetId }, _args, host) => {
      if (sheetOf(host, sheetId).visibility !== 'visible') {
        throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
      }
      activate(host, sheetId);
    },
    Calculate: (_state, [all], host) => {
      host.calculation.demand(all === true);
    },
    Delete: (state, _args, host) => {
      remove(state, host);
    },
    GetCell: ({ sheetId }, [row, column], host) =>
      rangeOf(
        host,
        sheetId,
        onSheet({ row: integer(row), column: integer(column), rowCount: 1, columnCount: 1 }),
      ),
    GetNext: orThrow(next),
    GetNextOrNullObject: next,
    GetPrevious: orThrow(previous),
    GetPreviousOrNullObject: previous,
    GetRange: ({ sheetId }, [address], host) => {
      const sheet = sheetOf(host, sheetId);
      const whole = address === null || address === undefined || address === '';
      return rangeOf(host, sheetId, whole ? WHOLE_SHEET : resolveAddress(host, sheet, address));
    },
    GetRangeByIndexes: ({ sheetId }, [row, column, rowCount, columnCount], host) =>
      rangeOf(
        host,
        sheetId,
        onSheet({
          row: integer(row),
          column: integer(column),
          rowCount: integer(rowCount),
          columnCount: integer(columnCount),
        }),
      ),
    GetRanges: ({ sheetId }, [addresses], host) => {
      const sheet = sheetOf(host, sheetId);
      const whole = addresses === null || addresses === undefined || addresses === '';
      return rangeAreasOf(host, sheetId, whole ? [WHOLE_SHEET] : resolveAddresses(host, sheet, addresses));
    },
    GetUsedRange: ({ sheetId }, [valuesOnly], host) => {
      const used = usedArea(sheetOf(host, sheetId), valuesOnly === true);
      return rangeOf(host, sheetId, used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    },
    GetUsedRangeOrNullObject: ({ sheetId }, [valuesOnly], host) =>
      rangeOrNull(host, sheetId, usedArea(sheetOf(host, sheetId), valuesOnly === true)),
    _GetSheetById: (_state, [id], host) => host.classes.worksheet({ sheetId: sheetOf(host, String(id)).id }),
  },
  calculates: ['GetUsedRange', 'GetUsedRangeOrNullObject'],
});
