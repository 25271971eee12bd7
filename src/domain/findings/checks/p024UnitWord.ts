import { Decimal } from '../../decimal/decimal';
import { findFigures } from '../../quantity/figures';
import type { Figure } from '../../quantity/quantity';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck, WorkbookContext } from '../context';
import { figure } from '../makeFinding';
import { unitAbove } from '../sheetUnit';
import { listBySheet, textCells, textLine, type SheetHit } from '../textCells';

/** Parts and their sum may differ by the last printed digit. */
const TOLERANCE = '0.015';
const AMOUNT_CELL = /^([\d,]+(?:\.\d+)?)\s*元$/;

/**
 * P-024: an amount names 元 where only 万元 adds up (or the reverse): a cell of a table in 万元 whose column then gives
 * its total (an error), or a sum in a sentence whose parts carry the other unit (a warning).
 */
export const p024UnitWord: WorkbookCheck = (context) => {
  const hits = textCells(context).flatMap(({ view, cell, text }): readonly SheetHit[] => {
    const bare = AMOUNT_CELL.exec(text.trim());
    if (bare) return inColumn(context, view, cell, new Decimal((bare[1] ?? '0').replaceAll(',', '')));
    if (!text.includes('元')) return [];
    return sumsIn(text).map(({ whole, parts }) => ({
      view,
      cells: [cell],
      severity: 'warning',
      line: textLine(cell, text.slice(whole.start, whole.end), { how: 'text', unit: parts[0]?.unit ?? '' }),
    }));
  });
  return listBySheet(context, 'P-024', hits);
};

function inColumn(
  context: WorkbookContext,
  view: SheetView,
  cell: ViewCell,
  value: Decimal,
): readonly SheetHit[] {
  const isEvaluation = context.tables.some(
    ({ sheet, table }) =>
      sheet.id === view.sheet.id &&
      cell.row >= table.area.row &&
      cell.row < table.area.row + table.area.rowCount,
  );
  if (isEvaluation || unitAbove(view, cell.row) !== '万元') return [];
  const sum = columnTotal(view, cell, value);
  if (!sum) return [];
  const line = textLine(cell, cell.text, { how: 'cell', unit: '万元', total: figure(sum.value) });
  return [{ view, cells: [cell, sum.cell], line, found: cell.text, expected: `${figure(value)}万元` }];
}

/** The total below that the amounts of the column give if this cell counts in the unit of the table. */
function columnTotal(
  view: SheetView,
  cell: ViewCell,
  value: Decimal,
): { readonly cell: ViewCell; readonly value: Decimal } | null {
  let sum = value;
  for (
    let row = cell.row - 1;
    row >= view.firstRow && typeof valueAt(view, row, cell) === 'number';
    row -= 1
  ) {
    sum = sum.plus(Number(valueAt(view, row, cell)));
  }
  for (let row = cell.row + 1; row <= view.lastRow; row += 1) {
    const below = view.cell(row, cell.column);
    if (typeof below.value !== 'number') return null;
    if (sum.minus(below.value).abs().lessThanOrEqualTo(TOLERANCE))
      return { cell: below, value: new Decimal(below.value) };
    sum = sum.plus(below.value);
  }
  return null;
}

function valueAt(view: SheetView, row: number, { column }: ViewCell) {
  return view.cell(row, column).value;
}

/** Sums of a text whose unit is not that of the parts in brackets or after 其中, though the numbers add up. */
function sumsIn(text: string): readonly { readonly whole: Figure; readonly parts: readonly Figure[] }[] {
  const figures = findFigures(text);
  return figures.flatMap((whole, index) => {
    if (whole.unit !== '元' && whole.unit !== '万元') return [];
    const opening = /^\s*[((]|^[,，:：]?\s*(?:其中|包括)/.exec(text.slice(whole.end, whole.end + 4));
    if (!opening) return [];
    const rest = text.slice(whole.end);
    const closing = /^\s*\(/.test(rest) ? rest.indexOf(')') : rest.search(/[。;；]/);
    const end = closing < 0 ? text.length : whole.end + closing;
    const parts = figures
      .slice(index + 1)
      .filter(({ start, unit }) => start < end && unit?.endsWith('元') === true);
    const other = whole.unit === '元' ? '万元' : '元';
    if (parts.length < 2 || parts.some(({ unit }) => unit !== other)) return [];
    const sum = parts.reduce((total, part) => total.plus(part.value), new Decimal(0));
    return sum.minus(whole.value).abs().lessThanOrEqualTo(TOLERANCE) ? [{ whole, parts }] : [];
  });
}
