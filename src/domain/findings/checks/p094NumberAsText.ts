import { plainNumber } from '../../quantity/readQuantity';
import type { ViewCell } from '../../tables/sheetView';
import type { CheckContext, WorkbookCheck } from '../context';
import { listBySheet, textLine, type SheetHit } from '../textCells';
import type { CellRef } from '../../snapshot/snapshot';

/**
 * P-094: a number is kept as text, so that SUM skips it: with spaces or full-width digits anywhere, and every text number
 * in the columns of amounts, marks and scores of a self-evaluation. Codes and ordinals are texts in earnest.
 */
export const p094NumberAsText: WorkbookCheck = (context) => {
  const hits = context.views.flatMap((view) => {
    const summed = summedCells(context.tables.filter(({ sheet }) => sheet.id === view.sheet.id));
    const found: SheetHit[] = [];
    for (let row = view.firstRow; row <= view.lastRow; row += 1) {
      for (const cell of view.row(row)) {
        if (isTextNumber(cell) && (isPadded(cell) || summed.has(keyOf(cell)))) {
          found.push({ view, cells: [cell], line: textLine(cell, cell.text) });
        }
      }
    }
    return found;
  });
  return listBySheet(context, 'P-094', hits);
};

function isTextNumber({ value }: ViewCell): boolean {
  return typeof value === 'string' && value.length <= 40 && plainNumber(value) !== null;
}

function isPadded({ value }: ViewCell): boolean {
  const text = String(value);
  return text !== text.trim() || text !== text.normalize('NFKC');
}

function summedCells(tables: readonly CheckContext[]): ReadonlySet<string> {
  const cells = tables.flatMap(({ table }): readonly (CellRef | null)[] => [
    ...(table.money ? [table.money.total, ...table.money.parts] : []).flatMap((row) => [
      row.initial,
      row.annual,
      row.executed,
      row.marks,
      row.score,
    ]),
    ...(table.indicators?.rows ?? []).flatMap((row) => [row.marks, row.score]),
  ]);
  return new Set(cells.filter((cell) => cell !== null).map(keyOf));
}

function keyOf({ row, column }: Pick<ViewCell | CellRef, 'row' | 'column'>): string {
  return `${String(row)}:${String(column)}`;
}
