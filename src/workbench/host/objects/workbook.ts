import { parseArea } from '../../book/address';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError } from '../errors';
import type { HostState } from '../state';
import { application } from './application';
import { customXmlParts } from './customXml';
import { insertSheets } from './insertSheets';
import { names } from './names';
import { rangeAreasOf, rangeOf } from './ranges';
import { settings } from './settings';
import { tables } from './tables';
import { worksheets } from './worksheets';

/** Whether events are raised. */
const runtime = defineClass<null>({
  className: 'Runtime',
  properties: {
    EnableEvents: {
      get: (_state, host) => host.events.enabled,
      set: (_state, value, host) => {
        host.events.enabled = value === true;
      },
    },
  },
});

/** Whether the list of sheets is protected; it can be looked at here, not changed. */
const workbookProtection = defineClass<null>({
  className: 'WorkbookProtection',
  properties: { Protected: { get: (_state, host) => host.book.structureLocked } },
});

/** The cells that an event spoke of; null where they are gone. */
function eventRange(reference: unknown, host: HostState): HostObject | null {
  const [, sheetId = '', address = ''] = /^(.*)!([^!]*)$/s.exec(String(reference)) ?? [];
  const area = parseArea(address);
  return area && host.book.sheets.some(({ id }) => id === sheetId) ? rangeOf(host, sheetId, area) : null;
}

export const workbook = defineClass<null>({
  className: 'Workbook',
  properties: {
    AutoSave: { get: () => false },
    IsDirty: { get: (_state, host) => host.book.journal.length > 0 },
    Name: { get: (_state, host) => host.book.fileName },
    PreviouslySaved: { get: () => true },
    ReadOnly: { get: () => false },
  },
  navigation: {
    Application: () => application(null),
    CustomXmlParts: () => customXmlParts(null),
    Names: () => names({ sheetId: null }),
    Protection: () => workbookProtection(null),
    Settings: () => settings(null),
    Tables: () => tables({ sheetId: null, within: null }),
    Worksheets: () => worksheets(null),
    _Runtime: () => runtime(null),
  },
  methods: {
    GetActiveCell: (_state, _args, host) => {
      const [area] = host.selection.areas;
      if (!area) throw new HostError('InvalidSelection');
      return rangeOf(host, host.selection.sheetId, { ...area, rowCount: 1, columnCount: 1 });
    },
    InsertWorksheetsFromBase64: (_state, [base64, options], host) => insertSheets(base64, options, host),
    GetSelectedRange: (_state, _args, host) => {
      const [area, ...more] = host.selection.areas;
      if (!area || more.length > 0) throw new HostError('InvalidSelection');
      return rangeOf(host, host.selection.sheetId, area);
    },
    GetSelectedRanges: (_state, _args, host) =>
      rangeAreasOf(host, host.selection.sheetId, host.selection.areas),
    _GetRangeForEventByReferenceId: (_state, [reference], host) => {
      const range = eventRange(reference, host);
      if (!range) throw new HostError('InvalidReference');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_state, [reference], host) => eventRange(reference, host),
  },
});
