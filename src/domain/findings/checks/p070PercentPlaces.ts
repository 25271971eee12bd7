import type { CellRef } from '../../snapshot/snapshot';
import { cellAt } from '../../snapshot/cells';
import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits, rowNumbers } from '../makeFinding';

const MANY_PLACES = /\d\.\d{3,}\s*[%％]/;

/** P-070: a percentage that is shown with more than two decimals. */
export const p070PercentPlaces: Check = (context) => {
  const { money } = context.table;
  const rates = (money ? [money.total, ...money.parts] : []).map((row) => ({
    cell: row.rate,
    line: { row: rowNumbers([row.row]), name: row.label },
  }));
  const values = indicatorRows(context).flatMap((view) => {
    const { actual, completion, deviation } = view.row.indicator;
    return [actual, completion, deviation].map((cell) => ({ cell, line: view.line() }));
  });
  const shown = (cell: CellRef | null) =>
    cell ? cellAt(context.sheet, cell.row, cell.column).text.normalize('NFKC').trim() : '';
  const hits = [...rates, ...values]
    .filter(({ cell }) => MANY_PLACES.test(shown(cell)))
    .map(({ cell, line }) => ({ cells: [cell], line: { ...line, shown: shown(cell) } }));
  return listHits(context, 'P-070', hits);
};
