import { type Decimal, fromNumber } from '../decimal/decimal';
import { isBlank } from '../quantity/blanks';
import type { NumberQuantity, Quantity, Target } from '../quantity/quantity';
import { isPercentFormat, readQuantity } from '../quantity/readQuantity';
import { readTarget } from '../quantity/readTarget';
import { type Cell, cellAt, sheetById } from '../snapshot/cells';
import { trimText } from '../snapshot/normalise';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { IndicatorRow } from '../tables/table';
import { statedShare } from './statedShare';
import { statesRule } from './standard';
import { statedInNote } from './statedInNote';

/** What the cells of a row say, once; everything else works on this. */
export type RowReading = {
  readonly indicator: IndicatorRow;
  readonly target: Target;
  readonly actual: Quantity;
  /** 实际完成值 as printed. */
  readonly actualText: string;
  readonly targetText: string;
  /** Above 0; null where the cell is missing, blank or no number. */
  readonly marks: Decimal | null;
  /** 评分标准 of the row, also where its explanation, name or target prints one; null where there is none. */
  readonly standard: PrintedStandard | null;
  /** 得分系数 that a person put in, from 0 to 1; null where the form has none or it is blank. */
  readonly coefficient: Decimal | null;
  /** A rate that the note of the row states, where the form has no column for the result. */
  readonly stated?: NumberQuantity | null;
  /** True where 扣减分 of the row holds a figure other than 0. */
  readonly deducted: boolean;
};

/** Stands between the texts of a standard that is printed in several cells. */
export const betweenStandards = '；';

/** A scoring standard as printed: the texts of `cells` one after the other; none where the text is a part of a cell. */
export type PrintedStandard = { readonly text: string; readonly cells: readonly CellRef[] };

/** The cell of a reference; null where the form has no such cell. */
export function cellOf(workbook: WorkbookSnapshot, ref: CellRef | null): Cell | null {
  return ref ? cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column) : null;
}

/** Text of a cell, trimmed; empty where there is none or only a printed placeholder. */
export function textOf(cell: Cell | null): string {
  return !cell || isBlank(cell.value) ? '' : trimText(String(cell.value));
}

/**
 * Reads one indicator row. A figure in 实际完成值 is sought by the unit and the noun of the target
 * (domain.md §1.7); `year` completes dates that print none.
 */
export function readRow(
  workbook: WorkbookSnapshot,
  indicator: IndicatorRow,
  year: number | null,
): RowReading {
  const targetCell = cellOf(workbook, indicator.target);
  const actualCell = cellOf(workbook, indicator.actual);
  const target: Target = targetCell
    ? readTarget(targetCell, {
        comparison: textOf(cellOf(workbook, indicator.comparison)),
        unit: textOf(cellOf(workbook, indicator.unit)),
        year,
      })
    : { kind: 'blank' };
  const unit = 'unit' in target ? target.unit : null;
  const percent = 'percent' in target && target.percent;
  const read: Quantity = actualCell
    ? readQuantity(actualCell, { unit, noun: indicator.name, percent, year })
    : { kind: 'blank' };
  const actual = statedShare(read, textOf(actualCell), indicator.name ?? '', textOf(targetCell));
  return {
    indicator,
    target,
    actual,
    actualText: textOf(actualCell),
    targetText: textOf(targetCell),
    marks: marksBeside(workbook, indicator) ?? printedMarks(indicator),
    standard: standardOf(workbook, indicator),
    coefficient: shareIn(cellOf(workbook, indicator.coefficient ?? null)),
    stated:
      indicator.actual === null && indicator.target === null
        ? statedInNote(textOf(cellOf(workbook, indicator.reason)), indicator.name)
        : null,
    deducted: isDeducted(cellOf(workbook, indicator.deduction ?? null)),
  };
}

/** 0.9 or 90%; anything beyond 0 and 1 is no share of the marks. */
function shareIn(cell: Cell | null): Decimal | null {
  const read = cell && readQuantity({ value: cell.value, numberFormat: cell.numberFormat });
  if (read?.kind !== 'number' || read.bound !== 'exact' || (read.unit !== null && !read.percent)) return null;
  const share = read.percent ? read.value.div(100) : read.value;
  return share.isNegative() || share.greaterThan(1) ? null : share;
}

function isDeducted(cell: Cell | null): boolean {
  const read = cell && readQuantity(cell);
  return read?.kind === 'number' && !read.value.isZero();
}

/** A rule counts wherever the row prints it: taking it for a definition would give a score that it does not allow. */
function standardOf(workbook: WorkbookSnapshot, indicator: IndicatorRow): PrintedStandard | null {
  const at = (cell: CellRef | null): PrintedStandard => ({
    text: textOf(cellOf(workbook, cell)),
    cells: cell ? [cell] : [],
  });
  const columns = indicator.standardCells ?? [indicator.standard];
  const filled = columns.map(at).filter(({ text }) => text !== '');
  if (filled.length > 0) {
    return {
      text: filled.map(({ text }) => text).join(betweenStandards),
      cells: filled.flatMap(({ cells }) => cells),
    };
  }
  const others = [at(indicator.explanation), { text: indicator.name ?? '', cells: [] }, at(indicator.target)];
  return others.find(({ text }) => statesRule(text)) ?? null;
}

/** Marks that the name prints count where the form has no cell for them: `相关性（5分）`. */
function printedMarks({ marks, printedMarks: printed }: IndicatorRow): Decimal | null {
  return marks === null && typeof printed === 'number' ? fromNumber(printed) : null;
}

/** A weight in percent beside a score in percent may be meant on either scale: then there are no marks. */
function marksBeside(workbook: WorkbookSnapshot, { marks, score }: IndicatorRow): Decimal | null {
  const cell = cellOf(workbook, marks);
  if (isPercentFormat(cellOf(workbook, score)?.numberFormat) && isPercentWeight(cell)) return null;
  return marksIn(cell);
}

/** True where a cell of marks holds a percentage: 30% by its number format or its text. */
export function isPercentWeight(cell: Cell | null): boolean {
  const read = cell && readQuantity(cell);
  return read?.kind === 'number' && read.percent;
}

/**
 * Full marks of a cell: 10, `10`, `10分`; a weight of 30% stands for 30 of 100 marks. Null for blanks, words and
 * anything not above 0.
 */
export function marksIn(cell: Cell | null): Decimal | null {
  if (!cell) return null;
  const read = readQuantity({ value: cell.value, numberFormat: cell.numberFormat });
  if (read.kind !== 'number' || read.bound !== 'exact') return null;
  if (read.unit !== null && read.unit !== '分' && read.unit !== '%') return null;
  return read.value.greaterThan(0) ? read.value : null;
}
