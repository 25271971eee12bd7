import { normaliseLabel } from '../snapshot/normalise';
import type { Band } from './headers';
import { coreLabel, isTotalLabel } from './labels';
import type { Region } from './panels';
import type { SheetView, ViewCell, Window } from './sheetView';
import { type Title, isPrintedNumber, titleIn } from './titles';

/** The rows of one table: its title, its headers, and the rows down to the next table. */
export type Segment = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly window: Window;
  readonly title: Title | null;
  /** Title of the first table of a series that prints one title for all of them; null where it has its own. */
  readonly sharedTitle: Title | null;
  readonly bands: readonly Band[];
  /** The name of its project above its columns, where a form has several beside one list of indicators. */
  readonly project?: ViewCell;
  /** True for a panel of a list that is printed in two, whose total sums both. */
  readonly sharesTotal?: boolean;
  /** The rows above the first table of its series, which may print what holds for all of them (`单位：万元`). */
  readonly seriesHead: RowSpan | null;
};

/** Rows, both ends included. */
type RowSpan = { readonly firstRow: number; readonly lastRow: number };

/** A table as far as it was read. `left` and `right` are the outermost columns with a header. */
type Open = {
  readonly firstRow: number;
  title: Title | null;
  readonly bands: Band[];
  money: Band | null;
  indicators: Band | null;
  left: number;
  right: number;
  hasTotal: boolean;
  subject: string | null;
};

/** How far below a repeated title its repeated header may stand. */
const reprintReach = 8;

/** Cuts a region into tables. A title, a subject line or a second money block begins a new one. */
export function segmentsOf(view: SheetView, region: Region): readonly Segment[] {
  const byRow = new Map(region.bands.map((band) => [band.firstRow, band]));
  const segments: Segment[] = [];
  let open = begin(region.firstRow, null);
  const close = (lastRow: number): void => {
    const { bands, firstRow, title } = open;
    if (bands.length === 0) return;
    const sharedTitle = title ? null : sharedWith(segments.at(-1), bands);
    const before = segments.at(-1);
    const seriesHead = !sharedTitle || !before ? null : (before.seriesHead ?? headOf(before));
    segments.push({ firstRow, lastRow, title, sharedTitle, bands, window: region.window, seriesHead });
  };
  const restart = (row: number, title: Title | null): void => {
    close(row - 1);
    open = begin(row, title);
  };
  for (let row = region.firstRow; row <= region.lastRow; row += 1) {
    const band = byRow.get(row);
    if (band) {
      if (startsTable(open, band)) restart(row, null);
      add(open, band);
      row = band.lastRow;
      continue;
    }
    const first = view.row(row, region.window)[0];
    if (!first) continue;
    const title = titleIn(view, row, region.window);
    if (title && isApart(view, title.cell, region, open)) {
      if (open.bands.length > 0 && !isReprint(view, row, region, open, byRow)) restart(row, title);
      else if (open.bands.length === 0) open.title = better(open.title, title);
    } else if (isSubjectLine(first)) {
      const text = lineText(view, row, region.window);
      if (open.bands.length > 0 && text !== open.subject) restart(row, null);
      open.subject = text;
    } else if (isTotalLabel(first.text) && open.indicators) {
      open.hasTotal = true;
    }
  }
  close(region.lastRow);
  return segments;
}

/** The rows of a table above its first header. */
function headOf({ firstRow, bands }: Segment): RowSpan {
  return { firstRow, lastRow: (bands[0]?.firstRow ?? firstRow) - 1 };
}

function begin(firstRow: number, title: Title | null): Open {
  return {
    firstRow,
    title,
    bands: [],
    money: null,
    indicators: null,
    left: Number.MAX_SAFE_INTEGER,
    right: -1,
    hasTotal: false,
    subject: null,
  };
}

function add(open: Open, band: Band): void {
  open.bands.push(band);
  open[band.kind] ??= band;
  open.left = Math.min(open.left, band.window.first);
  open.right = Math.max(open.right, band.window.last);
}

