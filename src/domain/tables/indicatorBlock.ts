import type { Band } from './headers';
import { type IndicatorColumns, indicatorColumns } from './indicatorColumns';
import { type Levels, levelsOf, readIndicator } from './indicatorRow';
import {
  coreLabel,
  groupName,
  isFootLabel,
  isGradeLabel,
  isPlaceholder,
  isRemarksLabel,
  isStrongTotalLabel,
  isSubtotalLabel,
  isTotalLabel,
  printedMarks,
} from './labels';
import { markRepeats } from './repeats';
import type { SheetView, ViewCell, Window } from './sheetView';
import type { IndicatorBlock, IndicatorRow } from './table';

/** A row below the indicators, or between them, that is none: total, sub-total, grade, remarks. */
export type SpecialRow = {
  readonly kind: 'total' | 'subtotal' | 'grade' | 'remarks';
  readonly row: number;
  readonly label: ViewCell;
};

/** The class that a printed label opens, with the rows of its indicators. */
export type Group = {
  readonly label: ViewCell;
  readonly name: string;
  readonly level: number;
  readonly rows: number[];
};

export type Indicators = {
  readonly block: IndicatorBlock;
  readonly columns: readonly IndicatorColumns[];
  readonly groups: readonly Group[];
  readonly specials: readonly SpecialRow[];
  readonly lastRow: number;
};

/** Blank rows in a row after which a block is over. */
const patience = 4;

/** Reads the indicator rows below the headers of one table, down to `lastRow`. */
export function readIndicators(
  view: SheetView,
  bands: readonly Band[],
  window: Window,
  lastRow: number,
): Indicators {
  const rows: IndicatorRow[] = [];
  const groups = new Map<string, Group>();
  const specials: SpecialRow[] = [];
  const used: IndicatorColumns[] = [];
  let levels: Levels = [];
  let isOver = false;
  let isSummed = false;
  let end = bands[0]?.lastRow ?? 0;
  bands.forEach((band, index) => {
    const limit = (bands[index + 1]?.firstRow ?? lastRow + 1) - 1;
    const columns = withoutEmptyNames(view, indicatorColumns(band), band.lastRow + 1, limit);
    used.push(columns);
    end = Math.max(end, band.lastRow);
    let blanks = 0;
    for (let row = band.lastRow + 1; row <= limit && blanks < patience; row += 1) {
      const cells = view.row(row, window);
      const first = cells[0];
      blanks = first ? 0 : blanks + 1;
      if (!first || isHeaderAgain(view, row, window, band)) continue;
      const special = specialRow(first, cells, columns);
      if (special) {
        specials.push(special);
        isOver ||= special.kind !== 'subtotal' && isEnd(special);
        isSummed ||= special.kind === 'total';
        end = row;
        continue;
      }
      if (isFootLabel(first.text)) {
        if (isOver || index === bands.length - 1) break;
        continue;
      }
      if (isOver) continue;
      const heading = headingOf(cells, columns);
      levels = heading
        ? [{ name: groupName(heading.text), cell: heading }, ...columns.levels.slice(1).map(() => null)]
        : columns.levels.length > 0 || levels.length === 0
          ? levelsOf(view, row, columns, levels)
          : levels;
      const open = noteGroups(groups, levels);
      if (heading) continue;
      const indicator =
        isText(cells, columns) || (isSummed && cells.length < 3)
          ? null
          : readIndicator(view, row, columns, levels);
      if (!indicator) continue;
      rows.push(indicator);
      if (indicator.name !== null) open.forEach((group) => group.rows.push(row));
      end = row;
    }
  });
  const headerRows = bands.flatMap((band) =>
    Array.from({ length: band.lastRow - band.firstRow + 1 }, (_, offset) => band.firstRow + offset),
  );
  return {
    block: { area: areaOf(bands, rows), headerRows, rows: markRepeats(view, rows) },
    columns: used,
    groups: [...groups.values()],
    specials,
    lastRow: end,
  };
}

/** 合计 may be the sum of a part; 总分, a grade or 其他需要说明事项 end the indicators. */
function isEnd(special: SpecialRow): boolean {
  return special.kind !== 'total' || isStrongTotalLabel(special.label.text);
}

/** A sentence across the table is neither a class nor an indicator. */
function isText(cells: readonly ViewCell[], columns: IndicatorColumns): boolean {
  const [cell] = cells;
  return (
    cells.length === 1 && cell !== undefined && cell.lastColumn > (columns.name?.last ?? cell.lastColumn)
  );
}

function specialRow(
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
function headingOf(cells: readonly ViewCell[], columns: IndicatorColumns): ViewCell | null {
  const [cell] = cells;
  if (!cell || !columns.name || cells.length > 1 || typeof cell.value !== 'string') return null;
  if (cell.text.length > 30 || isPlaceholder(cell.text)) return null;
  const isAcross =
    cell.lastColumn > columns.name.last && cell.column <= (columns.levels[0] ?? columns.name).first;
  const isBare =
    columns.levels.length === 0 &&
    cell.column <= columns.name.first &&
    (printedMarks(cell.text) !== null ||
      /(?:产出|效益|成本|满意度|投入|过程|效果)(?:类)?(?:指标)?$/.test(groupName(cell.text)));
  return isAcross || isBare ? cell : null;
}

/** The groups that hold for a row, from the outermost; a new one is opened where its name comes first. */
function noteGroups(groups: Map<string, Group>, levels: Levels): readonly Group[] {
  let id = '';
  return levels.flatMap((level, index) => {
    id += `|${level?.name ?? ''}`;
    if (!level) return [];
    const group = groups.get(id) ?? { label: level.cell, name: level.name, level: index, rows: [] };
    groups.set(id, group);
    return [group];
  });
}

/** Header rows in the middle of the block that are no band of their own (the lower half of a repeated header). */
function isHeaderAgain(view: SheetView, row: number, window: Window, band: Band): boolean {
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

/** A name header over several columns, of which only the first ones are used, ends where the content ends. */
function withoutEmptyNames(
  view: SheetView,
  columns: IndicatorColumns,
  firstRow: number,
  lastRow: number,
): IndicatorColumns {
  const { name, levels } = columns;
  const outer = levels.at(-1);
  if (!name || !outer || outer.header !== name.header) return columns;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cell = view.cell(row, name.first);
    if (cell.text !== '' && cell.row >= firstRow) return columns;
  }
  return withoutEmptyNames(view, { ...columns, name: outer, levels: levels.slice(0, -1) }, firstRow, lastRow);
}

function areaOf(bands: readonly Band[], rows: readonly IndicatorRow[]): IndicatorBlock['area'] {
  const first = bands[0];
  const row = first?.firstRow ?? 0;
  const column = Math.min(...bands.map((band) => band.window.first));
  const last = Math.max(...bands.map((band) => band.window.last));
  const lastRow = rows.at(-1)?.row ?? bands.at(-1)?.lastRow ?? row;
  return { row, column, rowCount: lastRow - row + 1, columnCount: last - column + 1 };
}
