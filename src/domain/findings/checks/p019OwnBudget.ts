import type { WorkbookCheck } from '../context';
import { percentFigure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/**
 * P-019: a control rate is computed with the spending as its own budget, while another budget stands elsewhere in the
 * workbook: which one divides is a question, and both results are named.
 */
export const p019OwnBudget: WorkbookCheck = (context) => {
  const hits = context.facts.rateCells.flatMap(({ sheetId, label, place, finding }): readonly SheetHit[] => {
    const view = context.views.find(({ sheet }) => sheet.id === sheetId);
    if (!view || finding.doubt !== 'same-figure' || finding.candidates.length < 2) return [];
    const cells = finding.candidates.flatMap(({ inputs }) =>
      inputs.flatMap(({ terms }) => terms.map(({ fact }) => fact.cell)),
    );
    const rates = finding.candidates.map(({ value }) => percentFigure(value.times(100)));
    return [
      {
        view,
        cells: [place.cell, ...cells],
        line: { row: String(place.cell.row + 1), name: label, rates: [...new Set(rates)].join(' / ') },
      },
    ];
  });
  return listBySheet(context, 'P-019', hits);
};
