import { normaliseLabel } from '../../snapshot/normalise';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck } from '../context';
import { makeFinding } from '../makeFinding';

const MONEY_LABEL = /费|支出|收入|预算|决算|拨款|资金|采购|结转|结余/;
const MONEY_HEADER = /(?:预算|决算|支出|收入|执行)数|金额/;
/** Fewer amounts with decimals than this may be something else. */
const ENOUGH = 3;

/**
 * P-095 outside of self-evaluations: a sheet of amounts (budget or final figures by their headers, with decimals) on
 * which no unit of money stands above or beside them.
 */
export const p095SheetWithoutUnit: WorkbookCheck = ({ views, tables }) =>
  views.flatMap((view) => {
    if (tables.some(({ sheet }) => sheet.id === view.sheet.id)) return [];
    const amounts = amountsOf(view);
    const last = amounts.at(-1);
    if (amounts.length < ENOUGH || !last || namesUnit(view, last.row)) return [];
    return [makeFinding(view, 'P-095', { variant: 'sheet', cells: amounts })];
  });

function amountsOf(view: SheetView): readonly ViewCell[] {
  const amounts: ViewCell[] = [];
  let header = false;
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const cells = view.row(row);
    header ||= cells.some(
      ({ value, text }) =>
        typeof value === 'string' && text.length <= 20 && MONEY_HEADER.test(normaliseLabel(text)),
    );
    const [label] = cells;
    if (!header || typeof label?.value !== 'string' || !MONEY_LABEL.test(normaliseLabel(label.text)))
      continue;
    amounts.push(
      ...cells.filter(({ value, numberFormat }) => isAmount(value) && !numberFormat.includes('%')),
    );
  }
  return amounts;
}

function isAmount(value: ViewCell['value']): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}

function namesUnit(view: SheetView, last: number): boolean {
  for (let row = view.firstRow; row <= last; row += 1) {
    if (view.row(row).some(({ value, text }) => typeof value === 'string' && /元/.test(text))) return true;
  }
  return false;
}
