import { normaliseLabel } from '../../snapshot/normalise';
import { pickColumn } from './formColumns';
import { figureAt, type FormFigure, type FormFigures, printed } from './formFigure';
import type { AccountForm } from './forms';
import { labelsOf, panelColumns } from './panelFigures';

const CODE = /^[1-5]\d{2}(?:\d{2})?$/;

/**
 * Figures of 基本支出 by economic class: `personnel` and `running` (人员经费合计, 公用经费合计), and each code with its
 * amount (`@30217`). In parallel blocks, or as one list with the columns 人员经费 and 公用经费.
 */
export function basicFigures(form: AccountForm): FormFigures {
  const figures = new Map<string, FormFigure>();
  const doubtful = new Set<string>();
  const add = (name: string, found: FormFigure | null): void => {
    if (figures.has(name)) doubtful.add(name);
    if (found) figures.set(name, found);
  };
  const { view, firstRow, lastRow } = form;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const cell of view.row(row)) {
      const code = String(cell.value).trim();
      const name = CODE.test(code) ? view.next(cell) : null;
      if (!name || !/[\u4e00-\u9fff]/.test(name.text)) continue;
      const column = pickColumn(panelColumns(form, name), null);
      if (column) add(`@${code}`, figureAt(form, row, column, `${code}${printed(name.text)}`));
    }
  }
  for (const key of doubtful) figures.delete(key);
  for (const [name, pattern] of totals) {
    const found = besideLabel(form, pattern) ?? inColumn(form, pattern);
    if (found) figures.set(name, found);
  }
  return figures;
}

const totals: readonly (readonly [string, RegExp])[] = [
  ['personnel', /^人员经费/],
  ['running', /^(?:日常)?公用经费/],
];

/** 人员经费合计 and its amount: the first one right of it that is filled, before the next label. */
function besideLabel(form: AccountForm, pattern: RegExp): FormFigure | null {
  const labels = labelsOf(form);
  const found = labels.filter(({ core }) => pattern.test(core) && /合计$/.test(core));
  const [label] = found;
  if (!label || found.length !== 1) return null;
  const { cell } = label;
  const next = labels.find((other) => other.cell.row === cell.row && other.cell.column > cell.column);
  const columns = form.columns.filter(
    ({ column, kind }) =>
      kind === 'amount' &&
      column > cell.column &&
      column <= (next ? next.cell.column - 1 : form.view.window.last),
  );
  const figures = columns
    .filter(({ column }) => form.view.cell(cell.row, column).column !== cell.column)
    .map((column) => figureAt(form, cell.row, column, printed(cell.text)));
  return figures.find((figure) => figure?.value) ?? figures.at(-1) ?? null;
}

function inColumn(form: AccountForm, pattern: RegExp): FormFigure | null {
  const column = pickColumn(form.columns, pattern);
  const rows = labelsOf(form).filter(({ cell }) => /^(?:合计|总计)$/.test(normaliseLabel(cell.text)));
  const [total] = rows;
  if (!column || !total || rows.length !== 1 || total.cell.column >= column.column) return null;
  return figureAt(form, total.cell.row, column, `${printed(total.cell.text)}·${column.path.at(-1) ?? ''}`);
}
