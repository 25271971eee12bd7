import { type ColumnRole, meaningsOf } from './columnWords';
import { coreLabel, printedName } from './labels';
import type { Money } from './moneyBlock';
import { moneyRoleOf, opensParts } from './moneyLabels';
import { type RateCell, rateConventionOf } from './rateConvention';
import { type SheetView, type ViewCell, type Window, refOf } from './sheetView';
import type { MoneyRow } from './table';

/** A label with the cell on its right, which it names. */
type Pair = { readonly label: ViewCell; readonly value: ViewCell; readonly role: ColumnRole };

const amounts: readonly ColumnRole[] = ['initial', 'annual', 'executed', 'rate', 'score', 'marks'];

/**
 * Reads money that is not a table but labels with their figures side by side, as older forms have it:
 * `预算数： | 100 | 执行数： | 90`, then `其中：财政拨款 | 100 | 其中：财政拨款 | 90`.
 */
export function readPairs(view: SheetView, firstRow: number, lastRow: number, window: Window): Money | null {
  for (let row = firstRow; row <= lastRow; row += 1) {
    const pairs = pairsIn(view, row, window);
    const executed = pairs.find(({ role }) => role === 'executed');
    const annual =
      pairs.find(({ role }) => role === 'annual') ?? pairs.find(({ role }) => role === 'initial');
    if (!executed || !annual) continue;
    const total = rowOf(row, printedName(annual.label.text), 'total', pairs);
    const parts = partsBelow(view, row + 1, lastRow, annual, executed, window);
    const end = parts.at(-1)?.row ?? row;
    const first = Math.min(...pairs.map(({ label }) => label.column));
    const last = Math.max(...pairs.map(({ value }) => value.lastColumn));
    const rate = pairs.find(({ role }) => role === 'rate');
    const rates: RateCell[] = rate
      ? [{ rate: rate.value, executed: executed.value, annual: annual.value }]
      : [];
    return {
      money: {
        area: { row, column: first, rowCount: end - row + 1, columnCount: last - first + 1 },
        total,
        parts,
        rateConvention: rateConventionOf(rates, null, { label: rate?.label.text }),
      },
      tasks: null,
      lastRow: end,
    };
  }
  return null;
}

function pairsIn(view: SheetView, row: number, window: Window): readonly Pair[] {
  const cells = view.row(row, window).filter((cell) => typeof cell.value === 'string');
  const pairs = cells.flatMap((label): Pair[] => {
    const role = meaningsOf(label.text).find((meaning) => amounts.includes(meaning.role))?.role;
    const value = role ? figureBeside(view, label, window) : null;
    if (!role || !value || value.row !== row || meaningsOf(value.text).length > 0) return [];
    return [{ label, value, role }];
  });
  const isPlain = pairs.every(({ value }) => typeof value.value === 'number' || value.text === '');
  return isPlain
    ? pairs
    : pairs.filter(({ value }) => /^[\d.,]*%?/.test(value.text) && !/^\D/.test(value.text));
}

/** The cell beside a label; blank cells may stand between it and its figure. */
function figureBeside(view: SheetView, label: ViewCell, window: Window): ViewCell | null {
  const beside = view.next(label, window);
  let cell = beside;
  for (let steps = 0; cell?.text === '' && steps < 2; steps += 1) cell = view.next(cell, window);
  return typeof cell?.value === 'number' ? cell : beside;
}

function rowOf(row: number, label: string, role: MoneyRow['role'], pairs: readonly Pair[]): MoneyRow {
  const cell = (wanted: ColumnRole) => {
    const pair = pairs.find((candidate) => candidate.role === wanted);
    return pair ? refOf(pair.value) : null;
  };
  return {
    row,
    label,
    role,
    initial: cell('initial'),
    annual: cell('annual'),
    executed: cell('executed'),
    marks: cell('marks'),
    rate: cell('rate'),
    score: cell('score'),
    reason: null,
  };
}

/** Rows below with the same two columns of labels: the parts of the budget and of the spending. */
function partsBelow(
  view: SheetView,
  firstRow: number,
  lastRow: number,
  annual: Pair,
  executed: Pair,
  window: Window,
): readonly MoneyRow[] {
  const parts: MoneyRow[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const label = view.cell(row, annual.label.column);
    const other = view.cell(row, executed.label.column);
    if (view.row(row, window).length === 0) continue;
    const planned = figureBeside(view, label, window);
    const spent = figureBeside(view, other, window);
    const isPart = label.row === row && other.row === row && label.text !== '' && other.text !== '';
    if (!isPart || !planned || !spent || coreLabel(label.text) !== coreLabel(other.text)) break;
    if (!opensParts(label.text) && moneyRoleOf(label.text) === 'total') break;
    parts.push(
      rowOf(row, printedName(label.text), moneyRoleOf(label.text), [
        { ...annual, label, value: planned },
        { ...executed, label: other, value: spent },
      ]),
    );
  }
  return parts;
}
