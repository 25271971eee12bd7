import type { SheetHit } from '../textCells';
import { codeRows, groupColumns } from './codeFigures';
import { type Addend, compare } from './compare';
import { type FormColumn, isBudgetColumn, isPartColumn, pickColumn } from './formColumns';
import { figureAt, printed } from './formFigure';
import type { AccountForm } from './forms';

/** What the figures of one row have to give: columns with their sign on either side. */
type RowSum = {
  readonly id: string;
  /** A total that is blank is not there yet; what is left at the end of the year is 0 where it is blank. */
  readonly isTotal: boolean;
  readonly left: readonly SignedColumn[];
  readonly right: readonly SignedColumn[];
};
type SignedColumn = { readonly column: FormColumn; readonly sign: 1 | -1 };

const OPENING = /^(?:年初|上年)/;
const INCOME = /^本年收入|^收入$/;
const SPENDING = /^本年支出|^支出$/;
const CLOSING = /^年末/;
const TOTAL = /^(?:合计|小计|总计|本年(?:收入|支出)合计)$/;
const NATURES = [/基本支出/, /项目支出/] as const;

/**
 * Rows whose columns do not give each other (domain.md §4.2 X07, X08, X10): 合计 from the columns beside it, and 年初 +
 * 收入 − 支出 = 年末 for all, for 基本支出 and for 项目支出. A blank amount is 0 where the others of the row are there.
 */
export function brokenRows(form: AccountForm): readonly SheetHit[] {
  const sums = rowSums(form);
  if (sums.length === 0) return [];
  return rowsOf(form).flatMap(({ row, label }) =>
    sums.flatMap((sum) => {
      const left = addends(form, row, label, sum.left);
      const right = addends(form, row, label, sum.right);
      const hasTotal = left?.some(({ figure }) => figure.value !== null) ?? false;
      const hasParts = right?.some(({ figure }) => figure.value !== null) ?? false;
      if (!left || !right || !hasParts || (sum.isTotal && !hasTotal)) return [];
      return compare({ id: sum.id, left, right, relation: 'equal', severity: 'error' }) ?? [];
    }),
  );
}

function rowSums(form: AccountForm): readonly RowSum[] {
  const plus = (columns: readonly FormColumn[]): readonly SignedColumn[] =>
    columns.map((column) => ({ column, sign: 1 }));
  if (form.kind === 'income' || form.kind === 'spending') {
    const amounts = form.columns.filter(
      (column) => column.kind === 'amount' && !isPartColumn(column) && !isBudgetColumn(column),
    );
    const total =
      pickColumn(form.columns, /^本年(?:收入|支出)(?:合计)?$|^(?:收入|支出)合计$/) ?? single(amounts, TOTAL);
    const parts = withoutParts(amounts.filter((column) => column !== total));
    return total && parts.length > 1
      ? [{ id: 'X07', isTotal: true, left: plus([total]), right: plus(parts) }]
      : [];
  }
  if (form.kind === 'fiscal') {
    const funds = [/^一般公共预算/, /^政府性基金/, /^国有资本经营/].flatMap(
      (pattern) => pickColumn(form.columns, pattern) ?? [],
    );
    const total = single(form.columns, TOTAL);
    return total && funds.length > 1
      ? [{ id: 'X08', isTotal: true, left: plus([total]), right: plus(funds) }]
      : [];
  }
  return form.kind === 'general' || form.kind === 'fund' || form.kind === 'capital' ? balances(form) : [];
}

