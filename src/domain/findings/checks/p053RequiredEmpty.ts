import type { Check, CheckContext } from '../context';
import { indicatorRows, scoreOf } from '../indicatorRows';
import { listHits, rowNumbers, type Hit } from '../makeFinding';
import { numberAt, textAt } from '../figures';
import { isBlank } from '../../quantity/blanks';

/**
 * P-053: what a score cannot do without is empty: 分值 of every row, 实际完成值 of a row that has a score,
 * 全年执行数 beside a typed execution score. Marks missing in single rows are P-001.
 */
export const p053RequiredEmpty: Check = (context) =>
  listHits(context, 'P-053', [...noMarks(context), ...noActual(context), ...noAmount(context)]);

function noMarks(context: CheckContext): readonly Hit[] {
  const rows = indicatorRows(context).filter(({ row }) => row.indicator.marks !== null);
  const any = context.items.some((item) => item.kind === 'indicator' && item.marks !== null);
  if (rows.length < 2 || any) return [];
  return [
    {
      cells: rows.map(({ row }) => row.indicator.marks),
      line: { what: 'marks', row: rowNumbers(rows.map(({ row }) => row.indicator.row)), name: '' },
    },
  ];
}

function noActual(context: CheckContext): readonly Hit[] {
  const rows = indicatorRows(context).filter(({ row }) => row.indicator.actual !== null);
  // A form whose column nobody uses keeps the actual values elsewhere.
  if (rows.every(({ actual }) => actual === '')) return [];
  return rows.flatMap((view) =>
    view.actual === '' && scoreOf(view) !== null
      ? [
          {
            cells: [view.row.indicator.actual, view.row.indicator.score],
            line: view.line({ what: 'actual' }),
          },
        ]
      : [],
  );
}

function noAmount(context: CheckContext): readonly Hit[] {
  const total = context.table.money?.total;
  // 4712300元 is no bare number, but it is filled in.
  if (!total?.executed || !isBlank(textAt(context.sheet, total.executed))) return [];
  if (!numberAt(context.sheet, total.score)) return [];
  return [
    {
      cells: [total.executed, total.score],
      line: { what: 'executed', row: rowNumbers([total.row]), name: total.label },
    },
  ];
}
