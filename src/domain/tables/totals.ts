import { cellUnder } from './blockCells';
import type { IndicatorColumns } from './indicatorColumns';
import { isGradeLabel, isGradePlaceholder, isGradeWord, isPlaceholder } from './labels';
import { columnLetters } from '../snapshot/address';
import { type SheetView, type ViewCell, type Window, refOf } from './sheetView';
import type { TotalCells } from './table';

/** Where a total row puts its figures; `guessed` where the form leaves it open. */
type Places = {
  readonly marks: ViewCell | null;
  readonly score: ViewCell | null;
  readonly grade: ViewCell | null;
  readonly guessed: boolean;
};

/**
 * Reads the row of the total: which cell is the sum of marks, which the sum of scores, which the grade.
 * Forms differ (domain.md §1.5, P-097): the total of scores may stand under 分值 with the grade under 得分.
 */
export function readTotal(
  view: SheetView,
  label: ViewCell,
  columns: IndicatorColumns,
  window: Window,
): { readonly cells: TotalCells; readonly guessed: boolean } {
  const { marks, score, grade, guessed } = placesOf(view, label, columns, window);
  const isUnderMarks =
    score !== null &&
    columns.marks !== null &&
    covers(score, columns.marks.first) &&
    !(columns.score && covers(score, columns.score.first));
  return {
    cells: {
      row: label.row,
      label: refOf(label),
      marks: marks ? refOf(marks) : null,
      score: score ? refOf(score) : null,
      standsUnderMarks: isUnderMarks,
      grade: grade ? refOf(grade) : null,
    },
    guessed,
  };
}

function placesOf(view: SheetView, label: ViewCell, columns: IndicatorColumns, window: Window): Places {
  const right = cellsRightOf(view, label, window);
  const free = (cell: ViewCell | null): ViewCell | null =>
    cell?.row === label.row && cell.column > label.lastColumn ? cell : null;
  const marks = free(cellUnder(view, label.row, columns.marks, columns.headerRow));
  const score = free(cellUnder(view, label.row, columns.score, columns.headerRow));
  const named = right.find((cell) => isGradeLabel(cell.text));
  if (named) {
    const grade = view.next(named, window);
    const before = right.filter((cell) => cell.column < named.column);
    const total = [score, marks, before[0] ?? null].find(
      (cell) => cell && before.some((one) => same(one, cell)),
    );
    const other =
      total && score && same(total, score) && marks && before.some((one) => same(one, marks)) ? marks : null;
    return {
      marks: other,
      score: total ?? null,
      // A label at the edge of the table leaves no place: it is never written over.
      grade: grade && !isFigure(grade) ? grade : null,
      guessed: false,
    };
  }
  if (!score) return withoutScore(marks, right);
  if (!marks) {
    const grade = right.find((cell) => cell !== score && (isGradeCell(cell) || isGradeFormula(cell))) ?? null;
    return { marks: null, score, grade, guessed: false };
  }
  return besideMarks(view, marks, score, right);
}

/** 分值 and 得分 both have a cell in the total row: one of them may hold the grade. */
function besideMarks(view: SheetView, marks: ViewCell, score: ViewCell, right: readonly ViewCell[]): Places {
  const later = right.filter((cell) => cell.column > score.lastColumn);
  const graded = later.find((cell) => isGradeCell(cell) || isGradeFormula(cell)) ?? null;
  const normal = { marks, score, grade: graded, guessed: false };
  const gradeInScore = { marks: null, score: marks, grade: score, guessed: false };
  if (isGradeCell(score) || isGradeFormula(score)) return gradeInScore;
  if (isFigure(score)) return normal;
  if (score.formula !== null) return sumsColumn(marks, score) ? gradeInScore : normal;
  if (sumsColumn(marks, score) && (!graded || isGradeFormula(graded)))
    return { ...gradeInScore, grade: graded };
  if (!graded) return normal;
  // The place of the score is empty and a grade or its placeholder stands beside it.
  const bold = view.isBold(marks);
  const belongs = (cell: ViewCell): boolean => bold !== null && view.isBold(cell) === bold;
  if (belongs(graded) && !belongs(score) && bold !== null) {
    return { marks: null, score: marks, grade: graded, guessed: false };
  }
  if (belongs(score) && !belongs(graded)) return { ...gradeInScore, guessed: true };
  if (isFigure(marks)) return { ...normal, guessed: true };
  return isGradePlaceholder(graded.text) ? { ...gradeInScore, guessed: true } : { ...normal, guessed: true };
}

function withoutScore(marks: ViewCell | null, right: readonly ViewCell[]): Places {
  const grade = right.find((cell) => isGradeCell(cell) || isGradeFormula(cell)) ?? null;
  const total = marks ?? right.find((cell) => cell !== grade) ?? null;
  return { marks: null, score: total, grade, guessed: marks === null && right.length > 1 };
}

/**
 * True where the cell under 分值 already sums the column of scores. Ranges decide: the score of the money,
 * a cell of its own, may stand in the column of marks.
 */
function sumsColumn(marks: ViewCell, score: ViewCell): boolean {
  const sums = (column: number): boolean => {
    const place = `\\$?${columnLetters(column)}\\$?\\d+`;
    return new RegExp(`(?<![A-Z])${place}:${place}(?!\\d)`, 'i').test(marks.formula ?? '');
  };
  return marks.formula !== null && sums(score.column) && !sums(marks.column);
}

function isGradeFormula(cell: ViewCell): boolean {
  return cell.formula !== null && /GRADE\(|"[优良]/i.test(cell.formula);
}

function cellsRightOf(view: SheetView, label: ViewCell, window: Window): readonly ViewCell[] {
  const cells: ViewCell[] = [];
  for (let cell = view.next(label, window); cell; cell = view.next(cell, window)) {
    if (cell.row === label.row) cells.push(cell);
  }
  return cells;
}

function isGradeCell(cell: ViewCell): boolean {
  return isGradeWord(cell.text) || isGradePlaceholder(cell.text);
}

function isFigure(cell: ViewCell): boolean {
  return cell.text !== '' && !isPlaceholder(cell.text) && /^[\d.,\s]+分?$/.test(cell.text.normalize('NFKC'));
}

function covers(cell: ViewCell, column: number): boolean {
  return cell.column <= column && cell.lastColumn >= column;
}

function same(a: ViewCell, b: ViewCell): boolean {
  return a.row === b.row && a.column === b.column;
}
