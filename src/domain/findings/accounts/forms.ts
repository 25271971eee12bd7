import type { AmountUnit } from '../../quantity/quantity';
import { remembered } from '../../remembered';
import { normaliseLabel } from '../../snapshot/normalise';
import { isFootLabel } from '../../tables/labels';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import { titleIn } from '../../tables/titles';
import type { WorkbookContext } from '../context';
import { formColumns, type FormColumn } from './formColumns';
import { ownerOf } from './formOwner';
import { formKindOf, type FormKind } from './formKinds';
import { unitIn } from '../sheetUnit';
import { SUBJECT_CODE } from '../subjectCode';

/** One final-account form: what it is, its columns, and the rows under its headers. */
export type AccountForm = {
  readonly kind: FormKind;
  readonly view: SheetView;
  /** As printed, without its number. */
  readonly title: string;
  readonly columns: readonly FormColumn[];
  /** Rows below the headers, foot notes left out. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** As printed between title and figures; null where nothing names it. */
  readonly unit: AmountUnit | null;
  readonly year: number | null;
  /** The department as it is compared, printed between title and headers; null where nothing names it. */
  readonly owner: string | null;
  /** Place of its sheet in the workbook, from 0. */
  readonly place: number;
};

/** Rows from the title in which the headers have to begin. */
const NEAR = 8;
const HEAD =
  /^(?:项目|科目|科目编码|科目代码|科目名称|收入|支出|人员经费|公用经费|.*(?:预算数|决算数)|.*(?:功能|经济)分类.*|项目\(.*\))$/;

/**
 * Every final-account form of the workbook, found by its title and its headers; a name in a list of contents has no
 * headers below it and is none. In the order of the workbook; the tables that were assessed are never forms.
 */
export const accountForms = remembered(({ views }: WorkbookContext): readonly AccountForm[] =>
  views.flatMap(formsOn),
);

function formsOn(view: SheetView, place: number): readonly AccountForm[] {
  const found: { readonly row: number; readonly text: string; readonly kind: FormKind | null }[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const title = titleIn(view, row, view.window);
    if (title) found.push({ row, text: title.text.trim(), kind: formKindOf(title.text) });
  }
  return found.flatMap(({ row, text, kind }, index) => {
    const end = (found[index + 1]?.row ?? view.lastRow + 1) - 1;
    const form = kind ? formBelow(view, row, end) : null;
    return kind && form && hasColumnsOf(kind, form.columns)
      ? [{ ...form, kind, view, place, title: text, ...headOf(view, row, form.headRow) }]
      : [];
  });
}

/** What stands between the title and the headers. */
function headOf(view: SheetView, row: number, headRow: number): Pick<AccountForm, 'year' | 'owner'> {
  return { year: yearOf(view, row, headRow), owner: ownerOf(view, row + 1, headRow) };
}

type Body = Omit<AccountForm, 'kind' | 'view' | 'title' | 'year' | 'owner' | 'place'> & {
  readonly headRow: number;
};

function formBelow(view: SheetView, titleRow: number, end: number): Body | null {
  let headRow = titleRow + 1;
  while (headRow <= Math.min(end, titleRow + NEAR) && !view.row(headRow).some(isHead)) headRow += 1;
  if (headRow > Math.min(end, titleRow + NEAR)) return null;
  let firstRow = headRow + 1;
  while (firstRow <= end && !isData(view, firstRow)) firstRow += 1;
  if (firstRow - headRow > NEAR) return null;
  let lastRow = firstRow - 1;
  while (lastRow < end && !isNote(view.row(lastRow + 1)[0])) lastRow += 1;
  const columns = formColumns(view, headRow, firstRow - 1);
  return columns.length < 2
    ? null
    : { headRow, firstRow, lastRow, columns, unit: unitOf(view, titleRow, firstRow - 1) };
}

/** What a form has to have beside its title: 政府采购支出决算表 has no 基本支出. */
function hasColumnsOf(kind: FormKind, columns: readonly FormColumn[]): boolean {
  const has = (pattern: RegExp): boolean =>
    columns.some(({ path }) => path.some((word) => pattern.test(word)));
  if (kind === 'income') return has(/财政拨款/);
  return kind !== 'spending' || (has(/^基本支出/) && has(/^项目支出/));
}

function isHead({ text }: ViewCell): boolean {
  return HEAD.test(normaliseLabel(text));
}

/** The first row that is no header: a code, an amount, 合计 alone, a numbered label. The row that counts columns is none. */
function isData(view: SheetView, row: number): boolean {
  const cells = view.row(row);
  if (cells.length === 0 || isCounting(cells)) return false;
  const [first] = cells;
  return (
    cells.some(({ value }) => typeof value === 'number' || SUBJECT_CODE.test(String(value).trim())) ||
    (cells.length === 1 && /^(?:合计|总计)$/.test(normaliseLabel(first?.text ?? ''))) ||
    /^[(]?[一二三四五六七八九十]+[)、.]/.test(normaliseLabel(first?.text ?? '')) ||
    isNote(first)
  );
}

/** 栏次 1 2 3, also where the numbers are texts. */
function isCounting(cells: readonly ViewCell[]): boolean {
  const numbers = cells.map(({ value }) => String(value).trim()).filter((text) => /^\d{1,2}$/.test(text));
  const isNamed = cells.some(({ text }) => /^[栏列]次$/.test(normaliseLabel(text)));
  const isOrdered = numbers.every(
    (text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1,
  );
  return numbers.length > 0 && isOrdered && (isNamed || (numbers.length > 2 && numbers[0] === '1'));
}

function isNote(first: ViewCell | undefined): boolean {
  return (
    first !== undefined && (isFootLabel(first.text) || /^(?:注|说明|备注)[:：]?/.test(first.text.trim()))
  );
}

function unitOf(view: SheetView, from: number, to: number): AmountUnit | null {
  for (let row = from; row <= to; row += 1) {
    // A unit in the header of a column is read with the column.
    const unit = unitIn(view, row);
    if (unit) return unit;
  }
  return null;
}

function yearOf(view: SheetView, from: number, to: number): number | null {
  for (let row = from; row < to; row += 1) {
    for (const { text } of view.row(row)) {
      const year = /(20\d\d)年/.exec(normaliseLabel(text))?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}
