import { cellUnder } from './blockCells';
import type { Closing } from './closing';
import { columnOf } from './columns';
import { columnAt } from './columnPlaces';
import type { TableCorrection } from './corrections';
import type { Band } from './headers';
import { type SheetView, refOf } from './sheetView';

/** The end of a table with the total in the column that a person named; as it was where that column has no free cell. */
export function totalAsSaid(
  view: SheetView,
  closing: Closing,
  bands: readonly Band[],
  correction: TableCorrection | null,
): Closing {
  const { total } = closing;
  const band = bands.filter(({ kind }) => kind === 'indicators').at(-1);
  if (!correction?.total || !total || !band) return closing;
  const label = view.cell(total.label.row, total.label.column);
  const under = (column: ReturnType<typeof columnAt>) => {
    const cell = cellUnder(view, total.row, column, band.lastRow);
    return cell?.row === total.row && cell.column > label.lastColumn ? refOf(cell) : null;
  };
  const score = under(columnAt(view, band, correction.total));
  if (!score) return closing;
  const marks = under(columnOf(band.columns, 'marks'));
  const isScore = (cell: typeof marks): boolean => cell?.row === score.row && cell.column === score.column;
  const grade = isScore(total.grade) ? null : total.grade;
  const settled = new Set(['total-under-marks', 'grade-place-open', ...(grade ? [] : ['grade'])]);
  return {
    ...closing,
    total: {
      ...total,
      score,
      marks: isScore(marks) ? null : marks,
      grade,
      standsUnderMarks: false,
    },
    guessed: false,
    reasons: closing.reasons.filter(({ code }) => !settled.has(code)),
  };
}
