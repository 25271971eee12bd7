import type { SheetView, ViewCell } from '../../tables/sheetView';
import { normaliseLabel } from '../../snapshot/normalise';
import type { WorkbookCheck } from '../context';
import { listBySheet, textLine, type SheetHit } from '../textCells';
import { SUBJECT_CODE } from '../subjectCode';

/** 类款项 of the functional and of the economic classification. */
const HEADER = /科目编码|科目代码|功能分类|经济分类|编码$/;
/** Fewer codes than this are no list of codes. */
const ENOUGH = 5;

/** P-084: one 科目编码 twice in a column of codes, with different names. */
export const p084SameCode: WorkbookCheck = (context) =>
  listBySheet(context, 'P-084', context.views.flatMap(inSheet));

function inSheet(view: SheetView): readonly SheetHit[] {
  const codes = codeCells(view);
  const columns = new Set(codes.map(({ column }) => column));
  if (codes.length < ENOUGH || !hasHeader(view)) return [];
  return [...columns].flatMap((column) => {
    const groups = new Map<string, ViewCell[]>();
    for (const cell of codes) {
      if (cell.column !== column) continue;
      groups.set(codeOf(cell), [...(groups.get(codeOf(cell)) ?? []), cell]);
    }
    return [...groups].flatMap(([code, cells]): readonly SheetHit[] => {
      const names = new Set(cells.map((cell) => normaliseLabel(view.next(cell)?.text ?? '')));
      const [first] = cells;
      // The same name twice is a list of projects under one code.
      if (!first || cells.length < 2 || names.size < cells.length) return [];
      return [{ view, cells, line: textLine(first, code) }];
    });
  });
}

function codeCells(view: SheetView): readonly ViewCell[] {
  const cells: ViewCell[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    for (const cell of view.row(row)) {
      const next = view.next(cell);
      if (
        SUBJECT_CODE.test(codeOf(cell)) &&
        typeof next?.value === 'string' &&
        /[\u4e00-\u9fff]/.test(next.text)
      )
        cells.push(cell);
    }
  }
  return cells;
}

function hasHeader(view: SheetView): boolean {
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + 8); row += 1) {
    if (view.row(row).some(({ text }) => HEADER.test(normaliseLabel(text)))) return true;
  }
  return false;
}

function codeOf({ value }: ViewCell): string {
  return String(value).trim();
}
