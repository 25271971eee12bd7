import { unitWords } from '../quantity/unitWords';
import { normaliseLabel } from '../snapshot/normalise';
import type { ViewCell } from '../tables/sheetView';
import type { DataBlock, DataCell, DataRow } from './grid';
import { isFigure } from './headers';

type Open = {
  label: ViewCell | null;
  outer: ViewCell[];
  cells: DataCell[];
  unit: ViewCell | null;
  remarks: ViewCell[];
};

/** One row of a block as labels with values, from left to right; a label after values begins another panel. */
export function readRow(block: DataBlock, row: number): readonly Omit<DataRow, 'parents'>[] {
  const { view } = block;
  const found: Open[] = [];
  let open = empty();
  const close = (): void => {
    if (open.cells.length > 0) found.push(open);
  };
  for (let column = view.window.first; column <= view.window.last;) {
    const cell = view.cell(row, column);
    column = cell.lastColumn + 1;
    // A merged cell that began further up is the label of a group.
    if (cell.row < row) {
      if (!isFigure(cell)) open.outer.unshift(cell);
      continue;
    }
    const kind = kindOf(block, cell, open);
    if (kind === 'none') continue;
    if (kind === 'label') {
      if (open.cells.length > 0) {
        close();
        open = empty();
      }
      if (open.label) open.outer.unshift(open.label);
      open.label = cell;
    } else if (kind === 'unit') {
      open.unit = cell;
    } else if (kind === 'remark') {
      open.remarks.push(cell);
    } else {
      open.cells.push({ cell, headers: headersOver(block, cell) });
    }
  }
  close();
  return found.map((each) => ({ block, row, ...each }));
}

function empty(): Open {
  return { label: null, outer: [], cells: [], unit: null, remarks: [] };
}

type CellKind = 'label' | 'unit' | 'remark' | 'value' | 'none';

function kindOf(block: DataBlock, cell: ViewCell, open: Open): CellKind {
  const column = block.columns.get(cell.column);
  if (block.columns.size === 0) return freeKind(cell, open);
  if (!column) return 'none';
  switch (column.kind) {
    case 'number':
      return 'none';
    case 'label':
      return cell.text === '' || (isFigure(cell) && typeof cell.value !== 'string') ? 'none' : 'label';
    case 'unit':
      return cell.text === '' ? 'none' : 'unit';
    case 'remark':
      return cell.text === '' ? 'none' : 'remark';
    case 'value':
      return 'value';
  }
}

/** Without headers: texts are labels, figures values, and so is the blank cell right of a label. */
function freeKind(cell: ViewCell, open: Open): CellKind {
  if (cell.text === '') {
    return open.label && open.cells.length === 0 && isNextTo(open, cell) ? 'value' : 'none';
  }
  if (isFigure(cell)) return open.label ? 'value' : 'none';
  if (open.label && isUnitText(cell.text)) return 'unit';
  if (open.cells.length > 0 && cell.text.length > 20) return 'remark';
  return 'label';
}

function isNextTo(open: Open, cell: ViewCell): boolean {
  const before = open.unit ?? open.label;
  return before !== null && before.lastColumn + 1 === cell.column;
}

/** True for a cell that holds nothing but a unit: 人, 万元, %. */
export function isUnitText(text: string): boolean {
  const plain = normaliseLabel(text);
  return plain === '%' || /^(?:万|千|亿)?元$/.test(plain) || unitWords.includes(text.trim());
}

/** Headers above a cell; of a cell across several columns only those that are above all of them. */
function headersOver(block: DataBlock, cell: ViewCell): readonly ViewCell[] {
  const columns = Array.from({ length: cell.lastColumn - cell.column + 1 }, (_, index) =>
    block.columns.get(cell.column + index),
  ).filter((column) => column !== undefined);
  const [first, ...others] = columns;
  return (first?.headers ?? []).filter((header) =>
    others.every(({ headers }) =>
      headers.some((other) => other.row === header.row && other.column === header.column),
    ),
  );
}
