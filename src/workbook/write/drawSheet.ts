import { neededHeights, type WrittenCell } from '../../domain/print/rowHeights';
import { areaAddress } from '../../domain/snapshot/address';
import type { Area } from '../../domain/snapshot/snapshot';
import { boundingArea, exactAreas, type Spot } from '../areas';
import { loaded } from '../loaded';
import type { CellLook, NewCell, NewSheet } from '../newSheet';
import { bandsOf, bytesOf, callBytes, type Requests } from '../requests';
import { queueContents, type Content } from './content';
import { linkFormula } from './linkFormula';
import { linkColor, looks, pointsOfCharacters } from './sheetLooks';

/** Longest address list that one call takes (office-addin-facts.md §D.1). */
const addressLimit = 8192;

/** Height of a row of one line, in points. */
const plainRow = 18;
/** Calls that a look takes. */
const lookCalls = 4;
/** Calls that the set-up of a page takes. */
const pageCalls = 12;
/** Top and bottom margin of a page in points: a sheet of ours has many rows. */
const pageMargin = 36;

/**
 * Queues everything that an empty sheet (`key`: its id or name) is to hold: contents, looks, merged cells, widths,
 * rows that stay in sight, print set-up. `nameOf` gives the name of the sheet that a link leads to, null where it is
 * gone: the words are then written without a link.
 */
async function queueSheet(
  context: Excel.RequestContext,
  requests: Requests,
  key: string,
  sheet: NewSheet,
  nameOf: (sheetId: string) => string | null,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(key);
  await queueContents(
    context,
    requests,
    sheet.cells.flatMap((cell) => contentOf(key, cell, nameOf) ?? []),
  );
  await queueLooks(worksheet, requests, sheet);
  for (const { row, column, span } of sheet.cells) {
    if (span.rows * span.columns === 1) continue;
    const area = { row, column, rowCount: span.rows, columnCount: span.columns };
    await requests.room(callBytes);
    worksheet.getRange(areaAddress(area)).merge(false);
  }
  await requests.room((sheet.widths.length + pageCalls) * callBytes);
  sheet.widths.forEach((characters, column) => {
    const whole = areaAddress({ row: 0, column, rowCount: 1, columnCount: 1 });
    worksheet.getRange(whole).getEntireColumn().format.columnWidth = pointsOfCharacters(characters);
  });
  queuePage(worksheet, sheet);
}

function queuePage(worksheet: Excel.Worksheet, { headerRows, orientation }: NewSheet): void {
  if (headerRows > 0) worksheet.freezePanes.freezeRows(headerRows);
  const { pageLayout } = worksheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = pageMargin;
  pageLayout.bottomMargin = pageMargin;
  pageLayout.leftMargin = pageMargin;
  pageLayout.rightMargin = pageMargin;
  if (headerRows > 0) pageLayout.setPrintTitleRows(`$1:$${String(headerRows)}`);
}

/** Takes everything off a sheet of ours that is to be made anew. */
function queueClearing(worksheet: Excel.Worksheet, held: readonly NewSheet[]): void {
  worksheet.getRange().clear('All');
  worksheet.freezePanes.unfreeze();
  for (const area of held.flatMap((sheet) => extentOf(sheet) ?? [])) {
    const rows = worksheet.getRange(areaAddress({ ...area, column: 0, columnCount: 1 }));
    rows.format.useStandardHeight = true;
  }
}

/** A sheet to be drawn: a new one, or one that holds something of ours and is cleared first. */
export type Drawing = {
  /** Its id, or its name where it is made in the same request. */
  readonly key: string;
  readonly content: NewSheet;
  /** What it may hold now. */
  readonly held: readonly NewSheet[];
};

/**
 * Queues drawing the sheets. After the sync the answer queues the heights of their rows, which go by what the cells
 * show, and tells the ids of the sheets.
 */
