import type { BookSheet } from '../../book/book';
import type { Reading } from '../read/workbook';
import { parseArea, writeArea } from '../read/areas';
import { attribute, child, closesItself, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, setAttribute, type Edit } from '../xml/edits';
import { conditionalFormatEdits } from './conditionalFormats';
import { mergeEdits } from './merges';
import { insertInOrder, worksheetOrder } from './order';
import { pageEdits } from './page';
import type { PackageEditor } from './packageEditor';
import { writeCells } from './sheetCells';
import { propertyEdits } from './sheetProperties';
import { expandOverwritten } from './sharedFormulas';
import type { SheetChanges } from './sheetChanges';
import { columnEdits, rowAttributes } from './sizes';
import type { StyleWriter } from './styleWriter';

/** Writes what changed in one sheet into its part; answers whether a formula came, went or changed. */
export function writeSheet(
  editor: PackageEditor,
  part: string,
  sheet: BookSheet,
  changes: SheetChanges,
  reading: Reading,
  styles: StyleWriter,
): boolean {
  const opened = editor.root(part);
  if (closesItself(opened)) editor.edit(part, [appendInside(opened, '')]);
  if (changes.cells.size + changes.rows.size > 0 && !child(opened, 'sheetData')) {
    const root = editor.root(part);
    editor.edit(part, [insertInOrder(root, worksheetOrder, 'sheetData', `<${prefixOf(root)}sheetData/>`)]);
  }
  if (changes.cells.size > 0) {
    editor.edit(part, expandOverwritten(editor.root(part), sheet, changes.cells, reading.names));
  }
  const worksheet = editor.root(part);
  const { names, sharedText, styles: table } = reading;
  const rows = new Map([...changes.rows].map((row) => [row, rowAttributes(sheet, row)]));
  const cells = writeCells(
    worksheet,
    sheet,
    { cells: changes.cells, styled: changes.styled, rows },
    {
      styles: table.cells,
      sharedText,
      names,
      limits: reading.limits,
      format: (style, asText) => styles.cellFormat(style, asText),
    },
  );
  const edits: Edit[] = [...cells.edits, ...columnEdits(worksheet, sheet, changes.columns)];
  if (changes.properties) edits.push(...propertyEdits(worksheet, sheet, reading.theme));
  if (changes.merges) edits.push(...mergeEdits(worksheet, sheet));
  if (changes.conditionalFormats) {
    const writing = {
      names,
      differential: table.differential,
      format: (look: Parameters<StyleWriter['differential']>[0]) => styles.differential(look),
    };
    edits.push(...conditionalFormatEdits(worksheet, sheet, writing));
  }
  if (cells.edits.length > 0) edits.push(...widerDimension(worksheet, changes.cells));
  editor.edit(part, edits);
  if (changes.page) editor.edit(part, pageEdits(editor.root(part), sheet));
  return cells.formulasChanged;
}

/** `<dimension>` tells which cells are used; a reader may trust it. */
function widerDimension(worksheet: XmlElement, cells: ReadonlySet<number>): Edit[] {
  const element = child(worksheet, 'dimension');
  const area = element && parseArea(attribute(element, 'ref') ?? '');
  if (!element || !area) return [];
  let { row: top, column: left } = area;
  let bottom = top + area.rowCount - 1;
  let right = left + area.columnCount - 1;
  for (const key of cells) {
    const column = key % 16384;
    const row = (key - column) / 16384;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const wider = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  return setAttribute(element, 'ref', writeArea(wider));
}
