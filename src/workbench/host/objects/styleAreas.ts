import { isEntireColumn, isEntireRow } from '../../book/areas';
import type { BookArea, BookSheet, CellStyle } from '../../book/book';
import { cellOf, styleOf } from '../../book/mutate';
import type { Property } from '../definition';
import { HostError, invalidArgument } from '../errors';
import { sheetOf } from '../state';
import type { HostState, RangeState } from '../state';
import { styleCells } from '../write';
import { cellsIn } from './cellsIn';
import { styleField } from './styleFields';

/** A property of `format` that all cells of a range share; null where they differ. */
export function styleProperty(path: string): Property<RangeState> {
  const field = styleField(path);
  return {
    get: (state, host) => {
      const sheet = sheetOf(host, state.sheetId);
      const mixed = path.startsWith('font.') && state.areas.some((area) => holdsRichText(sheet, area));
      return mixed ? null : uniform(sheet, state.areas, field.read);
    },
    set: (state, value, host) => {
      if (value === null) invalidArgument('null is no value for a property.');
      styleRange(state, host, field.write(value));
    },
  };
}

/**
 * Changes the look of a range. Of whole rows and columns only the cells that the sheet holds are changed;
 * giving all others a look is refused, since the book keeps no look of rows and columns.
 */
export function styleRange(state: RangeState, host: HostState, patch: Partial<CellStyle>): void {
  const sheet = sheetOf(host, state.sheetId);
  for (const area of state.areas) {
    if (!isEntireRow(area) && !isEntireColumn(area)) {
      styleCells(host, sheet, area, () => patch);
      continue;
    }
    const resets = patch.fill === null || patch.fontColor === null;
    if (!resets) throw new HostError('ApiNotFound', 'Whole rows and columns take no look here.');
    for (const { row, column } of cellsIn(sheet, area)) {
      styleCells(host, sheet, { row, column, rowCount: 1, columnCount: 1 }, () => patch);
    }
  }
}

/** The one value that all cells of the areas share; null where they differ. */
export function uniform(
  sheet: BookSheet,
  areas: readonly BookArea[],
  read: (style: CellStyle) => unknown,
): unknown {
  const seen = new Set<unknown>();
  for (const area of areas) {
    const cells = cellsIn(sheet, area);
    for (const { row, column } of cells) seen.add(read(styleOf(sheet, row, column)));
    if (cells.length < area.rowCount * area.columnCount) {
      seen.add(read(styleOf(emptySheet(sheet), area.row, area.column)));
    }
    if (seen.size > 1) return null;
  }
  return [...seen][0] ?? null;
}

/** The characters of rich text do not share one font: Excel answers null for it. */
function holdsRichText(sheet: BookSheet, area: BookArea): boolean {
  return cellsIn(sheet, area).some(({ row, column }) => cellOf(sheet, row, column)?.richText ?? false);
}

function emptySheet(sheet: BookSheet): BookSheet {
  return { ...sheet, cells: new Map() };
}
