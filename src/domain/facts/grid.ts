import { normaliseLabel } from '../snapshot/normalise';
import { rememberedInSteps } from '../remembered';
import type { Area, SheetSnapshot } from '../snapshot/snapshot';
import type { Steps } from '../steps';
import { isFootLabel } from '../tables/labels';
import { indentOf } from '../tables/moneyLabels';
import { type SheetView, type ViewCell, viewOf } from '../tables/sheetView';
import { type Title, titleIn } from '../tables/titles';
import { readRow } from './dataRow';
import { type ColumnKind, columnKind, isColumnNumbers, isFigure, isHeaderRow, isSubHeader } from './headers';
import { isStageLabel, meaningOf } from './meaning';
import { isRateText } from './rateNames';

/** A column of a block with the headers above it, the nearest first. */
export type DataColumn = {
  readonly column: number;
  readonly kind: ColumnKind;
  readonly headers: readonly ViewCell[];
};

/** Rows under one header, or under none. */
export type DataBlock = {
  readonly view: SheetView;
  readonly title: Title | null;
  /** Heading of the block (一、年初预算批复) that stands alone in its row. */
  readonly section: ViewCell | null;
  readonly columns: ReadonlyMap<number, DataColumn>;
  readonly firstRow: number;
  /** Who the block is on its sheet: title, section, and its place among equal ones. */
  readonly key: string;
};

/** A value cell: a figure, a number as text, or a blank cell in a column of values. */
export type DataCell = { readonly cell: ViewCell; readonly headers: readonly ViewCell[] };

/** One label with its values; a row of two panels gives two. */
export type DataRow = {
  readonly block: DataBlock;
  readonly row: number;
  readonly label: ViewCell | null;
  /** Labels further left, merged ones from above included, the nearest first. */
  readonly outer: readonly ViewCell[];
  /** Labels of the rows that this one is a part of, the nearest first. */
  readonly parents: readonly ViewCell[];
  readonly cells: readonly DataCell[];
  readonly unit: ViewCell | null;
  readonly remarks: readonly ViewCell[];
};

/** Longest sheet that is read row by row for facts; a budget form has a few hundred rows. */
const longest = 20_000;

/** Rows between two steps. */
const often = 200;

/**
 * The rows of a sheet as labels with values, whatever the layout, step by step. Rows of the areas `closed` belong to tables
 * that are read elsewhere. A sheet without such areas is read once for whoever asks.
 */
export function dataRowSteps(sheet: SheetSnapshot, closed: readonly Area[]): Steps<readonly DataRow[]> {
  return closed.length === 0 ? wholeSheet(sheet) : readRows(sheet, closed);
}

const wholeSheet = rememberedInSteps((sheet: SheetSnapshot) => readRows(sheet, []));

function* readRows(sheet: SheetSnapshot, closed: readonly Area[]): Steps<readonly DataRow[]> {
  const view = viewOf(sheet);
  const rows: DataRow[] = [];
  const counts = new Map<string, number>();
  let title: Title | null = null;
  let section: ViewCell | null = null;
  let block: DataBlock | null = null;
  let parents = new Parents();

  const open = (firstRow: number, columns: ReadonlyMap<number, DataColumn>): DataBlock => {
    const base = [title?.text ?? '', section?.text ?? ''].map((text) => normaliseLabel(text)).join('|');
    const place = counts.get(base) ?? 0;
    counts.set(base, place + 1);
    parents = new Parents();
    return { view, title, section, columns, firstRow, key: place === 0 ? base : `${base}#${place + 1}` };
  };

  const last = Math.min(view.lastRow, view.firstRow + longest);
  for (let row = view.firstRow; row <= last; row += 1) {
    if (closed.some((area) => row >= area.row && row < area.row + area.rowCount)) {
      block = null;
      section = null;
      continue;
    }
    if (row % often === 0) yield;
    const cells = view.row(row);
    const [first] = cells;
    if (!first) {
      // The row to be filled in below headers of its own: only the merged label reaches into it.
      if (block && isBlankRow(block, row))
        rows.push(...readRow(block, row).map((read) => ({ ...read, parents: [] })));
      continue;
    }
    if (isFootLabel(first.text)) {
      block = null;
      continue;
    }
    const found = titleIn(view, row, view.window);
    if (found) {
      title = found;
      section = null;
      block = null;
      continue;
    }
    if (isHeaderRow(view, row)) {
      let end = row;
      while (end < last && (isColumnNumbers(view, end + 1) || isSubHeader(view, end + 1, end))) end += 1;
      block = open(row, columnsOf(view, row, end));
      row = end;
      continue;
    }
    if (isHeading(first, cells, block)) {
      section = first;
      continue;
    }
    block ??= open(row, new Map());
    for (const read of readRow(block, row)) {
      rows.push({ ...read, parents: read.label ? parents.of(read.label) : [] });
    }
  }
  return rows;
}

