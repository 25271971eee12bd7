import type { WorkbookCheck } from '../context';
import { rateAt } from '../figures';
import { listBySheet, type SheetHit } from '../textCells';

/** A bare number above this cannot be a fraction that stands for a rate near 100 %. */
const PLAINLY_POINTS = '1.5';

/**
 * P-086 outside of self-evaluations: a bare 13.38 in a column of rates whose others carry the percent sign. A column that
 * is bare throughout is a convention.
 */
export const p086RatesOfData: WorkbookCheck = (context) => {
  const rates = context.facts.rateCells.flatMap(({ sheetId, table, label, place }) => {
    const view = context.views.find(({ sheet }) => sheet.id === sheetId);
    const stated = view ? rateAt(view.sheet, place.cell, place.convention) : null;
    return view && stated ? [{ view, table, label, cell: place.cell, stated }] : [];
  });
  const hits = rates
    .filter(({ stated }) => !stated.signed && stated.literal.abs().greaterThan(PLAINLY_POINTS))
    .filter((bare) =>
      rates.some(
        (other) =>
          other.stated.signed &&
          other.view === bare.view &&
          other.table === bare.table &&
          other.cell.column === bare.cell.column,
      ),
    )
    .map(({ view, label, cell, stated }): SheetHit => ({
      view,
      cells: [cell],
      line: { row: String(cell.row + 1), name: label, how: 'bare', shown: stated.literal.toFixed(), due: '' },
    }));
  return listBySheet(context, 'P-086', hits);
};