function startsTable(open: Open, band: Band): boolean {
  if (!open.indicators) return false;
  return open.hasTotal || (band.kind === 'money' && open.money !== null);
}

/** Inside a table a title stands by itself: across the table, or at its left edge after its end. */
function isApart(view: SheetView, cell: ViewCell, region: Region, open: Open): boolean {
  if (open.bands.length === 0) return true;
  const { left, right } = open;
  if ((cell.lastColumn - cell.column + 1) * 5 >= (right - left + 1) * 3) return true;
  const isBlankAbove = view.row(cell.row - 1, region.window).length === 0;
  const isLevel = view.cell(cell.row, left).row < cell.row;
  return (
    !isLevel && (open.hasTotal || isBlankAbove) && cell.column <= Math.max(left, region.window.first + 2)
  );
}

/** A page break prints title and header again; the indicators go on after them. */
function isReprint(
  view: SheetView,
  row: number,
  region: Region,
  open: Open,
  byRow: ReadonlyMap<number, Band>,
): boolean {
  const own = open.indicators;
  if (!own || open.hasTotal || !open.title) return false;
  const again = titleIn(view, row, region.window);
  if (!again || withoutContinued(again.text) !== withoutContinued(open.title.text)) return false;
  for (let below = row + 1; below <= row + reprintReach; below += 1) {
    const band = byRow.get(below);
    if (!band) continue;
    return band.signature === own.signature && goesOn(view, own, row, band);
  }
  return false;
}

/** A title without what a further page adds: （续）, 续表, （续1）. */
function withoutContinued(title: string): string {
  return normaliseLabel(title).replace(/\(续表?\d*\)|^续表?\d*:?|续表?$/g, '');
}

/** True where the rows below the repeated header carry on the classes above it, or print the first row again. */
function goesOn(view: SheetView, own: Band, titleRow: number, band: Band): boolean {
  const column = own.columns.find(({ role }) => role !== 'number') ?? own.columns[0];
  if (!column) return false;
  const text = (row: number): string => normaliseLabel(view.cell(row, column.first).text);
  const first = text(own.lastRow + 1);
  const next = text(band.lastRow + 1);
  let lastRow = titleRow - 1;
  const stop = Math.max(own.lastRow, titleRow - 200);
  const isBlank = (row: number): boolean => text(row) === '' || isPrintedNumber(text(row));
  while (lastRow > stop && isBlank(lastRow)) lastRow -= 1;
  if (next === '' || next === text(lastRow) || next !== first) return true;
  const line = (row: number): string => lineText(view, row, own.window);
  return line(own.lastRow + 1) === line(band.lastRow + 1);
}

function lineText(view: SheetView, row: number, window: Window): string {
  return view
    .row(row, window)
    .map((cell) => normaliseLabel(cell.text))
    .join('|');
}

/** 项目名称, 部门名称: the line that says whose table this is. */
export function isSubjectLine(cell: ViewCell): boolean {
  if (typeof cell.value !== 'string') return false;
  return subjectLabel.test(coreLabel(cell.value.split(/[:：]/)[0] ?? ''));
}

const subjectLabel =
  /^(?:项目|子项目|专项|转移支付(?:\(?项目\)?)?|资金|部门|单位|预算单位|部门单位|预算部门|被评价单位|自评单位|自评部门)(?:全称)?名称$|^(?:专项资金|项目资金)名称$/;

/** A table without a title that looks like the one before it belongs under the same title. */
function sharedWith(before: Segment | undefined, bands: readonly Band[]): Title | null {
  const title = before?.title ?? before?.sharedTitle ?? null;
  const isAlike = before?.bands.some(({ signature }) => bands.some((band) => band.signature === signature));
  return isAlike && title?.family === 'self-evaluation' ? title : null;
}

function better(known: Title | null, found: Title): Title {
  return known?.family === 'self-evaluation' && found.family !== 'self-evaluation' ? known : found;
}
