import { roundTo, type Decimal } from '../../decimal/decimal';
import type { MoneyRow } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { numberAt, rateAt, type PrintedRate } from '../figures';
import { listHits, percentFigure, rowNumbers, type Hit } from '../makeFinding';

/** A bare number above this cannot be a fraction that stands for a rate near 100 %. */
const PLAINLY_POINTS = '1.5';

/**
 * P-086: a rate that reads as another one: 1.00 where 99.69 % is meant, since the fraction was rounded; or a bare
 * 13.38 in a column whose other rates carry the percent sign. A column that is bare throughout is a convention.
 */
export const p086RateScale: Check = (context) => {
  const { money, tasks } = context.table;
  const blocks = [
    money && { rows: [money.total, ...money.parts], convention: money.rateConvention },
    tasks && { rows: tasks.rows, convention: tasks.rateConvention },
  ].filter((block) => !!block);
  return listHits(
    context,
    'P-086',
    blocks.flatMap(({ rows, convention }) => {
      const rates = rows.map((row) => ({ row, stated: rateAt(context.sheet, row.rate, convention) }));
      const signed = rates.some(({ stated }) => stated?.signed === true);
      return rates.flatMap(({ row, stated }) =>
        stated && !stated.signed ? judge(context, row, stated, signed) : [],
      );
    }),
  );
};

function judge(context: CheckContext, row: MoneyRow, stated: PrintedRate, signed: boolean): readonly Hit[] {
  const due = rateDue(context, row);
  const line = (how: string) => ({
    row: rowNumbers([row.row]),
    name: row.label,
    how,
    shown: stated.literal.toFixed(),
    due: due ? percentFigure(due) : '',
  });
  const rounded =
    due !== null && stated.literal.equals(1) && !roundTo(due, 2).equals(100) && roundTo(due, 0).equals(100);
  if (rounded) {
    return [
      { cells: [row.rate, row.executed, row.annual], line: line('rounded'), expected: percentFigure(due) },
    ];
  }
  return signed && stated.literal.abs().greaterThan(PLAINLY_POINTS)
    ? [{ cells: [row.rate], line: line('bare') }]
    : [];
}

/** The rate in percent points, unrounded. */
function rateDue({ sheet }: CheckContext, row: MoneyRow): Decimal | null {
  const executed = numberAt(sheet, row.executed);
  const budget = numberAt(sheet, row.annual);
  return executed && budget?.greaterThan(0) ? executed.dividedBy(budget).times(100) : null;
}
