import { cellUnder } from './blockCells';
import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef } from '../snapshot/snapshot';
import type { Steps } from '../steps';
import { divideTarget } from './dividedTarget';
import type { Band } from './headers';
import { type IndicatorColumns, indicatorColumns } from './indicatorColumns';
import { type Levels, levelsOf, readIndicator } from './indicatorRow';
import { groupName, isFootLabel } from './labels';
import { withOuterNames } from './outerNames';
import { markRepeats } from './repeats';
import { isPrintedNumber } from './titles';
import { type SpecialRow, headingOf, isEnd, isHeaderAgain, isHintRow, isText, specialRow } from './rowKinds';
import { type SheetView, type ViewCell, type Window, refOf } from './sheetView';
import { type StandardPlace, standardBelow, withStandard } from './standards';
import { divideRows } from './subRows';
import type { IndicatorBlock, IndicatorRow } from './table';

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
  /** Rows that divide an indicator (`其中：`): none themselves. */
  readonly parts: readonly IndicatorRow[];
  /** Where the scoring standards stand, if in no column that is called so. */
  readonly standardPlace: StandardPlace | null;
  readonly lastRow: number;
};

/** What was read so far. */
type Reading = {
  readonly rows: IndicatorRow[];
  readonly groups: Map<string, Group>;
  readonly specials: SpecialRow[];
  levels: Levels;
  /** 总分, a grade or 其他需要说明事项 was read: no indicator follows. */
  isOver: boolean;
  /** A 合计 or a foot note was read: what follows must look like an indicator. */
  isSummed: boolean;
  standardPlace: StandardPlace | null;
  lastRow: number;
};

/** Blank rows in a row after which only what looks like an indicator counts, and after which nothing does. */
const [patience, farthest] = [4, 60];

/** Rows that belong to another block, both ends included. */
export type RowRange = { readonly first: number; readonly last: number };

/** Reads the indicator rows below the headers of one table, down to `lastRow`, without the `skipped` rows. */
export function* readIndicators(
  view: SheetView,
  bands: readonly Band[],
  window: Window,
  lastRow: number,
  skipped: readonly RowRange[] = [],
): Steps<Indicators> {
  const reading: Reading = {
    rows: [],
    groups: new Map(),
    specials: [],
    levels: [],
    isOver: false,
    isSummed: false,
    standardPlace: null,
    lastRow: bands.at(-1)?.lastRow ?? 0,
  };
  const columns: IndicatorColumns[] = [];
  for (const [index, band] of bands.entries()) {
    const limit = (bands[index + 1]?.firstRow ?? lastRow + 1) - 1;
    const named = withoutEmptyNames(view, indicatorColumns(band), band.lastRow + 1, limit);
    const divided = divideTarget(view, named, band.lastRow + 1, limit);
    const grouped = withOuterNames(view, band, divided, band.lastRow + 1, limit);
    const { columns: own, place } = withStandard(view, band, grouped, band.lastRow + 1, limit);
    reading.standardPlace ??= place;
    yield* readBelow(view, band, own, window, limit, skipped, reading);
    columns.push(own);
  }
  const headerRows = bands.flatMap((band) =>
    Array.from({ length: band.lastRow - band.firstRow + 1 }, (_, offset) => band.firstRow + offset),
  );
  yield;
  const { rows, parts } = divideRows(view, reading.rows);
  const marked = yield* markRepeats(view, rows);
  const left = new Set(parts.map(({ row }) => row));
  return {
    block: { area: areaOf(bands, reading.rows), headerRows, rows: marked },
    columns,
    groups: [...reading.groups.values()].map((group) => ({
      ...group,
      rows: group.rows.filter((row) => !left.has(row)),
    })),
    specials: reading.specials,
    parts,
    standardPlace: reading.standardPlace,
    lastRow: reading.lastRow,
  };
}

/** Rows between two steps. */
const often = 200;

function* readBelow(
  view: SheetView,
  band: Band,
  columns: IndicatorColumns,
  window: Window,
  limit: number,
  skipped: readonly RowRange[],
  reading: Reading,
): Steps<void> {
  let blanks = 0;
  let isFar = false;
  for (let row = band.lastRow + 1; row <= limit && blanks < farthest; row += 1) {
    if (row % often === 0) yield;
    const cells = view.row(row, window);
    const skip = skipped.find((range) => row >= range.first && row <= range.last);
    if (skip) {
      row = skip.last;
      continue;
    }
    const [first] = cells;
    blanks = first ? 0 : blanks + 1;
    isFar ||= blanks >= patience;
    if (!first || isHeaderAgain(view, row, window, band) || isHintRow(cells)) continue;
    if (cells.length === 1 && isPrintedNumber(first.text)) continue;
    const special = standardBelow(cells) ? null : specialRow(first, cells, columns);
    if (special) {
      reading.specials.push(special);
      reading.isOver ||= special.kind !== 'subtotal' && isEnd(special);
      reading.isSummed ||= special.kind === 'total' || special.kind === 'remarks';
      reading.lastRow = Math.max(reading.lastRow, row);
    } else if (isFootLabel(first.text)) {
      reading.isSummed = true;
    } else if (!reading.isOver && !((isFar || reading.isSummed) && cells.length < 4)) {
      if (!reading.isSummed || mayFollowSum(view, row, columns, reading.rows)) {
        readLine(view, row, cells, columns, reading);
      }
    }
  }
}

/** Below a 合计 only a row with marks is an indicator, where those above it have some; else it is a closing remark. */
function mayFollowSum(
  view: SheetView,
  row: number,
  columns: IndicatorColumns,
  above: readonly IndicatorRow[],
): boolean {
  const hasMarks = (cell: CellRef | null): boolean =>
    cell !== null && /^\d+(?:\.\d+)?[分%]?$/.test(normaliseLabel(view.cell(cell.row, cell.column).text));
  if (!above.some(({ marks }) => hasMarks(marks))) return true;
  return hasMarks(cellUnder(view, row, columns.marks, columns.headerRow));
}

function readLine(
  view: SheetView,
  row: number,
  cells: readonly ViewCell[],
  columns: IndicatorColumns,
  reading: Reading,
): void {
  const rule = standardBelow(cells);
  const ruled = reading.rows.at(-1);
  if (rule && ruled && ruled.name !== null && rule.column >= (columns.levels[0]?.first ?? 0)) {
    if (ruled.standard === null) {
      reading.rows[reading.rows.length - 1] = { ...ruled, standard: refOf(rule) };
      reading.standardPlace ??= { code: 'standard-below', cell: rule };
    }
    return;
  }
  const heading = headingOf(cells, columns);
  if (heading) {
    const inner = columns.levels.slice(1).map(() => null);
    reading.levels = [{ name: groupName(heading.text), cell: heading }, ...inner];
  } else if (columns.levels.length > 0) {
    reading.levels = levelsOf(view, row, columns, reading.levels);
  }
  const open = noteGroups(reading.groups, reading.levels);
  const indicator =
    heading || isText(cells, columns) ? null : readIndicator(view, row, columns, reading.levels);
  if (!indicator) return;
  reading.rows.push(indicator);
  if (indicator.name !== null) open.forEach((group) => group.rows.push(row));
  reading.lastRow = Math.max(reading.lastRow, row);
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