function isBlankRow({ view, columns, firstRow }: DataBlock, row: number): boolean {
  const [first] = [...columns.values()].filter(({ kind }) => kind === 'label');
  return first !== undefined && row > firstRow && view.cell(row, first.column).row === firstRow;
}

/** A heading stands alone and goes across, or there are no columns that it could be the label for. */
function isHeading(first: ViewCell, cells: readonly ViewCell[], block: DataBlock | null): boolean {
  if (cells.length > 1 || isFigure(first) || isRateText(first.text)) return false;
  if (!block || block.columns.size === 0) return true;
  const values = [...block.columns.values()].filter(({ kind }) => kind === 'value');
  return values.every(({ column }) => column >= first.column && column <= first.lastColumn);
}

function columnsOf(view: SheetView, firstRow: number, lastRow: number): ReadonlyMap<number, DataColumn> {
  const columns = new Map<number, DataColumn>();
  let hasLabel = false;
  for (let column = view.window.first; column <= view.window.last; column += 1) {
    const headers: ViewCell[] = [];
    for (let row = lastRow; row >= firstRow; row -= 1) {
      if (isColumnNumbers(view, row)) continue;
      const cell = view.cell(row, column);
      const isSeen = headers.some((known) => known.row === cell.row && known.column === cell.column);
      if (cell.text !== '' && cell.row >= firstRow && typeof cell.value === 'string' && !isSeen)
        headers.push(cell);
    }
    const [nearest] = headers;
    if (!nearest) continue;
    const isFirst = ![...columns.values()].some((other) => other.kind === 'value');
    const told = toldKind(view, headers, lastRow, isFirst);
    const kind = told ?? (hasLabel ? unnamedKind(view, nearest, lastRow) : 'label');
    const isLabel =
      kind === 'label' || (kind === 'value' && !hasLabel && isFirst && headers.every(isLabelLike));
    if (isLabel) hasLabel = true;
    columns.set(column, { column, kind: isLabel ? 'label' : kind, headers });
  }
  return columns;
}

/** What the headers say: 合计 under 预算数 is an amount, 口径 before the amounts holds labels (年初预算数, 决算数). */
function toldKind(
  view: SheetView,
  [nearest, ...above]: readonly ViewCell[],
  lastRow: number,
  isFirst: boolean,
): ColumnKind | null {
  if (!nearest) return null;
  const told = columnKind(nearest.text);
  if (told === null && above.some(({ text }) => meaningOf(text, null).stage !== null)) return 'value';
  return told === 'remark' && isFirst && holdsStages(view, nearest, lastRow) ? 'label' : told;
}

function holdsStages(view: SheetView, header: ViewCell, lastRow: number): boolean {
  const rows = Array.from({ length: 12 }, (_, index) => lastRow + 1 + index).filter(
    (row) => row <= view.lastRow,
  );
  const texts = rows.map((row) => view.cell(row, header.column)).filter(({ text }) => text !== '');
  return texts.length > 0 && texts.every(({ text }) => isStageLabel(text));
}

/** A column with a header that says nothing known is one of values where figures stand below it. */
function unnamedKind(view: SheetView, header: ViewCell, lastRow: number): ColumnKind {
  const { subject, stage, period } = meaningOf(header.text, null);
  if (subject !== null || stage !== null || period !== null) return 'value';
  for (let row = lastRow + 1; row <= Math.min(lastRow + 12, view.lastRow); row += 1) {
    const cell = view.cell(row, header.column);
    if (cell.text !== '' && isFigure(cell)) return 'value';
  }
  return 'remark';
}

/** The first column holds labels unless its header names a figure (编制数 as the first of three columns). */
function isLabelLike({ text }: ViewCell): boolean {
  if (isRateText(text)) return false;
  const { subject, stage, period } = meaningOf(text, null);
  return stage === null && period === null && (subject === null || subject === 'spending');
}

/** Rows above one another as whole and parts, by indentation and numbering; each panel for itself. */
class Parents {
  private readonly panels = new Map<number, { readonly depth: number; readonly label: ViewCell }[]>();

  /** The rows that this one is a part of; it is then the last one itself. */
  of(label: ViewCell): readonly ViewCell[] {
    const depth = depthOf(typeof label.value === 'string' ? label.value : label.text);
    const stack = this.panels.get(label.column) ?? [];
    this.panels.set(label.column, stack);
    while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
    const parents = stack.map((entry) => entry.label).reverse();
    stack.push({ depth, label });
    return parents;
  }
}

/** How deep a label stands: leading spaces first, then its numbering; 其中 is always below the row before. */
function depthOf(text: string): number {
  const plain = normaliseLabel(text);
  const numbering = [/^[一二三四五六七八九十]+、/, /^\([一二三四五六七八九十]+\)/, /^\d+[、.)]/, /^\(\d+\)/];
  const level = numbering.findIndex((pattern) => pattern.test(plain)) + 1;
  return indentOf(text) * 10 + level + (plain.startsWith('其中') ? 5 : 0);
}
