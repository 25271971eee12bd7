import { cellKey, type BookCell, type BookSheet, type CellStyle } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { addressOf } from '../formulas/references';
import { readCell, sharedMasters, type CellReading } from '../read/cells';
import { placedRows, type PlacedCell, type PlacedRow } from '../read/cellPlaces';
import { attribute, child, numberAttribute, outerXml, prefixOf, type XmlElement } from '../xml/element';
import type { Edit } from '../xml/edits';
import { cellXml, formulaXml, valueXml } from './cellXml';
import { rowEdits, rowWork, type RowWork } from './sheetRows';

export type CellWriting = CellReading & {
  readonly names: FileNames;
  /** Number of a look in the style part; `asText` as in `StyleWriter.cellFormat`. */
  readonly format: (style: CellStyle, asText: boolean) => number;
};

export type SheetTasks = {
  /** Keys of the cells to be brought up to date. */
  readonly cells: ReadonlySet<number>;
  /** Those of them whose look was set. */
  readonly styled: ReadonlySet<number>;
  /** Attributes of rows: heights and the like. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
};

export type SheetEdits = { readonly edits: readonly Edit[]; readonly formulasChanged: boolean };

/** Brings the named cells and rows of a sheet's XML up to the book; a cell that is the same already stays as written. */
export function writeCells(
  worksheet: XmlElement,
  sheet: BookSheet,
  tasks: SheetTasks,
  writing: CellWriting,
): SheetEdits {
  const rows = placedRows(worksheet);
  const places = new Map(rows.map((entry) => [entry.row, entry]));
  const work = new Map<number, RowWork>();
  const workOf = (row: number) => {
    const known = work.get(row) ?? rowWork();
    work.set(row, known);
    return known;
  };
  for (const [row, attributes] of tasks.rows) {
    for (const [name, value] of attributes) workOf(row).attributes.set(name, value);
  }
  const context: CellContext = {
    sheet,
    styled: tasks.styled,
    writing,
    masters: sharedMasters(rows),
    prefix: prefixOf(worksheet),
  };
  const edits: Edit[] = [];
  let formulasChanged = false;
  for (const key of [...tasks.cells].sort((a, b) => a - b)) {
    const column = key % 16384;
    const row = (key - column) / 16384;
    const place = places.get(row);
    const existing = place && cellIn(place, column);
    const result = existing
      ? changedCell(existing.element, row, column, context)
      : newCell(row, column, context);
    if (!result) continue;
    formulasChanged ||= result.formulaChanged;
    if (existing) edits.push({ ...range(existing.element), text: result.xml });
    else workOf(row).newCells.set(column, result.xml);
  }
  edits.push(...rowEdits(worksheet, rows, work));
  return { edits, formulasChanged };
}

type CellContext = {
  readonly sheet: BookSheet;
  readonly styled: ReadonlySet<number>;
  readonly writing: CellWriting;
  readonly masters: ReturnType<typeof sharedMasters>;
  readonly prefix: string;
};

type Written = { readonly xml: string; readonly formulaChanged: boolean };

function changedCell(element: XmlElement, row: number, column: number, context: CellContext): Written | null {
  const { writing, sheet, masters, prefix } = context;
  const before = readCell(element, row, column, writing, { masters, arrays: [], expanded: 0 });
  const now = sheet.cells.get(cellKey(row, column));
  const address = addressOf(row, column);
  const own = numberAttribute(element, 's');
  const sameContent =
    before.formula === (now?.formula ?? null) &&
    sameValue(before.value, now?.value ?? null) &&
    before.richText === (now?.richText ?? false);
  const asText = sameContent || !now || isTyped(now);
  const style = now ? writing.format(now.style, asText) : own;
  const styleIndex = style === (own ?? 0) ? own : style;
  if (sameContent) {
    if (styleIndex === own) return null;
    const inner = element.source.slice(element.openEnd, element.closeStart);
    const xml = cellXml(address, styleIndex, attribute(element, 't'), inner, prefix);
    return { xml: withMetadata(xml, element, ['cm', 'vm', 'ph']), formulaChanged: false };
  }
  const storedFormula = child(element, 'f');
  if (now?.formula != null && now.formula === before.formula && storedFormula) {
    const value = valueXml(now.value, true, prefix);
    const xml = cellXml(address, styleIndex, value.type, outerXml(storedFormula) + value.xml, prefix);
    return { xml: withMetadata(xml, element, ['cm']), formulaChanged: false };
  }
  const xml = contentXml(now, address, styleIndex, context);
  return { xml, formulaChanged: storedFormula !== null || now?.formula != null };
}

function newCell(row: number, column: number, context: CellContext): Written | null {
  const cell = context.sheet.cells.get(cellKey(row, column));
  if (!cell) return null;
  const { rows, columns } = context.sheet;
  const inherited = rows.get(row)?.xf ?? columns.get(column)?.xf ?? 0;
  // A cell that nobody gave a look has that of its column or row, under its number.
  const style = context.styled.has(cellKey(row, column))
    ? context.writing.format(cell.style, isTyped(cell))
    : cell.style.xf;
  if (cell.value === null && cell.formula === null && style === inherited) return null;
  const xml = contentXml(
    cell,
    addressOf(row, column),
    style === 0 && inherited === 0 ? null : style,
    context,
  );
  return { xml, formulaChanged: cell.formula !== null };
}

function contentXml(
  cell: BookCell | undefined,
  address: string,
  style: number | null,
  context: CellContext,
): string {
  const { writing, prefix } = context;
  const formula = cell?.formula ?? null;
  const value = valueXml(cell?.value ?? null, formula !== null, prefix);
  const stored = formula === null ? '' : formulaXml(writing.names.toFile(formula.replace(/^=/, '')), prefix);
  const content = stored + value.xml;
  // Without content or a style of its own there is nothing left to write.
  return content === '' && style === null ? '' : cellXml(address, style, value.type, content, prefix);
}

/** Text or nothing, as a person leaves it behind an apostrophe. */
function isTyped({ value, formula }: BookCell): boolean {
  return formula === null && (value === null || typeof value === 'string');
}

/** Metadata of a cell that keeps its formula stays with it. */
function withMetadata(xml: string, element: XmlElement, names: readonly string[]): string {
  const kept = names.flatMap((name) => {
    const value = attribute(element, name);
    return value === null ? [] : [` ${name}="${value}"`];
  });
  return kept.length === 0 ? xml : xml.replace(/^<[^>]*?(?=\/?>)/, (head) => head + kept.join(''));
}

function cellIn({ cells }: PlacedRow, column: number): PlacedCell | undefined {
  return cells.find((cell) => cell.column === column);
}

function range({ start, end }: XmlElement): { start: number; end: number } {
  return { start, end };
}

function sameValue(a: BookCell['value'], b: BookCell['value']): boolean {
  if (a === b) return true;
  return a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && a.error === b.error;
}