export async function queueDrawings(
  context: Excel.RequestContext,
  requests: Requests,
  drawings: readonly Drawing[],
  nameOf: (sheetId: string) => string | null,
): Promise<() => Promise<string[]>> {
  const drawn: { worksheet: Excel.Worksheet; content: NewSheet; texts: readonly Excel.Range[] }[] = [];
  for (const { key, content, held } of drawings) {
    const worksheet = context.workbook.worksheets.getItem(key);
    await requests.room(pageCalls * callBytes);
    if (held.length > 0) queueClearing(worksheet, held);
    await queueSheet(context, requests, key, content, nameOf);
    const texts = await queueTexts(worksheet, requests, content);
    drawn.push({ worksheet: loaded(worksheet, 'id'), content, texts });
  }
  return async () => {
    for (const { worksheet, content, texts } of drawn)
      await queueHeights(
        worksheet,
        requests,
        content,
        texts.flatMap((range) => range.text),
      );
    return drawn.map(({ worksheet }) => worksheet.id);
  };
}

/** What the cells show, in bands over the extent of the sheet. */
async function queueTexts(
  worksheet: Excel.Worksheet,
  requests: Requests,
  content: NewSheet,
): Promise<Excel.Range[]> {
  const extent = extentOf(content);
  if (!extent) return [];
  const lengths = new Map(content.cells.map((cell) => [`${cell.row},${cell.column}`, shownBytes(cell)]));
  const ranges: Excel.Range[] = [];
  for (const { area, bytes } of bandsOf(extent, (row, column) => lengths.get(`${row},${column}`) ?? 4)) {
    await requests.room(callBytes + bytes);
    ranges.push(loaded(worksheet.getRange(areaAddress(area)), 'text'));
  }
  return ranges;
}

/** A formula mostly shows no more than it is long. */
function shownBytes({ content }: NewCell): number {
  if (content === null) return 4;
  return 'formula' in content
    ? bytesOf(content.formula)
    : bytesOf('text' in content ? content.text : content.number);
}

/** The cells that a sheet takes, spans included; null for an empty one. */
function extentOf({ cells }: NewSheet): Area | null {
  return boundingArea(cells.flatMap(spotsOf));
}

/** Heights of all rows by what the cells show (`texts`, over the extent of the sheet), equal neighbours together. */
async function queueHeights(
  worksheet: Excel.Worksheet,
  requests: Requests,
  sheet: NewSheet,
  texts: readonly (readonly string[])[],
): Promise<void> {
  const extent = extentOf(sheet);
  if (!extent) return;
  const written = sheet.cells.map(({ row, column, span, look, content }): WrittenCell => ({
    row,
    column,
    rowCount: span.rows,
    columnCount: span.columns,
    text: content === null ? '' : (texts[row - extent.row]?.[column - extent.column] ?? ''),
    fontSize: looks[look].fontSize,
    wraps: true,
  }));
  const needed = neededHeights(written, {
    widthOf: (column) => pointsOfCharacters(sheet.widths[column] ?? 8.43),
    heightOf: () => plainRow,
  });
  const rows = Array.from({ length: extent.rowCount }, (_, index) => extent.row + index);
  const heights = new Map(rows.map((row) => [row, needed.get(row) ?? plainRow]));
  for (const [row, height, rowCount] of runsOf(heights)) {
    await requests.room(callBytes);
    setHeight(worksheet, row, height, rowCount);
  }
}

/** Sets heights in points, one call for each run of rows of the same height. */
export function queueRowHeights(worksheet: Excel.Worksheet, heights: ReadonlyMap<number, number>): void {
  for (const [row, height, rowCount] of runsOf(heights)) setHeight(worksheet, row, height, rowCount);
}

function setHeight(worksheet: Excel.Worksheet, row: number, height: number, rowCount: number): void {
  const cells = worksheet.getRange(areaAddress({ row, column: 0, rowCount, columnCount: 1 }));
  cells.format.rowHeight = height;
}

