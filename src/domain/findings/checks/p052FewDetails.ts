import { fromNumber } from '../../decimal/decimal';
import type { DataRow } from '../../facts/grid';
import { isRateText } from '../../facts/rateNames';
import type { Steps } from '../../steps';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookContext } from '../context';
import { dataRowsOf } from '../dataRows';
import { type DetailedRow, detailedRows } from '../detailRows';
import type { Finding } from '../finding';
import { figure, percentFigure } from '../makeFinding';
import { listBySheet, textLine, type SheetHit } from '../textCells';

/** Details below this part of the whole explain little of it (domain.md §7). */
const LITTLE = '0.5';
/** One detail alone is an example, not a list. */
const ENOUGH = 2;

/** P-052: the details that a table lists below an amount (其中：) are less than half of it. A hint: 其中 may name a few only. */
export function* p052FewDetails(context: WorkbookContext): Steps<readonly Finding[]> {
  const rows = yield* dataRowsOf(context);
  const hits = context.views.flatMap((view) =>
    detailedRows(rows.get(view) ?? []).flatMap((row) => littleIn(view, row)),
  );
  return listBySheet(context, 'P-052', hits);
}

function littleIn(view: SheetView, { whole, parts }: DetailedRow): readonly SheetHit[] {
  return whole.cells.flatMap(({ cell, headers }): readonly SheetHit[] => {
    const amount = amountIn(whole, cell.column);
    if (amount === null || headers.some(({ text }) => isRateText(text))) return [];
    const details = parts.flatMap((row) => amountIn(row, cell.column) ?? []);
    const sum = details.reduce((all, { value }) => all.plus(value), fromNumber(0));
    const isLittle = sum.greaterThan(0) && sum.lessThan(amount.value.times(LITTLE));
    if (details.length < ENOUGH || !isLittle) return [];
    const share = percentFigure(sum.dividedBy(amount.value).times(100));
    const words = whole.label?.text.trim() ?? '';
    return [
      {
        view,
        cells: [amount.cell, ...details.map((detail) => detail.cell)],
        line: textLine(amount.cell, words, { whole: figure(amount.value), sum: figure(sum), share }),
      },
    ];
  });
}

function amountIn(row: DataRow, column: number) {
  const found: ViewCell | undefined = row.cells.find(({ cell }) => cell.column === column)?.cell;
  return found && typeof found.value === 'number' && !found.numberFormat.includes('%')
    ? { cell: found, value: fromNumber(found.value) }
    : null;
}
