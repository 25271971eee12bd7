import { normaliseLabel } from '../../snapshot/normalise';
import { type FormColumn, isBudgetColumn, isPartColumn, pickColumn } from './formColumns';
import { figureAt, type FormFigure, type FormFigures, printed } from './formFigure';
import type { AccountForm } from './forms';
import { SUBJECT_CODE } from '../subjectCode';

/** A row of a form by 类款项: its code, or the row 合计. */
export type CodeRow = { readonly row: number; readonly code: string | null; readonly label: string };

const groups: readonly (readonly [string, RegExp])[] = [
  ['opening', /^(?:年初|上年)/],
  ['income', /^本年收入|^收入$|^收入合计$/],
  ['spending', /^本年支出|^支出$|^支出合计$/],
  ['closing', /^年末/],
];

/** The columns of 收入决算表 and 支出决算表 by name. */
const plainColumns: Readonly<Partial<Record<AccountForm['kind'], readonly (readonly [string, RegExp])[]>>> = {
  income: [
    ['income', /^本年收入(?:合计)?$|^收入合计$|^合计$/],
    ['income-fiscal', /^财政拨款(?:收入)?$/],
  ],
  spending: [
    ['spending', /^本年支出(?:合计)?$|^支出合计$|^合计$/],
    ['spending-basic', /^基本支出$/],
    ['spending-project', /^项目支出$/],
  ],
};

/**
 * Figures of a form by 类款项: those of the row 合计 by the name of their column (`income`, `spending-project`,
 * `closing-basic` …), those of a code with the code behind it (`spending@2210201`).
 */
export function codeFigures(form: AccountForm): FormFigures {
  const columns = namedColumns(form);
  const figures = new Map<string, FormFigure>();
  const twice = new Set<string>();
  for (const { row, code, label } of codeRows(form)) {
    for (const [name, column] of columns) {
      const words = column.path.filter((word) => word !== '合计').join('·');
      const found = figureAt(form, row, column, [label, words].filter((text) => text !== '').join('·'));
      const key = code === null ? name : `${name}@${code}`;
      if (figures.has(key)) twice.add(key);
      if (found) figures.set(key, found);
    }
  }
  // A code that is listed twice is neither of them.
  for (const key of twice) figures.delete(key);
  return figures;
}

/** The rows with amounts: 合计 first where it is printed, then the codes. */
export function codeRows({ view, columns, firstRow, lastRow }: AccountForm): readonly CodeRow[] {
  const firstAmount = columns.find(({ kind }) => kind === 'amount')?.column ?? view.window.last + 1;
  const rows: CodeRow[] = [];
  let hasTotal = false;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cells = view.row(row).filter(({ column }) => column < firstAmount);
    const digits = cells.map(({ value }) => String(value).trim()).filter((text) => /^\d+$/.test(text));
    const last = digits.at(-1) ?? '';
    // 201 | 32 | 01 in three columns is 2013201.
    const code = SUBJECT_CODE.test(last) ? last : digits.join('');
    const name = cells.find(({ text }) => /[\u4e00-\u9fff]/.test(text));
    if (SUBJECT_CODE.test(code)) rows.push({ row, code, label: `${code}${printed(name?.text ?? '')}` });
    else if (name && /^(?:合计|总计)$/.test(normaliseLabel(name.text)) && !hasTotal) {
      hasTotal = true;
      rows.push({ row, code: null, label: printed(name.text) });
    }
  }
  return rows;
}

/** The columns of the form by name; a name that no single column has is left out. */
function namedColumns(form: AccountForm): ReadonlyMap<string, FormColumn> {
  const named = new Map<string, FormColumn>();
  const add = (name: string, column: FormColumn | null): void => {
    if (column) named.set(name, column);
  };
  const plain = plainColumns[form.kind];
  if (plain) {
    for (const [name, pattern] of plain) add(name, pickColumn(form.columns, pattern));
    return named;
  }
  const amounts = form.columns.filter((column) => column.kind === 'amount');
  const isGrouped = amounts.some(({ path }) => /^本年/.test(path[0] ?? ''));
  for (const [name, pattern] of isGrouped ? groups : ([['spending', null]] as const)) {
    const own = pattern
      ? amounts.filter(({ path }) => path.slice(0, 2).some((word) => pattern.test(word)))
      : amounts;
    const [single] = own;
    add(
      name,
      own.length === 1 ? (single ?? null) : pickColumn(own, /^(?:合计|小计|总计|本年支出合计|支出合计)$/),
    );
    add(`${name}-basic`, pickColumn(own, /基本支出/));
    add(`${name}-project`, pickColumn(own, /项目支出/));
  }
  return named;
}

/** The columns that one of the groups 年初, 收入, 支出 or 年末 has for a nature of spending: 结转 and 结余 make two. */
export function groupColumns(form: AccountForm, group: RegExp, nature: RegExp): readonly FormColumn[] {
  const own = form.columns.filter(
    (column) =>
      column.kind === 'amount' &&
      !isPartColumn(column) &&
      !isBudgetColumn(column) &&
      column.path.slice(0, 2).some((word) => group.test(word)) &&
      column.path.some((word) => nature.test(word)),
  );
  const totals = own.filter(({ path }) => /^(?:合计|小计)$/.test(path.at(-1) ?? ''));
  return totals.length > 0 ? totals : own;
}