function runsOf(heights: ReadonlyMap<number, number>): [row: number, height: number, rows: number][] {
  const runs: [number, number, number][] = [];
  for (const [row, height] of [...heights].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === height && last[0] + last[2] === row) last[2] += 1;
    else runs.push([row, height, 1]);
  }
  return runs;
}

function contentOf(
  key: string,
  { row, column, content, numberFormat }: NewCell,
  nameOf: (sheetId: string) => string | null,
): Content | null {
  if (content === null && numberFormat === null) return null;
  const cell = { sheetId: key, row, column };
  const common = {
    cell,
    numberFormat: numberFormat ?? 'General',
    formatNow: 'General',
    formatsAllowed: true,
  };
  if (content === null) return { ...common, value: '', formula: null, type: 'Empty' };
  if ('number' in content) return { ...common, value: content.number, formula: null, type: 'Double' };
  if ('formula' in content) return { ...common, value: '', formula: content.formula, type: 'Unknown' };
  const target = 'link' in content ? nameOf(content.link.sheetId) : null;
  if (target === null || !('link' in content)) {
    return { ...common, value: content.text, formula: null, type: 'String' };
  }
  const formula = linkFormula(target, content.link, content.text);
  return { ...common, value: '', formula, type: 'Unknown' };
}

async function queueLooks(
  worksheet: Excel.Worksheet,
  requests: Requests,
  { cells }: NewSheet,
): Promise<void> {
  for (const name of new Set(cells.map(({ look }) => look))) {
    const same = cells.filter(({ look }) => look === name);
    for (const addresses of addressLists(exactAreas(same.flatMap(spotsOf)))) {
      await requests.room(lookCalls * callBytes + addresses.length);
      queueLook(worksheet.getRanges(addresses).format, name);
    }
  }
  const linked = cells.filter(({ content }) => content !== null && 'link' in content);
  for (const addresses of addressLists(exactAreas(linked))) {
    await requests.room(callBytes + addresses.length);
    worksheet.getRanges(addresses).format.font.color = linkColor;
  }
  await queueBorders(worksheet, requests, cells);
}

function queueLook(format: Excel.RangeFormat, name: CellLook): void {
  const { fontSize, bold, color, fill, horizontal } = looks[name];
  format.font.size = fontSize;
  format.font.bold = bold;
  format.font.color = color;
  if (fill !== null) format.fill.color = fill;
  format.horizontalAlignment = horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = true;
}

/** Thin lines round every cell that has them; lines inside only where an area has an inside. */
async function queueBorders(
  worksheet: Excel.Worksheet,
  requests: Requests,
  cells: readonly NewCell[],
): Promise<void> {
  const areas = exactAreas(cells.filter(({ look }) => looks[look].hasBorder).flatMap(spotsOf));
  const lines: readonly [Excel.BorderIndex | string, readonly Area[]][] = [
    ['EdgeTop', areas],
    ['EdgeBottom', areas],
    ['EdgeLeft', areas],
    ['EdgeRight', areas],
    ['InsideHorizontal', areas.filter(({ rowCount }) => rowCount > 1)],
    ['InsideVertical', areas.filter(({ columnCount }) => columnCount > 1)],
  ];
  for (const [index, onAreas] of lines) {
    for (const addresses of addressLists(onAreas)) {
      await requests.room(callBytes + addresses.length);
      const border = worksheet.getRanges(addresses).format.borders.getItem(index as 'EdgeTop');
      border.style = 'Continuous';
    }
  }
}

function spotsOf({ row, column, span }: NewCell): Spot[] {
  return Array.from({ length: span.rows * span.columns }, (_, index) => ({
    row: row + Math.floor(index / span.columns),
    column: column + (index % span.columns),
  }));
}

/** Addresses joined as far as one call takes them. */
function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length + 1 <= addressLimit) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
