import { fullAddress, MAX_COLUMNS, MAX_ROWS } from '../../book/address';
import { intersect, isEntireColumn, isEntireRow } from '../../book/areas';
import type { BookArea } from '../../book/book';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { conditionalFormats } from './conditionalFormats';
import { rangeFormat } from './rangeFormat';
import { integer, onSheet } from './rangeNavigation';
import { rangeArgument, rangeAreasOf, rangeOf, usedArea } from './ranges';
import { rangeStructure } from './rangeStructure';

/** The ranges that a `RangeAreas` consists of. */
const rangeCollection = defineClass<RangeState>({
  className: 'RangeCollection',
  items: (state, host) => state.areas.map((area) => rangeOf(host, state.sheetId, area)),
  methods: {
    GetCount: (state) => state.areas.length,
    GetItemAt: (state, [index], host) => {
      const area = state.areas[integer(index)];
      if (!area) throw new HostError('InvalidArgument', 'There is no such area.');
      return rangeOf(host, state.sheetId, area);
    },
  },
});

function address(state: RangeState, host: HostState): string {
  const { name } = sheetOf(host, state.sheetId);
  return state.areas.map((area) => fullAddress(name, area)).join(',');
}

function mapAreas(
  state: RangeState,
  host: HostState,
  change: (area: BookArea) => BookArea | null,
): HostObject | null {
  const areas = state.areas.flatMap((area) => change(area) ?? []);
  return areas.length === 0 ? null : rangeAreasOf(host, state.sheetId, areas);
}

function intersection(state: RangeState, [other]: readonly unknown[], host: HostState): HostObject | null {
  const given = typeof other === 'string' ? null : rangeArgument(other);
  if (given?.sheetId !== state.sheetId) return invalidArgument('A range of the same worksheet is expected.');
  const areas = state.areas.flatMap((own) => given.areas.flatMap((area) => intersect(own, area) ?? []));
  return areas.length === 0 ? null : rangeAreasOf(host, state.sheetId, areas);
}

function used(state: RangeState, [valuesOnly]: readonly unknown[], host: HostState): HostObject | null {
  const sheet = sheetOf(host, state.sheetId);
  return mapAreas(state, host, (area) => usedArea(sheet, valuesOnly === true, area));
}

function found(object: HostObject | null): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

export const rangeAreas = defineClass<RangeState>({
  className: 'RangeAreas',
  kept: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (state) => state.areas.length },
    CellCount: {
      get: (state) => {
        const count = state.areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (state) => state.areas.every(isEntireColumn) },
    IsEntireRow: { get: (state) => state.areas.every(isEntireRow) },
  },
  navigation: {
    Areas: (state) => rangeCollection(state),
    ConditionalFormats: (state) => conditionalFormats({ range: state }),
    Format: (state) => rangeFormat(state),
    Worksheet: (state, host) => host.classes.worksheet({ sheetId: state.sheetId }),
  },
  methods: {
    Calculate: (_state, _args, host) => {
      host.calculation.demand(false);
    },
    Clear: (state, args, host) => {
      for (const area of state.areas) {
        rangeStructure['Clear']?.({ sheetId: state.sheetId, areas: [area] }, args, host);
      }
    },
    GetEntireColumn: (state, _args, host) =>
      mapAreas(state, host, (area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
    GetEntireRow: (state, _args, host) =>
      mapAreas(state, host, (area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
    GetIntersection: (state, args, host) => found(intersection(state, args, host)),
    GetIntersectionOrNullObject: intersection,
    GetOffsetRangeAreas: (state, [rows, columns], host) =>
      mapAreas(state, host, (area) =>
        onSheet({ ...area, row: area.row + integer(rows), column: area.column + integer(columns) }),
      ),
    GetUsedRangeAreas: (state, args, host) => found(used(state, args, host)),
    GetUsedRangeAreasOrNullObject: used,
  },
  calculates: ['GetUsedRangeAreas', 'GetUsedRangeAreasOrNullObject'],
});
