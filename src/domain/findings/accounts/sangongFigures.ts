import { isBlank } from '../../quantity/blanks';
import { coreLabel } from '../../tables/labels';
import { type FormColumn, pickColumn } from './formColumns';
import { figureAt, type FormFigure, type FormFigures, printed } from './formFigure';
import type { AccountForm } from './forms';
import { labelsOf, panelColumns } from './panelFigures';

/** Counts of journeys, cars and guests stand in the same form. */
const COUNT = /数|批次|人次|团组|保有|[(](?:个|辆|人|次)[)]/;

const items: readonly (readonly [string, RegExp])[] = [
  ['abroad', /^因公出国/],
  ['cars', /^(?:公务用车|公车)购置.*运行/],
  ['purchase', /^(?:公务用车|公车)购置费?(?:用)?$/],
  ['running-cars', /^(?:公务用车|公车)运行/],
  ['reception', /^公务接待费?(?:用)?$/],
  ['office-running', /^机关运行(?:经费|费用)/],
];
const FINAL = /决算|实际|执行数|支出数/;

/**
 * What became of the 三公 money and of 机关运行经费, as rows (one item each) or as columns under 决算数: total, abroad, cars,
 * purchase, running-cars, reception, office-running.
 */
export function sangongFigures(form: AccountForm): FormFigures {
  const figures = new Map<string, FormFigure>();
  const labels = labelsOf(form).filter(({ core }) => !COUNT.test(core));
  for (const [name, pattern] of items) {
    const found = labels.filter(({ core }) => pattern.test(core));
    const [label] = found;
    const column = label && finalColumn(panelColumns(form, label.cell));
    const read = label && column ? figureAt(form, label.cell.row, column, printed(label.cell.text)) : null;
    if (read && found.length === 1) figures.set(name, read);
  }
  return figures.size > 0 ? figures : acrossFigures(form, 'final');
}

function finalColumn(columns: readonly FormColumn[]): FormColumn | null {
  return pickColumn(columns, FINAL) ?? pickColumn(columns, null);
}

/** The items as columns, with one row of figures: 预算数 or 决算数 over 合计, 因公出国（境）费 …. */
export function acrossFigures(form: AccountForm, stage: 'budget' | 'final'): FormFigures {
  const figures = new Map<string, FormFigure>();
  const columns = form.columns.filter(
    ({ path, kind }) => kind === 'amount' && (stage === 'final' ? FINAL : /预算数/).test(path[0] ?? ''),
  );
  const rows = Array.from(
    { length: form.lastRow - form.firstRow + 1 },
    (_, index) => form.firstRow + index,
  ).filter((row) => columns.some(({ column }) => !isBlank(form.view.cell(row, column).value)));
  const [row] = rows;
  if (row === undefined || rows.length !== 1) return figures;
  for (const [name, pattern] of [['total', /^(?:合计|小计|总计)$/] as const, ...items]) {
    // 小计 of the cars belongs to them, not to the whole.
    const found = columns.filter(({ path }) =>
      path.slice(1, name === 'total' ? 2 : 9).some((word) => pattern.test(coreLabel(word))),
    );
    const named =
      found.length === 1 ? found : found.filter(({ path }) => /^(?:小计|合计)$/.test(path.at(-1) ?? ''));
    const [column] = named;
    const read = column && named.length === 1 ? figureAt(form, row, column, column.path.join('·')) : null;
    if (read) figures.set(name, read);
  }
  return figures;
}
