import { Decimal, fromNumber } from '../decimal/decimal';
import { grouped } from '../grouped';
import { normaliseLabel } from '../snapshot/normalise';
import type { SheetView, ViewCell } from '../tables/sheetView';
import { SUBJECT_CODE } from './subjectCode';

/** A sum in a table that its parts do not give. */
export type BrokenSum = {
  readonly view: SheetView;
  readonly total: ViewCell;
  readonly label: string;
  readonly sum: Decimal;
  readonly parts: readonly ViewCell[];
};

type Coded = { readonly code: string; readonly cell: ViewCell; readonly name: ViewCell };

const HEADER = /科目编码|科目代码|功能分类|经济分类/;
/** Every header has one of these: other cells of a long list need no closer look. */
const IN_HEADERS = /[码类]/;
/** Fewer codes than this are no list of codes. */
const ENOUGH = 4;

/**
 * Sums of a form by 类款项: a 类 is the sum of its 款, a 款 of its 项, 合计 of the 类, in every column of amounts
 * (domain.md §4.2 X06, X12). A blank amount counts as 0 there; a code whose own cell or whose parts are all blank is not judged.
 */
export function brokenCodeSums(view: SheetView): readonly BrokenSum[] {
  const codes = inLists(codesOf(view));
  if (codes.length < ENOUGH) return [];
  const panels = [...new Set(codes.map(({ cell }) => cell.column))].sort((a, b) => a - b);
  const everywhere = byParent(codes);
  return panels.flatMap((column, index) => {
    const own = codes.filter(({ cell }) => cell.column === column);
    const children = byParent(own);
    const first = own.reduce((most, { name }) => Math.max(most, name.lastColumn), 0) + 1;
    const last = (panels[index + 1] ?? view.window.last + 1) - 1;
    const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    return columns.flatMap((amounts) => [
      ...own.flatMap(({ code, name }) => {
        const parts = children.get(code) ?? [];
        // A list that runs on in the next panel is not judged by one of them.
        const elsewhere = (everywhere.get(code) ?? []).length > parts.length;
        return judge(view, name, parts, amounts, elsewhere);
      }),
      ...totals(view, own, amounts),
    ]);
  });
}

/** An amount beside a label can look like a code (350 before 公用经费合计): one alone in its column is none. */
function inLists(codes: readonly Coded[]): readonly Coded[] {
  const counts = new Map<number, number>();
  for (const { cell } of codes) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return codes.filter(({ cell }) => (counts.get(cell.column) ?? 0) > 1);
}

/** The codes one level below each code: 201 → 20132 …, 20132 → 2013201 …. */
function byParent(codes: readonly Coded[]): ReadonlyMap<string, readonly Coded[]> {
  return grouped(codes, ({ code }) => code.slice(0, -2));
}

function codesOf(view: SheetView): readonly Coded[] {
  const codes: Coded[] = [];
  let header = false;
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    for (const cell of view.row(row)) {
      header ||= IN_HEADERS.test(cell.text) && HEADER.test(normaliseLabel(cell.text));
      const code = String(cell.value).trim();
      const name = header && SUBJECT_CODE.test(code) ? view.next(cell) : null;
      if (typeof name?.value === 'string' && /[\u4e00-\u9fff]/.test(name.text))
        codes.push({ code, cell, name });
    }
  }
  return codes;
}

function totals(view: SheetView, codes: readonly Coded[], column: number): readonly BrokenSum[] {
  const shortest = codes.reduce((least, { code }) => Math.min(least, code.length), 9);
  const top = codes.filter(({ code }) => code.length === shortest);
  const [firstCode] = codes;
  if (!firstCode || shortest !== 3) return [];
  for (let row = firstCode.cell.row - 1; row >= view.firstRow; row -= 1) {
    const label = view
      .row(row)
      .find(
        ({ text, column: at }) => /^合计$|^总计$/.test(normaliseLabel(text)) && at <= firstCode.name.column,
      );
    // A header 合计 has no amounts beside it.
    if (label && typeof view.cell(row, column).value === 'number')
      return judge(view, label, top, column, false);
  }
  return [];
}

function judge(
  view: SheetView,
  label: ViewCell,
  children: readonly Coded[],
  column: number,
  elsewhere: boolean,
): readonly BrokenSum[] {
  const total = view.cell(label.row, column);
  if (
    children.length === 0 ||
    elsewhere ||
    typeof total.value !== 'number' ||
    total.numberFormat.includes('%')
  )
    return [];
  const parts = children.map(({ cell }) => view.cell(cell.row, column));
  const known = parts.filter(({ value }) => typeof value === 'number');
  if (
    known.length === 0 ||
    parts.some(({ value }) => typeof value !== 'number' && String(value).trim() !== '')
  )
    return [];
  const sum = known.reduce((all, { value }) => all.plus(fromNumber(Number(value))), new Decimal(0));
  return sum.equals(fromNumber(total.value)) ? [] : [{ view, total, label: label.text, sum, parts: known }];
}
