import type { CellRef } from '../snapshot/snapshot';
import { columnsAt } from './groupTotals';
import type { Indicators } from './indicatorBlock';
import type { SpecialRow } from './rowKinds';
import { isGradeLabel, isGradeWord, isStrongTotalLabel, isTickList, isTotalLabel } from './labels';
import { type SheetView, type ViewCell, type Window, refOf } from './sheetView';
import type { Recognition, TotalCells } from './table';
import { readTotal } from './totals';

/** The end of a table: total, grade, remarks. */
export type Closing = {
  readonly total: TotalCells | null;
  /** The row that is the total of the whole table; other total rows are sub-totals. */
  readonly totalRow: SpecialRow | null;
  readonly remarks: CellRef | null;
  /** True where the form leaves open which cell is which. */
  readonly guessed: boolean;
  readonly reasons: readonly Recognition[];
};

/** Finds total, grade and remarks below the indicators, else the total among the lines above them. */
export function findClosing(
  view: SheetView,
  indicators: Indicators | null,
  head: readonly ViewCell[],
  window: Window,
): Closing {
  const specials = indicators?.specials ?? [];
  const totals = specials.filter(({ kind }) => kind === 'total');
  const totalRow =
    totals.filter(({ label }) => isStrongTotalLabel(label.text)).at(-1) ?? totals.at(-1) ?? null;
  const columns = columnsAt(indicators?.columns ?? [], totalRow?.row ?? 0);
  const read = totalRow && columns ? readTotal(view, totalRow.label, columns, window) : null;
  const above = read ? null : totalAbove(view, head, window);
  const gradeRow = specials.find(({ kind, row }) => kind === 'grade' && row !== totalRow?.row) ?? null;
  const gradeCell = gradeRow ? gradePlace(view, gradeRow.label, window) : null;
  const remarksRow = specials.filter(({ kind }) => kind === 'remarks').at(-1) ?? null;
  const remarks = remarksRow ? (view.next(remarksRow.label, window) ?? remarksRow.label) : null;
  const cells = read?.cells ?? above;
  const total = cells && { ...cells, grade: cells.grade ?? (gradeCell ? refOf(gradeCell) : null) };
  const tell = (code: string, cell: ViewCell | null | undefined): Recognition[] =>
    cell ? [{ code, cell: refOf(cell), text: cell.text }] : [];
  return {
    total,
    totalRow,
    remarks: remarks ? refOf(remarks) : null,
    guessed: read?.guessed ?? false,
    reasons: [
      ...tell('total', total && view.cell(total.label.row, total.label.column)),
      ...(total?.standsUnderMarks && total.score
        ? tell('total-under-marks', view.cell(total.score.row, total.score.column))
        : []),
      ...tell(
        read?.guessed ? 'grade-place-open' : 'grade',
        total?.grade && view.cell(total.grade.row, total.grade.column),
      ),
      ...tell('remarks', remarks),
    ],
  };
}

/** The cell beside 评价等级; none where the label itself goes on, or where boxes are to be ticked. */
function gradePlace(view: SheetView, label: ViewCell, window: Window): ViewCell | null {
  const inline = label.text.split(/[:：]/).slice(1).join('');
  const cell = inline.trim() === '' ? view.next(label, window) : null;
  return cell && isTickList(cell.text) ? null : cell;
}

/** `自评总分 | 98 | 自评等级 | 优` in the lines above the indicators. */
function totalAbove(view: SheetView, head: readonly ViewCell[], window: Window): TotalCells | null {
  const lastRow = head.at(-1)?.row ?? 0;
  const candidates = head.filter((cell) => typeof cell.value === 'string' && cell.row < lastRow);
  const label = candidates.find((cell) => isTotalLabel(cell.text) && isStrongTotalLabel(cell.text));
  const score = label ? view.next(label, window) : null;
  if (!label || !score || (typeof score.value === 'string' && score.text !== '')) return null;
  const gradeLabel = candidates.find((cell) => isGradeLabel(cell.text));
  const grade = gradeLabel ? view.next(gradeLabel, window) : null;
  return {
    row: label.row,
    label: refOf(label),
    marks: null,
    score: refOf(score),
    standsUnderMarks: false,
    grade: grade && (grade.text === '' || isGradeWord(grade.text)) ? refOf(grade) : null,
  };
}