function balances(form: AccountForm): readonly RowSum[] {
  const isGrouped = form.columns.some(({ path }) => path.some((word) => /^本年(?:收入|支出)/.test(word)));
  const groups = isGrouped ? [OPENING, INCOME, SPENDING, CLOSING] : [/^/];
  const whole = groups.map((group) => totalOf(form, group));
  const sums = groups.flatMap((group, index): readonly RowSum[] => {
    const total = whole[index];
    const parts = NATURES.flatMap((nature) => groupColumns(form, group, nature));
    const isWhole = NATURES.every((nature) => groupColumns(form, group, nature).length > 0);
    return total && isWhole && !parts.includes(total)
      ? [{ id: 'X10', isTotal: true, left: signed([total], 1), right: signed(parts, 1) }]
      : [];
  });
  if (!isGrouped) return sums;
  // A form that leaves both ends of the year out has no balance.
  const ends = form.columns.filter(({ path }) =>
    path.some((word) => OPENING.test(word) || CLOSING.test(word)),
  );
  if (!isFilled(form, ends)) return sums;
  const flows = [
    whole.map((column) => (column ? [column] : [])),
    ...NATURES.map((nature) => groups.map((group) => groupColumns(form, group, nature))),
  ];
  return [
    ...sums,
    ...flows.flatMap(([opening = [], income = [], spending = [], closing = []]): readonly RowSum[] => {
      const isWhole = [opening, income, spending, closing].every((columns) => columns.length > 0);
      const right = [...signed(opening, 1), ...signed(income, 1), ...signed(spending, -1)];
      return isWhole ? [{ id: 'X10', isTotal: false, left: signed(closing, 1), right }] : [];
    }),
  ];
}

function totalOf(form: AccountForm, group: RegExp): FormColumn | null {
  const own = form.columns.filter(
    (column) =>
      column.kind === 'amount' &&
      !isBudgetColumn(column) &&
      column.path.slice(0, 2).some((word) => group.test(word)),
  );
  const [only] = own;
  return own.length === 1 ? (only ?? null) : single(own, TOTAL);
}

/** The one column whose last header says so and that stands for its whole group: no 小计 of a part. */
function single(columns: readonly FormColumn[], pattern: RegExp): FormColumn | null {
  const found = columns.filter(
    ({ path, kind }) =>
      kind === 'amount' &&
      pattern.test(path.at(-1) ?? '') &&
      !path.some((word) => /^(?:基本|项目)支出/.test(word)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Of a group with 小计 and what it is made of, 小计 alone. */
function withoutParts(columns: readonly FormColumn[]): readonly FormColumn[] {
  const withTotal = new Set(
    columns
      .filter(({ path }) => path.length > 1 && TOTAL.test(path.at(-1) ?? ''))
      .map(({ path }) => path.at(-2)),
  );
  return columns.filter(
    ({ path }) => path.length < 2 || TOTAL.test(path.at(-1) ?? '') || !withTotal.has(path.at(-2)),
  );
}

function signed(columns: readonly FormColumn[], sign: 1 | -1): readonly SignedColumn[] {
  return columns.map((column) => ({ column, sign }));
}

function isFilled(form: AccountForm, columns: readonly FormColumn[]): boolean {
  for (let row = form.firstRow; row <= form.lastRow; row += 1) {
    if (columns.some(({ column }) => typeof form.view.cell(row, column).value === 'number')) return true;
  }
  return false;
}

function rowsOf(form: AccountForm): readonly { readonly row: number; readonly label: string }[] {
  if (form.kind !== 'fiscal') return codeRows(form);
  const firstFund = pickColumn(form.columns, /^一般公共预算/)?.column ?? 0;
  return Array.from({ length: form.lastRow - form.firstRow + 1 }, (_, index) => form.firstRow + index).map(
    (row) => {
      const labels = form.view
        .row(row)
        .filter(
          ({ value, column }) =>
            column < firstFund && typeof value === 'string' && /[\u4e00-\u9fff]/.test(value),
        );
      return { row, label: printed(labels.at(-1)?.text ?? '') };
    },
  );
}

function addends(
  form: AccountForm,
  row: number,
  label: string,
  columns: readonly SignedColumn[],
): readonly Addend[] | null {
  const found = columns.map(({ column, sign }) => ({
    figure: figureAt(
      form,
      row,
      column,
      [label, ...column.path.slice(-2)].filter((word) => word !== '').join('·'),
    ),
    sign,
  }));
  return found.every((addend): addend is Addend => addend.figure !== null) ? found : null;
}
