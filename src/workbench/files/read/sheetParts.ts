import type { BookArea, BookSheet } from '../../book/book';
import { parseArea } from './areas';
import { readColor } from './colors';
import { placedRows } from './cellPlaces';
import {
  attribute,
  attributesOf,
  booleanAttribute,
  child,
  childrenOf,
  numberAttribute,
  type XmlElement,
} from '../xml/element';

/** Merged areas in written order. */
export function readMerges(worksheet: XmlElement): BookArea[] {
  return childrenOf(child(worksheet, 'mergeCells'), 'mergeCell')
    .map((element) => parseArea(attribute(element, 'ref') ?? ''))
    .filter((area) => area !== null);
}

/** Excel.WorksheetProtectionOptions by the attribute that forbids them, with what a missing attribute means. */
export const protectionOptions: readonly [
  option: string,
  attributeName: string,
  forbiddenIfMissing: boolean,
][] = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
];

/** Protection of the sheet; null where there is none. Options carry the names of `Excel.WorksheetProtectionOptions`. */
export function readProtection(worksheet: XmlElement): BookSheet['protection'] {
  const element = child(worksheet, 'sheetProtection');
  if (!element || !booleanAttribute(element, 'sheet', false)) return null;
  return {
    password: attributesOf(element).some(
      ({ name, value }) => /^(?:password|hashValue)$/.test(name) && value !== '',
    ),
    options: Object.fromEntries(
      protectionOptions.map(([option, name, missing]) => [option, !booleanAttribute(element, name, missing)]),
    ),
  };
}

/** Rows with a height, a style of their own or hidden. Heights in points. */
export function readRows(worksheet: XmlElement): BookSheet['rows'] {
  const rows: BookSheet['rows'] = new Map();
  for (const { element, row } of placedRows(worksheet)) {
    const height = numberAttribute(element, 'ht');
    const hidden = booleanAttribute(element, 'hidden', false);
    const xf = booleanAttribute(element, 'customFormat', false) ? numberAttribute(element, 's') : null;
    if (height !== null || hidden || xf !== null) rows.set(row, { height, hidden, xf });
  }
  return rows;
}

/** Columns with a width, a style or hidden. Widths in characters of the standard font, as the file has them. */
export function readColumns(worksheet: XmlElement): BookSheet['columns'] {
  const columns: BookSheet['columns'] = new Map();
  let done = 0;
  for (const element of childrenOf(child(worksheet, 'cols'), 'col')) {
    const first = Math.max(done, (numberAttribute(element, 'min') ?? 1) - 1);
    const last = Math.min(16_384, numberAttribute(element, 'max') ?? first + 1);
    // Ranges come in order and never overlap; one that does may not cost the same columns twice.
    done = Math.max(done, last);
    for (let column = first; column < last; column++) {
      columns.set(column, {
        width: numberAttribute(element, 'width'),
        hidden: booleanAttribute(element, 'hidden', false),
        xf: numberAttribute(element, 'style'),
      });
    }
  }
  return columns;
}

/** Height (points) and width (characters) of rows and columns that say none. */
export function readDefaultSizes(worksheet: XmlElement): { row: number; column: number } {
  const element = child(worksheet, 'sheetFormatPr');
  const base = (element && numberAttribute(element, 'baseColWidth')) ?? 8;
  return {
    row: (element && numberAttribute(element, 'defaultRowHeight')) ?? 15,
    column: (element && numberAttribute(element, 'defaultColWidth')) ?? base + 0.7109375,
  };
}

/** Rows and columns that stay in view; null where the panes are not frozen. */
export function readFreeze(worksheet: XmlElement): BookSheet['freeze'] {
  const pane = child(child(child(worksheet, 'sheetViews'), 'sheetView'), 'pane');
  if (!pane || !/^frozen/.test(attribute(pane, 'state') ?? '')) return null;
  return { rows: numberAttribute(pane, 'ySplit') ?? 0, columns: numberAttribute(pane, 'xSplit') ?? 0 };
}

/** Colour of the sheet's tab as `#RRGGBB`. */
export function readTabColor(worksheet: XmlElement, theme: readonly string[]): string | null {
  return readColor(child(child(worksheet, 'sheetPr'), 'tabColor'), theme);
}

/** A table part → name, area and header; null where its area cannot be read. */
export function readTable(table: XmlElement): BookSheet['tables'][number] | null {
  const area = parseArea(attribute(table, 'ref') ?? '');
  const name = attribute(table, 'displayName') ?? attribute(table, 'name');
  return area && name !== null
    ? { name, area, headerRow: numberAttribute(table, 'headerRowCount') !== 0 }
    : null;
}
