import { areaAddress } from '../../domain/snapshot/address';
import type { Area } from '../../domain/snapshot/snapshot';
import { areaOf, rowBands } from '../areas';
import { loaded } from '../loaded';
import type { Content, SheetFacts } from './draft';

/** A read that is queued; what it gives may be asked for after the sync. */
export type Queued<Value> = () => Value;

const place = 'rowIndex,columnIndex,rowCount,columnCount';
const content = 'values,formulas,text,numberFormat,valueTypes';

/** Excel answers for at most 512 merged areas at once; a band of so many cells can hold no more. */
const mergeBand = 512;

/** First sync: names and numbers of everything, no cells. */
export function queueSheets(context: Excel.RequestContext): Queued<{ name: string; sheets: SheetFacts[] }> {
  const { workbook } = context;
  workbook.load('name');
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/tables/items/name');
  return () => ({
    name: workbook.name,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility],
      isProtected: sheet.protection.protected,
      tableNames: sheet.tables.items.map((table) => table.name),
    })),
  });
}

const visibilities: Readonly<Record<string, SheetFacts['visibility']>> & {
  readonly [Key in `${Excel.SheetVisibility}`]: SheetFacts['visibility'];
} = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** The used range (cells with content only, so that formatted but empty columns do not count) and the part of it in `window`. */
export function queueUsed(
  sheet: Excel.Worksheet,
  window: Area,
): Queued<{ area: Area | null; at: Area | null; content: Content | null }> {
  const used = loaded(sheet.getUsedRangeOrNullObject(true), place);
  const inside = loaded(used.getIntersectionOrNullObject(areaAddress(window)), `${place},${content}`);
  return () => {
    if (used.isNullObject) return { area: null, at: null, content: null };
    const area = areaOf(used);
    return inside.isNullObject
      ? { area, at: null, content: null }
      : { area, at: areaOf(inside), content: contentOf(inside) };
  };
}

/** Content of exactly `area`. */
export function queueContent(sheet: Excel.Worksheet, area: Area): Queued<Content> {
  const range = loaded(sheet.getRange(areaAddress(area)), content);
  return () => contentOf(range);
}

/** Merged areas of the used range: the whole of it, since only areas that begin inside are found (§C 18). */
export function queueMerges(sheet: Excel.Worksheet): Queued<Area[]> {
  return mergesOf(sheet.getUsedRangeOrNullObject(true).getMergedAreasOrNullObject());
}

/** The same for a sheet with more merged areas than Excel answers at once. */
export function queueMergesInBands(sheet: Excel.Worksheet, area: Area): Queued<Area[]> {
  const bands = rowBands(area, mergeBand).map((band) =>
    mergesOf(sheet.getRange(areaAddress(band)).getMergedAreasOrNullObject()),
  );
  return () => bands.flatMap((band) => band());
}

function mergesOf(merged: Excel.RangeAreas): Queued<Area[]> {
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** Areas of the Excel tables with these names. */
export function queueTables(sheet: Excel.Worksheet, names: readonly string[]): Queued<Area[]> {
  const ranges = names.map((name) => loaded(sheet.tables.getItem(name).getRange(), place));
  return () => ranges.map(areaOf);
}

/** Whether the cells of the area are locked; null where some are. */
export function queueLocked(sheet: Excel.Worksheet, area: Area): Queued<boolean | null> {
  const range = loaded(sheet.getRange(areaAddress(area)), 'format/protection/locked');
  return () => range.format.protection.locked;
}

export function queueBold(sheet: Excel.Worksheet, area: Area): Queued<boolean[][]> {
  const cells = sheet.getRange(areaAddress(area)).getCellProperties({ format: { font: { bold: true } } });
  return () => cells.value.map((line) => line.map((cell) => cell.format?.font?.bold === true));
}

/** For each row of `area` whether it is hidden (by hand or by a filter). */
export function queueHiddenRows(sheet: Excel.Worksheet, area: Area): Queued<boolean[]> {
  const column = { ...area, column: 0, columnCount: 1 };
  const rows = sheet.getRange(areaAddress(column)).getRowProperties({ rowHidden: true });
  return () => rows.value.map((row) => row.rowHidden === true);
}

function contentOf(range: Excel.Range): Content {
  return {
    values: range.values as Content['values'],
    formulas: range.formulas as Content['formulas'],
    text: range.text,
    numberFormat: range.numberFormat as Content['numberFormat'],
    valueTypes: range.valueTypes,
  };
}
