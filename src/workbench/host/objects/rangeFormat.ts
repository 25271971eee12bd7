import type { BookArea } from '../../book/book';
import { setColumn, setRow } from '../../book/mutate';
import { defineClass } from '../definition';
import type { Property } from '../definition';
import { invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { requireAllowed } from '../write';
import { borders } from './borders';
import { columnPoints, columnWidthOfPoints } from './sizes';
import { styleProperty, styleRange } from './styleAreas';

export const rangeFill = defineClass<RangeState>({
  className: 'RangeFill',
  properties: { Color: styleProperty('fill.color'), Pattern: styleProperty('fill.pattern') },
  methods: {
    Clear: (state, _args, host) => {
      styleRange(state, host, { fill: null });
    },
  },
});

export const rangeFont = defineClass<RangeState>({
  className: 'RangeFont',
  properties: {
    Bold: styleProperty('font.bold'),
    Color: styleProperty('font.color'),
    Italic: styleProperty('font.italic'),
    Name: styleProperty('font.name'),
    Size: styleProperty('font.size'),
  },
});

export const formatProtection = defineClass<RangeState>({
  className: 'FormatProtection',
  properties: { Locked: styleProperty('protection.locked') },
});

export const rangeFormat = defineClass<RangeState>({
  className: 'RangeFormat',
  properties: {
    ColumnWidth: size('columns'),
    HorizontalAlignment: styleProperty('horizontalAlignment'),
    RowHeight: size('rows'),
    UseStandardHeight: standardHeight(),
    VerticalAlignment: styleProperty('verticalAlignment'),
    WrapText: styleProperty('wrapText'),
  },
  navigation: {
    Borders: (state) => borders(state),
    Fill: (state) => rangeFill(state),
    Font: (state) => rangeFont(state),
    Protection: (state) => formatProtection(state),
  },
});

/** Height of rows or width of columns in points; null where they differ. */
function size(axis: 'rows' | 'columns'): Property<RangeState> {
  return {
    get: (state, host) => {
      const sizes = new Set(state.areas.flatMap((area) => sizesOf(state.sheetId, area, axis, host)));
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    set: (state, value, host) => {
      const limit = axis === 'rows' ? 409.5 : 1341;
      if (typeof value !== 'number' || !(value >= 0 && value <= limit)) {
        invalidArgument(`A size lies between 0 and ${limit} points.`);
      }
      const sheet = sheetOf(host, state.sheetId);
      requireAllowed(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      for (const area of state.areas) {
        for (const index of lines(area, axis)) {
          if (axis === 'rows') setRow(host.book, sheet, index, { height: value });
          else setColumn(host.book, sheet, index, { width: columnWidthOfPoints(value) });
        }
      }
    },
  };
}

/** True where all rows have the height of the sheet, null where only some have; only true can be set. */
function standardHeight(): Property<RangeState> {
  return {
    get: ({ sheetId, areas }, host) => {
      const sheet = sheetOf(host, sheetId);
      const heights = areas.flatMap((area) => sizesOf(sheetId, area, 'rows', host));
      const standard = new Set(heights.map((height) => height === sheet.defaultRowHeight));
      return standard.size === 1 ? [...standard][0] : null;
    },
    set: ({ sheetId, areas }, value, host) => {
      if (value !== true) invalidArgument('The standard height can only be turned on.');
      const sheet = sheetOf(host, sheetId);
      requireAllowed(sheet, 'allowFormatRows');
      for (const area of areas) {
        for (const row of lines(area, 'rows')) setRow(host.book, sheet, row, { height: null });
      }
    },
  };
}

function sizesOf(sheetId: string, area: BookArea, axis: 'rows' | 'columns', host: HostState): number[] {
  const sheet = sheetOf(host, sheetId);
  const known = axis === 'rows' ? sheet.rows : sheet.columns;
  const normal = axis === 'rows' ? sheet.defaultRowHeight : columnPoints(sheet.defaultColumnWidth);
  const count = axis === 'rows' ? area.rowCount : area.columnCount;
  const first = axis === 'rows' ? area.row : area.column;
  const given = [...known.keys()].filter((index) => index >= first && index < first + count);
  const sizes = given.map((index) =>
    axis === 'rows'
      ? (sheet.rows.get(index)?.height ?? normal)
      : columnPoints(sheet.columns.get(index)?.width ?? sheet.defaultColumnWidth),
  );
  return given.length < count ? [...sizes, normal] : sizes;
}

function lines(area: BookArea, axis: 'rows' | 'columns'): number[] {
  const first = axis === 'rows' ? area.row : area.column;
  const count = axis === 'rows' ? area.rowCount : area.columnCount;
  return Array.from({ length: count }, (_, index) => first + index);
}
