import { type Column, columnOf, readColumns } from './columns';
import { meaningsOf, yearOf } from './columnWords';
import { coreLabel } from './labels';
import { normaliseLabel } from '../snapshot/normalise';
import type { Steps } from '../steps';
import type { SheetView, ViewCell, Window } from './sheetView';

/** Header rows of one block: money (budget and spending) or indicators. */
export type Band = {
  readonly kind: 'money' | 'indicators';
  readonly firstRow: number;
  readonly lastRow: number;
  /** From the first to the last column that has a meaning. */
  readonly window: Window;
  readonly columns: readonly Column[];
  /** Headed columns without a meaning: a person may give them one. */
  readonly others: readonly Column[];
  /** Columns of which a person said that they mean nothing; absent where there are none. */
  readonly ignored?: readonly Column[];
  /** Equal for a header that is printed again after a page break. */
  readonly signature: string;
};

/** Header cells that are taller than this stand beside a block, not over a column. */
const tallest = 4;

/** Header words in a run that make a header even beside figures. */
const shortestRun = 5;

/** Rows between two steps. */
const often = 200;

/** Finds every header of a money or indicator block in the sheet, also of blocks that stand side by side. */
export function* bandSteps(view: SheetView): Steps<readonly Band[]> {
  const bands: Band[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    if (row % often === 0) yield;
    let last = row;
    for (const window of windowsIn(view, row)) {
      const band = readBand(view, row, window);
      if (!band) continue;
      bands.push(band);
      last = Math.max(last, band.lastRow);
    }
    row = last;
  }
  return bands;
}

function hitsIn(view: SheetView, row: number, window: Window): readonly ViewCell[] {
  const cells = view.row(row, window);
  return cells.some(isFigure) ? [] : cells.filter(isHeader);
}

function isHeader(cell: ViewCell): boolean {
  return (
    typeof cell.value === 'string' &&
    cell.value.length <= 40 &&
    cell.lastRow - cell.row < tallest &&
    meaningsOf(cell.text).length > 0
  );
}

/** A number that is no year, also as text: headers have none. */
function isFigure(cell: ViewCell): boolean {
  if (typeof cell.value === 'string') return /^[≥≤<>=~约]?\d[\d.,]*[%‰]?$/.test(normaliseLabel(cell.text));
  return typeof cell.value === 'number' && !(cell.value >= 2000 && cell.value <= 2100);
}

/**
 * Where headers may stand in a row: one window for each panel. A row with figures is a row of data, unless
 * a run of header words stands beside them: the header of a panel that begins further down than its neighbour.
 */
function windowsIn(view: SheetView, row: number): readonly Window[] {
  const cells = view.row(row);
  if (!cells.some(isFigure)) {
    const hits = cells.filter(isHeader);
    // 项目名称 twice is the line of names above two panels, not a header.
    const roles = new Set(hits.map(roleOf));
    if (roles.size > 1) return windowsOf(view, hits);
    // Every word of the header may be broken over two rows.
    const halves = cells.filter((cell) => wholeOf(view, cell) !== cell.text);
    return new Set(halves.map((cell) => roleIn(view, cell))).size < 3 ? [] : windowsOf(view, halves);
  }
  const runs: ViewCell[][] = [];
  cells.forEach((cell, index) => {
    if (!isHeader(cell)) return;
    const before = cells[index - 1];
    if (before && runs.at(-1)?.at(-1) === before) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  });
  return runs.flatMap((run): Window[] => {
    const [first, last] = [run[0], run.at(-1)];
    return run.length >= shortestRun && first && last ? [{ first: first.column, last: last.lastColumn }] : [];
  });
}

/** A new panel begins where the first header comes again, or where money follows the scores of indicators. */
function windowsOf(view: SheetView, hits: readonly ViewCell[]): readonly Window[] {
  const whole = view.window;
  const starts = [whole.first];
  let panel: ViewCell[] = [];
  hits.forEach((hit, index) => {
    const isNew = repeats(view, panel, hits.slice(index, index + 3)) || changesBlock(view, panel, hit);
    if (isNew) starts.push(hit.column);
    panel = isNew ? [hit] : [...panel, hit];
  });
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? whole.last + 1) - 1 }));
}

/** The first headers come again, one after the other: a single word may be half of another header (`指标` over `得分`). */
function repeats(view: SheetView, panel: readonly ViewCell[], next: readonly ViewCell[]): boolean {
  return (
    panel.length >= 3 &&
    next.length >= 2 &&
    next.every((hit, index) => {
      const known = panel[index];
      return known && roleIn(view, known) === roleIn(view, hit) && yearOf(known.text) === yearOf(hit.text);
    })
  );
}

function changesBlock(view: SheetView, panel: readonly ViewCell[], hit: ViewCell): boolean {
  const roles = panel.map((cell) => roleIn(view, cell));
  const role = roleIn(view, hit);
  if (role === 'initial' || role === 'annual') {
    return roles.includes('score') && roles.some((known) => /^level|^name$/.test(known));
  }
  return role === 'level1' && roles.includes('executed');
}

function roleOf(cell: ViewCell): string {
  return meaningsOf(cell.text)[0]?.role ?? '';
}

/** The words of a header with those of the cell below that complete it: `年初批复` over `目标值`. */
function wholeOf(view: SheetView, cell: ViewCell): string {
  if (typeof cell.value !== 'string' || cell.value.length > 12) return cell.text;
  const below = view.cell(cell.lastRow + 1, cell.column);
  if (typeof below.value !== 'string' || below.value.length > 12 || coreLabel(below.text) === '') {
    return cell.text;
  }
  const whole = cell.text + below.text;
  return meaningsOf(whole).length > 0 ? whole : cell.text;
}

