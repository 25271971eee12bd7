import { intersect } from '../../book/areas';
import type { BookConditionalFormat, BookSheet } from '../../book/book';
import { setConditionalFormats } from '../../book/mutate';
import { defineClass } from '../definition';
import type { HostObject } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { requireAllowed } from '../write';
import { changeFormat, formatOf } from './conditionalFormatState';
import type { FormatState } from './conditionalFormatState';
import { customConditionalFormat } from './customConditionalFormat';
import { integer } from './rangeNavigation';
import { rangeAreasOf, rangeOf } from './ranges';
import { clearConditionalFormats } from './rangeStructure';

const conditionalFormat = defineClass<FormatState>({
  className: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Priority: { get: (state, host) => formatOf(state, host).priority },
    StopIfTrue: {
      get: (state, host) => formatOf(state, host).stopIfTrue,
      set: (state, value, host) => {
        changeFormat(state, host, (format) => ({ ...format, stopIfTrue: value === true }));
      },
    },
    Type: { get: () => 'Custom' },
  },
  navigation: {
    Custom: (state) => customConditionalFormat(state),
    CustomOrNullObject: (state) => customConditionalFormat(state),
    CellValueOrNullObject: () => null,
    ColorScaleOrNullObject: () => null,
    DataBarOrNullObject: () => null,
    IconSetOrNullObject: () => null,
    PresetOrNullObject: () => null,
    TextComparisonOrNullObject: () => null,
    TopBottomOrNullObject: () => null,
  },
  methods: {
    Delete: (state, _args, host) => {
      changeFormat(state, host, () => null);
    },
    GetRange: (state, _args, host) => {
      const [area, ...more] = formatOf(state, host).areas;
      if (!area || more.length > 0)
        throw new HostError('InvalidOperation', 'The format covers several ranges.');
      return rangeOf(host, state.sheetId, area);
    },
    GetRangeOrNullObject: (state, _args, host) => {
      const [area, ...more] = formatOf(state, host).areas;
      return area && more.length === 0 ? rangeOf(host, state.sheetId, area) : null;
    },
    GetRanges: (state, _args, host) => rangeAreasOf(host, state.sheetId, formatOf(state, host).areas),
  },
});

type CollectionState = { readonly range: RangeState };

/** Formats that cover at least one cell of the range, in order of priority. */
function formatsOf({ range }: CollectionState, host: HostState): FormatState[] {
  return sheetOf(host, range.sheetId)
    .conditionalFormats.filter((format) =>
      format.areas.some((own) => range.areas.some((area) => intersect(own, area) !== null)),
    )
    .sort((a, b) => a.priority - b.priority)
    .map(({ id }) => ({ sheetId: range.sheetId, id }));
}

function formatWithId(state: CollectionState, id: unknown, host: HostState): HostObject | null {
  const found = formatsOf(state, host).find((format) => format.id === id);
  return found ? conditionalFormat(found) : null;
}

function add({ range }: CollectionState, type: unknown, host: HostState): HostObject {
  if (type !== 'Custom') {
    throw new HostError(
      'ApiNotFound',
      `ConditionalFormatCollection.add knows Custom here, not ${String(type)}.`,
    );
  }
  const sheet = sheetOf(host, range.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  if (range.areas.length === 0) return invalidArgument('The range has no cells.');
  const format: BookConditionalFormat = {
    id: freeId(sheet),
    areas: [...range.areas],
    formula: '',
    fill: null,
    fontColor: null,
    bold: null,
    underline: null,
    stopIfTrue: false,
    priority: Math.max(0, ...sheet.conditionalFormats.map(({ priority }) => priority)) + 1,
  };
  setConditionalFormats(host.book, sheet, [...sheet.conditionalFormats, format]);
  return conditionalFormat({ sheetId: sheet.id, id: format.id });
}

function freeId(sheet: BookSheet): string {
  const taken = new Set(sheet.conditionalFormats.map(({ id }) => id));
  for (let number = taken.size + 1; ; number += 1) {
    const id = `{CF000000-0000-0000-0000-${String(number).padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

export const conditionalFormats = defineClass<CollectionState>({
  className: 'ConditionalFormatCollection',
  items: (state, host) => formatsOf(state, host).map((format) => conditionalFormat(format)),
  item: formatWithId,
  methods: {
    Add: (state, [type], host) => add(state, type, host),
    ClearAll: ({ range }, _args, host) => {
      const sheet = sheetOf(host, range.sheetId);
      requireAllowed(sheet, 'allowFormatCells');
      clearConditionalFormats(host, sheet, range.areas);
    },
    GetCount: (state, _args, host) => formatsOf(state, host).length,
    GetItemAt: (state, [index], host) => {
      const found = formatsOf(state, host)[integer(index)];
      return found ? conditionalFormat(found) : invalidArgument('There is no such conditional format.');
    },
    GetItemOrNullObject: (state, [id], host) => formatWithId(state, id, host),
  },
});
