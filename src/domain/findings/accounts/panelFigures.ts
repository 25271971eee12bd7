import { coreLabel } from '../../tables/labels';
import type { ViewCell } from '../../tables/sheetView';
import { type FormColumn, pickColumn } from './formColumns';
import { figureAt, type FormFigure, type FormFigures, printed } from './formFigure';
import type { AccountForm } from './forms';

const YEAR_INCOME = /^本年收入(?:合计|小计|总计)?$/;
const YEAR_SPENDING = /^本年支出(?:合计|小计|总计)?$/;
const REST = '(?:财政拨款)?(?:结转和结余|结转结余|结转及结余|结转|结余)$';
const OPENING = new RegExp(`^(?:年初|上年)${REST}`);
const CLOSING = new RegExp(`^年末${REST}`);
const TOTAL = /^(?:收入|支出|收支|本年)?总计$|^合计$/;

/** The money of a fund in the three rows and columns of 财政拨款收入支出决算总表. */
const funds: readonly (readonly [string, RegExp])[] = [
  ['general', /^一般公共预算/],
  ['fund', /^政府性基金/],
  ['capital', /^国有资本经营/],
];

type Labelled = { readonly cell: ViewCell; readonly core: string };

/**
 * Figures of a form with 收入 on the left and 支出 on the right, one below the other just the same:
 * income, spending, opening, closing, surplus-used, allocation, income-total, spending-total; of the 财政拨款 form with
 * `-general`, `-fund`, `-capital` for each kind of money.
 */
export function panelFigures(form: AccountForm): FormFigures {
  const labels = labelsOf(form);
  const figures = new Map<string, FormFigure>();
  const income = only(labels, (core) => YEAR_INCOME.test(core));
  const spending = only(labels, (core) => YEAR_SPENDING.test(core));
  const add = (name: string, label: Labelled | null, pattern: RegExp | null = null): void => {
    const found = label ? amountBeside(form, labels, label, pattern) : null;
    if (found) figures.set(name, found);
  };
  add('income', income);
  add('spending', spending);
  const opening = only(labels, (core) => OPENING.test(core));
  const closing = only(labels, (core) => CLOSING.test(core));
  add('opening', opening);
  add('closing', closing);
  add(
    'surplus-used',
    only(labels, (core) => /^(?:使用|动用).*结余|^用事业基金弥补/.test(core)),
  );
  add(
    'allocation',
    only(labels, (core) => /^结余分配/.test(core)),
  );
  const totals = (year: Labelled | null): Labelled | null =>
    year &&
    only(
      labels.filter(({ cell }) => cell.row > year.cell.row && cell.column === year.cell.column),
      (core) => TOTAL.test(core),
    );
  const isStacked = income !== null && income.cell.column === spending?.cell.column;
  if (!isStacked) {
    add('income-total', totals(income));
    add('spending-total', totals(spending));
  }
  if (form.kind !== 'fiscal' || isStacked) return figures;
  for (const [fund, pattern] of funds) {
    const rows = labels.filter(({ cell }) => cell.column === income?.cell.column);
    const named = (core: string): boolean => pattern.test(core);
    const above = rows.filter(({ cell }) => income !== null && cell.row < income.cell.row);
    const below = rows.filter(({ cell }) => opening !== null && cell.row > opening.cell.row);
    add(`income-${fund}`, only(above, named));
    add(`opening-${fund}`, only(below, named));
    add(`spending-${fund}`, spending, pattern);
    add(`closing-${fund}`, closing, pattern);
  }
  return figures;
}

/** Labels of the rows, each panel for itself. */
export function labelsOf({ view, firstRow, lastRow }: AccountForm): readonly Labelled[] {
  const labels: Labelled[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const cell of view.row(row)) {
      if (typeof cell.value === 'string' && /[\u4e00-\u9fff]/.test(cell.value))
        labels.push({ cell, core: coreLabel(cell.text) });
    }
  }
  return labels;
}

/** A label that two rows have is none of them. */
function only(labels: readonly Labelled[], fits: (core: string) => boolean): Labelled | null {
  const found = labels.filter(({ core }) => fits(core));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Columns of amounts from a label to the next column of labels. */
export function panelColumns(form: AccountForm, label: ViewCell): readonly FormColumn[] {
  const next = form.columns.find(({ kind, column }) => kind === 'label' && column > label.lastColumn);
  return form.columns.filter(
    ({ column }) => column > label.lastColumn && (next === undefined || column < next.column),
  );
}

function amountBeside(
  form: AccountForm,
  labels: readonly Labelled[],
  { cell }: Labelled,
  pattern: RegExp | null,
): FormFigure | null {
  const beside = labels.find((other) => other.cell.row === cell.row && other.cell.column > cell.lastColumn);
  const columns = panelColumns(form, cell).filter(({ column }) => !beside || column < beside.cell.column);
  const column = pickColumn(columns, pattern);
  const header = pattern ? `·${column?.path.at(-1) ?? ''}` : '';
  return column ? figureAt(form, cell.row, column, `${printed(cell.text)}${header}`) : null;
}
