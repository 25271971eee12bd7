import { hasCell } from '../../book/areas';
import { cellKey } from '../../book/book';
import type { BookArea, BookSheet } from '../../book/book';
import { gridStyle, shownText } from './cellLook';
import type { GridStyle } from './cellLook';
import type { NumberText } from '../../host/numberText';
import type { TextMeasure } from './measure';

/** What drawing a sheet needs: texts of values and the room that they take. */
export type Drawing = { readonly text: NumberText; readonly measure: TextMeasure };

/** Kept free at the sides of a cell, in pixels. */
const PADDING = 4;
/** No digit is wider than this, in parts of the font's size. */
const WIDEST_DIGIT = 0.8;
/** Excel's highest row, in pixels. */
const HIGHEST_ROW = 545;
const ROW_KEYS = cellKey(1, 0);

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Width in characters of the standard font, as the file has it, to pixels: 7 a character and 5 of margin. */
export function pixelsOfCharacters(characters: number): number {
  return Math.trunc(characters * 7 + 5);
}

/** Width of a cell in pixels, of a merged area as a whole; hidden columns have none. */
export function cellWidth(sheet: BookSheet, row: number, column: number): number {
  const merge = sheet.merges.find((area) => hasCell(area, row, column));
  const { column: first, columnCount } = merge ?? { column, columnCount: 1 };
  let width = 0;
  for (let index = first; index < first + columnCount; index += 1) {
    const own = sheet.columns.get(index);
    if (!own?.hidden) width += pixelsOfCharacters(own?.width ?? sheet.defaultColumnWidth);
  }
  return width;
}

/**
 * A number is never cut off: in General it loses decimals until it fits, or turns scientific; in any other format it
 * shows as `####`, as in Excel.
 */
export function fitNumber(
  shown: string,
  value: number,
  numberFormat: string,
  look: GridStyle,
  width: number,
  measure: TextMeasure,
): string {
  const room = width - PADDING;
  const fits = (text: string): boolean =>
    text.length * look.fs * (4 / 3) * WIDEST_DIGIT <= room || measure.width(text, look) <= room;
  if (fits(shown)) return shown;
  if (/^general$/i.test(numberFormat)) {
    const whole = Math.trunc(Math.abs(value)).toString().length;
    for (let digits = 9; digits >= 0; digits -= 1) {
      const shorter = String(Number(value.toFixed(digits)));
      if (whole <= 11 && fits(shorter) && (Number(shorter) !== 0 || value === 0)) return shorter;
    }
    for (let digits = 5; digits >= 0; digits -= 1) {
      const scientific = value
        .toExponential(digits)
        .replace(/e([+-])(\d)$/, 'E$10$2')
        .replace('e', 'E');
      if (fits(scientific)) return scientific;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, measure.width('#', look)))));
}

/** Height in pixels that a row without a height of its own takes from its texts; null where the standard is enough. */
export function autoRowHeight(
  sheet: BookSheet,
  row: number,
  columns: readonly number[],
  drawing: Drawing,
): number | null {
  const { text, measure } = drawing;
  const standard = pixelsOfPoints(sheet.defaultRowHeight);
  let height = standard;
  for (const column of columns) {
    const cell = sheet.cells.get(cellKey(row, column));
    if (!cell || cell.value === null || inMerge(sheet.merges, row, column)) continue;
    const look = gridStyle(cell.style);
    const shown = shownText(cell, text);
    const lines = cell.style.wrap
      ? linesOf(shown, cellWidth(sheet, row, column) - PADDING, (part) => measure.width(part, look))
      : 1;
    if (lines === 1 && look.fs <= 12) continue;
    height = Math.max(height, Math.ceil(lines * measure.lineHeight(look)) + 2);
  }
  return height > standard ? Math.min(height, HIGHEST_ROW) : null;
}

/** The columns of each row that hold a cell. */
export function columnsByRow(sheet: BookSheet): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / ROW_KEYS);
    const columns = rows.get(row);
    if (columns) columns.push(key % ROW_KEYS);
    else rows.set(row, [key % ROW_KEYS]);
  }
  return rows;
}

function inMerge(merges: readonly BookArea[], row: number, column: number): boolean {
  return merges.some((area) => hasCell(area, row, column));
}

/** Chinese breaks after any sign, other writing at spaces. */
function linesOf(text: string, room: number, width: (part: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\n|\r/)) {
    lines += 1;
    let used = 0;
    for (const [part] of paragraph.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g)) {
      const wide = width(part);
      if (used > 0 && used + wide > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(wide / Math.max(1, room)) - 1);
      used += wide;
    }
  }
  return lines;
}
