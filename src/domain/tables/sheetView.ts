import { cellAt } from '../snapshot/cells';
import { remembered } from '../remembered';
import { normaliseLabel, trimText } from '../snapshot/normalise';
import type { Steps } from '../steps';
import type { Area, CellRef, CellValue, SheetSnapshot } from '../snapshot/snapshot';

/** A cell with the whole of its merged area; `row` and `column` are those of the anchor. */
export type ViewCell = CellRef & {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly value: CellValue;
  /** As a person reads it, spaces at the ends removed; empty for a blank cell. */
  readonly text: string;
  readonly formula: string | null;
  readonly numberFormat: string;
};

/** Columns from `first` to `last`, both included. */
export type Window = { readonly first: number; readonly last: number };

/** Longest text that can be a label or a header; longer ones are never compared. */
const longestLabel = 80;

const nothing: readonly ViewCell[] = [];

/** Cells beyond the used range whose merges still count, since the used range ends with the content. */
const margin = 20;

/** One sheet, prepared once for looking things up: merges by cell, non-blank cells by row. */
export class SheetView {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly window: Window;
  private readonly merges = new Map<number, Area>();
  private readonly rows = new Map<number, readonly ViewCell[]>();
  private readonly cells = new Map<number, ViewCell>();

  constructor(readonly sheet: SheetSnapshot) {
    const area = sheet.area;
    this.firstRow = area?.row ?? 0;
    this.lastRow = area ? area.row + Math.min(area.rowCount, sheet.values.length) - 1 : -1;
    const width = area ? Math.min(area.columnCount, widest(sheet.values)) : 0;
    this.window = { first: area?.column ?? 0, last: (area?.column ?? 0) + width - 1 };
    if (area) this.indexMerges();
  }

  /** The cell that covers row and column: the anchor of its merged area. */
  cell(row: number, column: number): ViewCell {
    const merge = this.merges.get(key(row, column));
    return this.read(merge?.row ?? row, merge?.column ?? column, merge);
  }

  /** The cells of a row that hold something and are anchored there, from left to right, in the window. */
  row(row: number, window: Window = this.window): readonly ViewCell[] {
    let cells = this.rows.get(row);
    if (!cells) {
      cells = this.readRow(row);
      this.rows.set(row, cells);
    }
    return cells.length === 0 || (window.first <= this.window.first && window.last >= this.window.last)
      ? cells
      : cells.filter((cell) => cell.column <= window.last && cell.lastColumn >= window.first);
  }

  /** The cell right of this one, also where it is blank; null at the end of the window. */
  next(cell: ViewCell, window: Window = this.window): ViewCell | null {
    return cell.lastColumn >= window.last ? null : this.cell(cell.row, cell.lastColumn + 1);
  }

  /** Bold or not; null where it was not read. */
  isBold(cell: CellRef): boolean | null {
    const { bold, area } = this.sheet;
    return area && bold ? (bold[cell.row - area.row]?.[cell.column - area.column] ?? null) : null;
  }

  private readRow(row: number): readonly ViewCell[] {
    const { area, values } = this.sheet;
    if (!area) return [];
    const cells: ViewCell[] = [];
    (values[row - area.row] ?? []).forEach((value, index) => {
      if (value === '' || (typeof value === 'string' && trimText(value) === '')) return;
      const column = area.column + index;
      const merge = this.merges.get(key(row, column));
      if (merge && (merge.row !== row || merge.column !== column)) return;
      cells.push(this.read(row, column, merge));
    });
    return cells.length > 0 ? cells : nothing;
  }

  private read(row: number, column: number, merge: Area | undefined): ViewCell {
    const known = this.cells.get(key(row, column));
    if (known) return known;
    const { value, text, formula, numberFormat } = cellAt(this.sheet, row, column);
    const cell: ViewCell = {
      sheetId: this.sheet.id,
      row,
      column,
      lastRow: row + (merge?.rowCount ?? 1) - 1,
      lastColumn: column + (merge?.columnCount ?? 1) - 1,
      value,
      text: trimText(typeof value === 'string' ? value : text || String(value)),
      formula,
      numberFormat,
    };
    this.cells.set(key(row, column), cell);
    return cell;
  }

  /** Overlapping or endless merges of a damaged file are read up to a bound, never cell by cell for ever. */
  private indexMerges(): void {
    const { first, last } = this.window;
    let left = 4 * (this.lastRow - this.firstRow + 1 + margin) * (last - first + 1 + margin);
    for (const merge of this.sheet.merges) {
      const lastRow = Math.min(merge.row + merge.rowCount - 1, this.lastRow + margin);
      const lastColumn = Math.min(merge.column + merge.columnCount - 1, last + margin);
      for (let row = Math.max(merge.row, this.firstRow); row <= lastRow; row += 1) {
        for (let column = Math.max(merge.column, first); column <= lastColumn; column += 1) {
          if (!this.merges.has(key(row, column))) this.merges.set(key(row, column), merge);
          left -= 1;
        }
        if (left < 0) return;
      }
    }
  }
}

/** The one view of a sheet: what was looked up once need not be looked up by the next reader. */
export const viewOf = remembered((sheet: SheetSnapshot) => new SheetView(sheet));

/** Looks up the rows of a sheet beforehand, step by step: it is a good part of what its recognition takes. */
export function* viewSteps(sheet: SheetSnapshot): Steps<void> {
  const view = viewOf(sheet);
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    view.row(row);
    if (row % often === 0) yield;
  }
}

/** Rows between two steps. */
const often = 200;

/** The text as labels are compared; empty for long texts, numbers and other values. */
export function labelOf(cell: ViewCell): string {
  return typeof cell.value === 'string' && cell.value.length <= longestLabel
    ? normaliseLabel(cell.value)
    : '';
}

/** The bare reference of a cell. */
export function refOf(cell: CellRef): CellRef {
  return { sheetId: cell.sheetId, row: cell.row, column: cell.column };
}

function key(row: number, column: number): number {
  return row * 16384 + column;
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
