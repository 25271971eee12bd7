import { cellUnder, ownCellUnder } from './blockCells';
import type { Column } from './columns';
import type { IndicatorColumns } from './indicatorColumns';
import { groupName, isNothing, isPlaceholder, isSlot, printedMarks, printedName } from './labels';
import { type SheetView, type ViewCell, refOf } from './sheetView';
import type { IndicatorRow } from './table';

/** The class of a row at one level: its name and the cell that prints it. */
export type Level = { readonly name: string; readonly cell: ViewCell };

/** The classes that hold for a row, from the outermost; null where the form prints none. */
export type Levels = readonly (Level | null)[];

/** The classes of a row: printed in it, merged over it, or carried down from the rows above. */
export function levelsOf(view: SheetView, row: number, columns: IndicatorColumns, before: Levels): Levels {
  const named = columns.name ? view.cell(row, columns.name.first) : null;
  let isNew = false;
  return columns.levels.map((column, index) => {
    const cell = cellUnder(view, row, column, columns.headerRow);
    // A name that is merged over the columns of the levels leaves no class.
    if (named?.row === row && named.column <= column.first && named.column !== columns.name?.first)
      return null;
    const carried = isNew ? null : (before[index] ?? null);
    if (!cell || cell.text === '' || isPlaceholder(cell.text)) return carried;
    const level = { name: groupName(cell.text), cell };
    isNew ||= level.name !== before[index]?.name;
    return level;
  });
}

/**
 * One indicator, or a class without any (`name` null). Null where the row says nothing of its own.
 * A cell that several rows share (a merged score) belongs to the first of them only.
 */
export function readIndicator(
  view: SheetView,
  row: number,
  columns: IndicatorColumns,
  levels: Levels,
): IndicatorRow | null {
  const shared = (column: Column | null): ViewCell | null => cellUnder(view, row, column, columns.headerRow);
  const own = (column: Column | null) => ownCellUnder(view, row, column, columns.headerRow);
  const target = shared(columns.target);
  const actual = shared(columns.actual);
  const marks = own(columns.marks);
  const isFilled = [columns.target, columns.actual, columns.marks].some((column) => {
    const cell = shared(column);
    return cell?.row === row && cell.text !== '' && !isPlaceholder(cell.text) && !isNothing(cell.text);
  });
  const opensClass = levels.some((level) => level?.cell.row === row);
  const nameCell = nameCellOf(view, row, columns);
  const isNamed =
    nameCell !== null &&
    nameCell.text !== '' &&
    !isPlaceholder(nameCell.text) &&
    (isFilled || !isSlot(nameCell.text));
  if (isNamed ? nameCell.row !== row && !isFilled : !isFilled && !opensClass) return null;
  const label = isNamed ? nameCell : isFilled ? innermost(levels, row) : null;
  const classes = levels.map((level) => level?.name ?? null);
  return {
    row,
    level1: classes[0] ?? null,
    level2: classes[1] ?? null,
    name: label ? printedName(label.text) : null,
    nameCell: label ? refOf(label) : nameCell ? refOf(nameCell) : null,
    comparison: refOrNull(shared(columns.comparison)),
    target: refOrNull(target),
    unit: refOrNull(shared(columns.unit)),
    actual: refOrNull(actual),
    marks,
    score: own(columns.score),
    deduction: own(columns.deduction),
    review: own(columns.review),
    coefficient: own(columns.coefficient),
    printedMarks: marks || !label ? null : printedMarks(label.text),
    completion: own(columns.completion),
    deviation: own(columns.deviation),
    reason: refOrNull(shared(columns.reason)),
    standard: refOrNull(shared(columns.standard)),
    ...severalCells(view, row, columns),
    explanation: refOrNull(shared(columns.explanation)),
    repeats: null,
  };
}

/** The name may begin further left, where a form merges it over the columns of the levels. */
function nameCellOf(view: SheetView, row: number, columns: IndicatorColumns): ViewCell | null {
  if (!columns.name) return null;
  const cell = cellUnder(view, row, columns.name, columns.headerRow);
  if (cell) return cell;
  const covering = view.cell(row, columns.name.first);
  const left = columns.levels[0]?.first ?? columns.name.first;
  return covering.row > columns.headerRow && covering.column >= left ? covering : null;
}

/** A filled row without a name of its own goes by the class that opens with it. */
function innermost(levels: Levels, row: number): ViewCell | null {
  const level = [...levels].reverse().find((candidate) => candidate?.cell.row === row);
  return level?.cell ?? null;
}

/** The cells of a standard that is spread over the columns under its header. */
function severalCells(
  view: SheetView,
  row: number,
  { standard, headerRow }: IndicatorColumns,
): Pick<IndicatorRow, 'standardCells'> {
  if (!standard || standard.last === standard.first) return {};
  const cells: ViewCell[] = [];
  for (let column = standard.first; column <= standard.last;) {
    const cell = view.cell(row, column);
    if (cell.text !== '' && cell.row > headerRow && cell.column >= standard.first) cells.push(cell);
    column = cell.lastColumn + 1;
  }
  return cells.length > 1 ? { standardCells: cells.map(refOf) } : {};
}

function refOrNull(cell: ViewCell | null) {
  return cell ? refOf(cell) : null;
}
