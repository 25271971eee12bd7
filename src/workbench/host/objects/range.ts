import { areaAddress, fullAddress } from '../../book/address';
import { eachCell, isEntireColumn, isEntireRow } from '../../book/areas';
import { setColumn, setRow } from '../../book/mutate';
import { defineClass } from '../definition';
import type { Property } from '../definition';
import { invalidArgument } from '../errors';
import { common, numberFormats, readGrid, readers, textReader } from '../read';
import type { CellReader } from '../read';
import { areaOf, sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { requireAllowed } from '../write';
import { conditionalFormats } from './conditionalFormats';
import { rangeFormat } from './rangeFormat';
import { rangeNavigation } from './rangeNavigation';
import { columnProperties, rangeProperties, rowProperties } from './rangeProperties';
import { rangeStructure } from './rangeStructure';
import { setCellProperties } from './rangeStyling';
import { cellsIn } from './cellsIn';
import { writeFormulas, writeFormulasR1C1, writeNumberFormats, writeValues } from './rangeWriting';
import { spillArea } from './spill';

/** A grid over all cells; null where the range has no end (whole rows or columns), as documented. */
function grid<T>(reader: (host: HostState) => CellReader<T>) {
  return (state: RangeState, host: HostState): T[][] | null => {
    const area = areaOf(state);
    if (isEntireRow(area) || isEntireColumn(area)) return null;
    return readGrid(sheetOf(host, state.sheetId), area, reader(host));
  };
}

function local(state: RangeState, host: HostState): string {
  return fullAddress(sheetOf(host, state.sheetId).name, areaOf(state));
}

const hidden = (axis: 'rows' | 'columns'): Property<RangeState> => ({
  get: (state, host) => {
    const sheet = sheetOf(host, state.sheetId);
    const { row, column, rowCount, columnCount } = areaOf(state);
    const first = axis === 'rows' ? row : column;
    const line = {
      row: 0,
      column: first,
      rowCount: 1,
      columnCount: axis === 'rows' ? rowCount : columnCount,
    };
    return common(line, (_, index) => sheet[axis].get(index)?.hidden ?? false);
  },
  set: (state, value, host) => {
    if (typeof value !== 'boolean') invalidArgument('Hidden is true or false.');
    const sheet = sheetOf(host, state.sheetId);
    const area = areaOf(state);
    requireAllowed(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    const first = axis === 'rows' ? area.row : area.column;
    const count = axis === 'rows' ? area.rowCount : area.columnCount;
    for (let index = first; index < first + count; index += 1) {
      if (axis === 'rows') setRow(host.book, sheet, index, { hidden: value });
      else setColumn(host.book, sheet, index, { hidden: value });
    }
  },
});

export const range = defineClass<RangeState>({
  className: 'Range',
  kept: true,
  properties: {
    Address: { get: local },
    AddressLocal: { get: local },
    CellCount: {
      get: (state) => {
        const { rowCount, columnCount } = areaOf(state);
        return rowCount * columnCount > 2 ** 31 - 1 ? -1 : rowCount * columnCount;
      },
    },
    ColumnCount: { get: (state) => areaOf(state).columnCount },
    ColumnHidden: hidden('columns'),
    ColumnIndex: { get: (state) => areaOf(state).column },
    Formulas: { get: grid(() => readers.formulas), set: writeFormulas },
    FormulasLocal: { get: grid(() => readers.formulas), set: writeFormulas },
    FormulasR1C1: { get: grid(() => readers.formulasR1C1), set: writeFormulasR1C1 },
    HasSpill: {
      get: (state, host) => {
        const sheet = sheetOf(host, state.sheetId);
        const area = areaOf(state);
        const filled = cellsIn(sheet, area).filter(({ row, column }) => spillArea(sheet, row, column)).length;
        return filled === 0 ? false : filled === area.rowCount * area.columnCount ? true : null;
      },
    },
    IsEntireColumn: { get: (state) => isEntireColumn(areaOf(state)) },
    IsEntireRow: { get: (state) => isEntireRow(areaOf(state)) },
    NumberFormat: {
      get: (state, host) => {
        const area = areaOf(state);
        return isEntireRow(area) || isEntireColumn(area)
          ? null
          : numberFormats(sheetOf(host, state.sheetId), area);
      },
      set: writeNumberFormats,
    },
    RowCount: { get: (state) => areaOf(state).rowCount },
    RowHidden: hidden('rows'),
    RowIndex: { get: (state) => areaOf(state).row },
    Text: { get: grid((host) => textReader(host.text)) },
    ValueTypes: { get: grid(() => readers.valueTypes) },
    Values: { get: grid(() => readers.values), set: writeValues },
  },
  navigation: {
    ConditionalFormats: (state) => conditionalFormats({ range: state }),
    Format: (state) => rangeFormat(state),
    Worksheet: (state, host) => host.classes.worksheet({ sheetId: state.sheetId }),
  },
  methods: {
    ...rangeNavigation,
    ...rangeStructure,
    GetCellProperties: (state, [options], host) => rangeProperties(state, options, host),
    GetColumnProperties: (state, [options], host) => columnProperties(state, options, host),
    GetRowProperties: (state, [options], host) => rowProperties(state, options, host),
    SetCellProperties: (state, [data], host) => {
      setCellProperties(state, data, host);
    },
    Calculate: (_state, _args, host) => {
      host.calculation.demand(false);
    },
    SetDirty: (state, _args, host) => {
      eachCell(areaOf(state), (row, column) => {
        host.calculation.changed(state.sheetId, row, column);
      });
    },
    _ValidateArraySize: (state, [rows, columns]) => {
      const area = areaOf(state);
      if (rows !== area.rowCount || columns !== area.columnCount) {
        invalidArgument(`The array does not have the shape of ${areaAddress(area)}.`);
      }
    },
  },
  calculates: [
    'GetUsedRange',
    'GetUsedRangeOrNullObject',
    'GetSpillParent',
    'GetSpillParentOrNullObject',
    'GetSpillingToRange',
    'GetSpillingToRangeOrNullObject',
  ],
});
