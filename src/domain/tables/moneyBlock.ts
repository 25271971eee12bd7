import { ownCellUnder } from './blockCells';
import { columnOf } from './columns';
import type { ColumnRole } from './columnWords';
import type { Band } from './headers';
import { coreLabel, isFootLabel, printedMarks, printedName } from './labels';
import { normaliseLabel } from '../snapshot/normalise';
import { endsMoney, indentOf, isWholeSum, moneyRoleOf, opensParts } from './moneyLabels';
import { type RateCell, rateConventionOf } from './rateConvention';
import type { SheetView, ViewCell, Window } from './sheetView';
import type { CellRef } from '../snapshot/snapshot';
import type { Steps } from '../steps';
import type { MoneyBlock, MoneyRow, TaskBlock } from './table';

/** What a header of amounts leads to: the money of the table, or a list of tasks with amounts of their own. */
export type Money = {
  readonly money: MoneyBlock | null;
  readonly tasks: TaskBlock | null;
  readonly lastRow: number;
};

/** `text` is the label with its leading spaces: they tell what belongs to what. */
type Line = { readonly text: string; readonly column: number; readonly row: MoneyRow };

/** Reads the rows below a money header, down to `limit` (the row before the next header). */
export function* readMoney(view: SheetView, band: Band, window: Window, limit: number): Steps<Money> {
  const lines = yield* readLines(view, band, window, limit);
  yield;
  const rates = lines.flatMap(({ row }) => rateCells(view, row));
  const lastRow = lines.at(-1)?.row.row ?? band.lastRow;
  const column = Math.min(band.window.first, ...lines.map((line) => line.column));
  const block = {
    area: {
      row: band.firstRow,
      column,
      rowCount: lastRow - band.firstRow + 1,
      columnCount: band.window.last - column + 1,
    },
    rateConvention: rateConventionOf(rates, columnOf(band.columns, 'rate')),
  };
  const isList = columnOf(band.columns, 'task') ?? columnOf(band.columns, 'name');
  const total = totalOf(view, lines, band);
  const isListed = total !== null && columnOf(band.columns, 'task') !== null && !isNamedAmount(total);
  const parts = total && !isListed ? partsOf(lines, total) : [];
  const money = total && { ...block, total: { ...total.row, role: 'total' as const }, parts };
  if (money && !isListed) return { money, tasks: null, lastRow };
  const rows = lines
    .filter((line) => line !== total && coreLabel(line.row.label) !== '' && !isSum(line.row.label))
    .map(({ row }): MoneyRow => ({ ...row, role: 'other' }));
  const listed = {
    rateConvention: rateConventionOf(rates, columnOf(band.columns, 'rate'), { isList: true }),
  };
  return { money, tasks: isList && rows.length > 0 ? { ...block, ...listed, rows } : null, lastRow };
}

/** 合计 and its like alone: no task is called so. */
function isSum(label: string): boolean {
  return /^(?:金额|资金)?(?:合计|总计|小计)$/.test(coreLabel(label));
}

/** 年度资金总额: the money of one project, also where its column has the header of a list. */
function isNamedAmount({ row }: Line): boolean {
  return /资金总额|预算总额/.test(row.label);
}

/** Rows between two steps. */
const often = 200;

function* readLines(view: SheetView, band: Band, window: Window, limit: number): Steps<Line[]> {
  const lines: Line[] = [];
  const firstAmount = Math.min(
    ...(['initial', 'annual', 'executed'] as const).map(
      (role) => columnOf(band.columns, role)?.first ?? Number.MAX_SAFE_INTEGER,
    ),
  );
  let blanks = 0;
  for (let row = band.lastRow + 1; row <= limit && blanks < 2; row += 1) {
    if (row % often === 0) yield;
    const cells = view.row(row, window);
    blanks = cells.length === 0 ? blanks + 1 : 0;
    const labels = cells.filter((cell) => cell.column < firstAmount && typeof cell.value === 'string');
    if (labels.some((cell) => endsMoney(cell.text) || isFootLabel(cell.text))) break;
    const own = columnOf(band.columns, 'task') ? labels[0] : labels.at(-1);
    const label =
      own ?? (lines.length === 0 && blanks === 0 ? besideLabel(view, row, firstAmount, window) : null);
    if (!label) continue;
    const line = moneyRow(view, band, row, label);
    // 资金管理情况 with 情况说明 where the amounts stood: another part of the form begins.
    if (lines.length > 0 && [line.initial, line.annual, line.executed].some((ref) => holdsWords(view, ref)))
      break;
    // A label across the amounts (`按收入性质分：`) leaves no place for any.
    if (line.annual ?? line.initial ?? line.executed) {
      lines.push({ text: String(label.value), column: label.column, row: line });
    }
  }
  return lines;
}