function roleIn(view: SheetView, cell: ViewCell): string {
  return meaningsOf(wholeOf(view, cell))[0]?.role ?? '';
}

function readBand(view: SheetView, row: number, window: Window): Band | null {
  const lastRow = lastHeaderRow(view, row, window);
  return bandOf(view, row, lastRow, window) ?? (lastRow > row ? bandOf(view, row, row, window) : null);
}

function lastHeaderRow(view: SheetView, firstRow: number, window: Window): number {
  let last = firstRow;
  const heads = [...hitsIn(view, firstRow, window)];
  const kind = bandOf(view, firstRow, firstRow, window)?.kind;
  while (last + 1 <= view.lastRow && last + 1 < firstRow + tallest) {
    const row = last + 1;
    const cells = view.row(row, window);
    if (cells.some((cell) => isFigure(cell) || String(cell.value).length > 40)) break;
    const covering = heads.filter((head) => head.lastRow >= row).length;
    // A row without content of its own below merged headers is the lower half of the header.
    const isCovered = covering > 1 && (covering * 2 >= heads.length || cells.length === 0);
    if (!isCovered && !continues(view, heads, cells)) break;
    const next = bandOf(view, row, row, window);
    if (!isCovered && kind && next && (next.kind !== kind || sameTexts(view, row - 1, row, window))) break;
    heads.push(...cells.filter(isHeader));
    last = row;
  }
  return last;
}

/**
 * A further header row holds header words only, words that complete the header above (`偏差原因` over `分析`),
 * or words under a header that spans several columns.
 */
function continues(view: SheetView, heads: readonly ViewCell[], cells: readonly ViewCell[]): boolean {
  const isUnder = (head: ViewCell, cell: ViewCell): boolean =>
    head.lastColumn > head.column && head.column <= cell.column && head.lastColumn >= cell.lastColumn;
  const isDividedAmount = (head: ViewCell): boolean =>
    /^(?:initial|annual|executed)$/.test(roleOf(head)) &&
    cells.filter((cell) => isUnder(head, cell)).length > 1;
  // 总额, 财政拨款, 其他资金 under one 预算数 are words of rows, but here they divide the column.
  const divided = heads.filter(isDividedAmount);
  if (divided.length > 0 && cells.every((cell) => divided.some((head) => isUnder(head, cell)))) return true;
  const completes = (cell: ViewCell): boolean =>
    coreLabel(cell.text) !== '' &&
    meaningsOf(view.cell(cell.row - 1, cell.column).text + cell.text).length > 0;
  return (
    cells.some((cell) => isHeader(cell) || completes(cell)) &&
    cells.every((cell) => isHeader(cell) || completes(cell) || heads.some((head) => isUnder(head, cell)))
  );
}

function sameTexts(view: SheetView, a: number, b: number, window: Window): boolean {
  const texts = (row: number): string =>
    view
      .row(row, window)
      .map((cell) => normaliseLabel(cell.text))
      .join('|');
  return texts(a) === texts(b);
}

function bandOf(view: SheetView, firstRow: number, lastRow: number, window: Window): Band | null {
  const { columns, others } = readColumns(view, firstRow, lastRow, window);
  const kind = kindOf(columns);
  return kind && bandWith(kind, { firstRow, lastRow }, columns, others);
}

/** The header of a block that a person points at: its rows, whatever their words are. Null where they have none. */
export function declaredBand(
  view: SheetView,
  kind: Band['kind'],
  rows: Pick<Band, 'firstRow' | 'lastRow'>,
  window: Window,
): Band | null {
  // A header cell that reaches further down belongs to the header as a whole.
  const bottoms = view
    .row(rows.firstRow, window)
    .filter((cell) => cell.lastRow - cell.row < tallest)
    .map((cell) => cell.lastRow);
  const lastRow = Math.max(rows.lastRow, ...bottoms);
  const { columns, others } = readColumns(view, rows.firstRow, lastRow, window);
  const band = bandWith(kind, { firstRow: rows.firstRow, lastRow }, columns, others);
  if (band) return band;
  const first = others[0]?.first ?? window.first;
  const last = Math.max(first, ...others.map((column) => column.last));
  return others.length === 0
    ? null
    : { kind, firstRow: rows.firstRow, lastRow, window: { first, last }, columns, others, signature: '' };
}

function bandWith(
  kind: Band['kind'],
  { firstRow, lastRow }: Pick<Band, 'firstRow' | 'lastRow'>,
  columns: readonly Column[],
  others: readonly Column[],
): Band | null {
  const first = columns[0];
  if (!first) return null;
  return {
    kind,
    firstRow,
    lastRow,
    window: { first: first.first, last: Math.max(...columns.map((column) => column.last)) },
    columns,
    others,
    signature: columns
      .map((column) => `${column.first - first.first}${normaliseLabel(column.text)}`)
      .join('|'),
  };
}

function kindOf(columns: readonly Column[]): Band['kind'] | null {
  const has = (role: Column['role']): boolean => columnOf(columns, role) !== null;
  const hasLevel = has('level1') || has('level2') || has('level3') || has('level4');
  const name = columnOf(columns, 'name');
  const signs = (
    ['target', 'actual', 'marks', 'score', 'standard', 'comparison', 'completion'] as const
  ).filter(has).length;
  const hasMoney = has('executed') && (has('annual') || has('initial'));
  if (hasMoney && !hasLevel && !(name && name.weight > 1)) return 'money';
  if (hasLevel || (name && name.weight > 1)) return signs >= 2 || has('score') ? 'indicators' : null;
  return name && signs >= 2 && has('score') ? 'indicators' : null;
}
