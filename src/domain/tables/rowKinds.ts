import type { Band } from './headers';
import type { IndicatorColumns } from './indicatorColumns';
import {
  coreLabel,
  groupName,
  isGradeLabel,
  isPlaceholder,
  isOwnRemarksLabel,
  isRemarksLabel,
  isStrongTotalLabel,
  isSubtotalLabel,
  isTotalLabel,
  printedMarks,
} from './labels';
import { normaliseLabel } from '../snapshot/normalise';
import type { SheetView, ViewCell, Window } from './sheetView';

/** A row below the indicators, or between them, that is none: total, sub-total, grade, remarks. */
export type SpecialRow = {
  readonly kind: 'total' | 'subtotal' | 'grade' | 'remarks';
  readonly row: number;
  readonly label: ViewCell;
};

/** 合计 may be the sum of a part; 总分, a grade or 其他需要说明事项 end the indicators. */
export function isEnd({ kind, label }: SpecialRow): boolean {
  if (kind === 'total') return isStrongTotalLabel(label.text);
  return kind !== 'remarks' || isOwnRemarksLabel(label.text);
}

/** Rows below a header that print no content: hints in brackets (`（填数值）`), the numbers or letters of the columns. */
export function isHintRow(cells: readonly ViewCell[]): boolean {
  if (cells.length < 3) return false;
  const texts = cells.map((cell) => normaliseLabel(cell.text));
  if (texts.every((text) => /^\([^()]+\)$/.test(text))) return true;
  const numbers = texts[0] === '栏次' ? texts.slice(1) : texts;
  const isCounted = numbers.every(
    (text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1,
  );
  return (
    (isCounted && Number.isInteger(Number(numbers[0]))) ||
    texts.every((text, index) =>
      new RegExp(`^\\(?${String.fromCharCode(97 + index)}\\)?(?:=.*)?$`).test(text),
    )
  );
}

/** A sentence across the table is neither a class nor an indicator. */
export function isText(cells: readonly ViewCell[], columns: IndicatorColumns): boolean {
  const [cell] = cells;
  return (
    cells.length === 1 && cell !== undefined && cell.lastColumn > (columns.name?.last ?? cell.lastColumn)
  );
}

/** What a row is where it is no indicator; null for an indicator. `cells` are its cells, `first` the leftmost. */
export function specialRow(
  first: ViewCell,
  cells: readonly ViewCell[],
  columns: IndicatorColumns,
): SpecialRow | null {
  const at = { row: first.row, label: first };
  const isLeft = first.column <= (columns.name?.first ?? columns.window.first);
  if (typeof first.value !== 'string' || !isLeft) return null;
  if (isTotalLabel(first.text)) return { kind: 'total', ...at };
  if (isSubtotalLabel(first.text) && (isBeforeName(first, columns) || /小计/.test(first.text))) {
    return { kind: 'subtotal', ...at };
  }
  if (isGradeLabel(first.text.split(/[:：]/)[0] ?? '')) return { kind: 'grade', ...at };
  if (isRemarksLabel(first.text)) return { kind: 'remarks', ...at };
  // A sub-total may be printed in the column of the names, beside its class.
  const inName = cells.find((cell) => cell.column > first.column && coreLabel(cell.text) === '小计');
  return inName && inName.column <= (columns.name?.first ?? -1)
    ? { kind: 'subtotal', row: first.row, label: inName }
    : null;
}

function isBeforeName(cell: ViewCell, columns: IndicatorColumns): boolean {
  return columns.name !== null && (cell.column < columns.name.first || cell.lastColumn > columns.name.last);
}

/** A line that prints its class across the table: `一、产出指标（50分）`. */
export function headingOf(cells: readonly ViewCell[], columns: IndicatorColumns): ViewCell | null {
  const [cell] = cells;
  if (!cell || !columns.name || cells.length > 1 || typeof cell.value !== 'string') return null;
  if (cell.text.length > 30 || isPlaceholder(cell.text) || /[。；;]/.test(cell.text)) return null;
  const isAcross =
    cell.lastColumn > columns.name.last && cell.column <= (columns.levels[0] ?? columns.name).first;
  const isBare =
    columns.levels.length === 0 &&
    cell.column <= columns.name.first &&
    (printedMarks(cell.text) !== null ||
      /(?:产出|效益|成本|满意度|投入|过程|效果)(?:类)?(?:指标)?$/.test(groupName(cell.text)));
  return isAcross || isBare ? cell : null;
}

/** Header rows in the middle of the block that are no band of their own (the lower half of a repeated header). */
export function isHeaderAgain(view: SheetView, row: number, window: Window, band: Band): boolean {
  const cells = view.row(row, window);
  if (cells.length < 2) return false;
  return cells.every((cell) => {
    for (let header = band.firstRow; header <= band.lastRow; header += 1) {
      const printed = view.cell(header, cell.column);
      if (printed.text !== '' && groupName(printed.text) === groupName(cell.text)) return true;
    }
    return false;
  });
}