/** True where words stand in the place of an amount; 无 and signs only say that there is none. */
function holdsWords(view: SheetView, ref: CellRef | null): boolean {
  const value = ref && view.cell(ref.row, ref.column).value;
  if (typeof value !== 'string') return false;
  const text = normaliseLabel(value);
  return /^\p{Script=Han}{2,}$/u.test(text) && !/^(?:暂?无|没有|不适用|不涉及|未安排|无此项)$/u.test(text);
}

/** A row without a label of its own goes by the label beside the whole block. */
function besideLabel(view: SheetView, row: number, firstAmount: number, window: Window): ViewCell {
  for (let column = firstAmount - 1; column >= window.first; column -= 1) {
    const cell = view.cell(row, column);
    if (cell.text !== '') return cell;
  }
  return { ...view.cell(row, firstAmount), value: '', text: '' };
}

function moneyRow(view: SheetView, band: Band, row: number, label: ViewCell): MoneyRow {
  const cell = (role: ColumnRole): CellRef | null =>
    ownCellUnder(view, row, columnOf(band.columns, role), band.lastRow);
  // A text merged over several columns (`其中：基本支出：586.88`) is no amount.
  const amount = (role: ColumnRole): CellRef | null => {
    const ref = cell(role);
    const after = band.columns.find(({ first }) => ref !== null && first > ref.column)?.first;
    return ref && after !== undefined && view.cell(ref.row, ref.column).lastColumn >= after ? null : ref;
  };
  return {
    row,
    label: printedName(label.text),
    role: moneyRoleOf(String(label.value)),
    initial: amount('initial'),
    annual: amount('annual'),
    executed: amount('executed'),
    marks: cell('marks'),
    rate: cell('rate'),
    score: cell('score'),
    reason: cell('reason') ?? cell('note'),
    printedMarks: printedMarks(columnOf(band.columns, 'score')?.header.text ?? ''),
  };
}

/**
 * 合计 of a list of tasks is the money of the table where the marks of 预算执行率 stand in it and the tasks have none:
 * the form for whole departments scores the spending of the list.
 */
function scoredSum(view: SheetView, lines: readonly Line[], sums: readonly Line[]): Line | null {
  const hasMarks = ({ row: { marks } }: Line): boolean => {
    const text = marks ? view.cell(marks.row, marks.column).text.normalize('NFKC') : '';
    return /^\d+(?:\.\d+)?分?$/.test(text);
  };
  const [sum, ...more] = sums.filter(hasMarks);
  return sum && more.length === 0 && lines.every((line) => line === sum || !hasMarks(line)) ? sum : null;
}

/** The row of the whole sum: named so, or the first one before 其中, or the only one. */
function totalOf(view: SheetView, lines: readonly Line[], band: Band): Line | null {
  const sums = lines.filter(({ row, text }) => row.role === 'total' && isWholeSum(text));
  // In a list of tasks 合计 is the sum of the list, not the money of one project.
  if (columnOf(band.columns, 'task')) return sums.find(isNamedAmount) ?? scoredSum(view, lines, sums);
  const named = sums[0] ?? lines.find(({ row }) => row.role === 'total');
  if (named) return named;
  const [first, second] = lines;
  if (!first) return null;
  const isWhole = second === undefined || opensParts(second.text);
  return isWhole && !opensParts(first.text) ? first : null;
}

/** The rows that add up to the total; a 其中 inside a part and what is indented below it belong to that part. */
function partsOf(lines: readonly Line[], total: Line): readonly MoneyRow[] {
  const parts: MoneyRow[] = [];
  let inner: number | null = null;
  for (const line of lines) {
    if (line === total || (line.row.role === 'total' && isWholeSum(line.text))) continue;
    const indent = indentOf(line.text);
    if (opensParts(line.text) && parts.length > 0) {
      inner = indent;
      continue;
    }
    if (inner !== null && indent > inner) continue;
    inner = null;
    parts.push(line.row.role === 'total' ? { ...line.row, role: 'other' } : line.row);
  }
  return parts;
}

function rateCells(view: SheetView, row: MoneyRow): RateCell[] {
  const read = (ref: MoneyRow['rate']): ViewCell | null => (ref ? view.cell(ref.row, ref.column) : null);
  const rate = read(row.rate);
  return rate ? [{ rate, executed: read(row.executed), annual: read(row.annual ?? row.initial) }] : [];
}
