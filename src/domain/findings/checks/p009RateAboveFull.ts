import type { Decimal } from '../../decimal/decimal';
import type { CellRef } from '../../snapshot/snapshot';
import type { MoneyRow } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { numberAt, rateAt } from '../figures';
import { figure, makeFinding, percentFigure } from '../makeFinding';

type Overspent = {
  readonly row: MoneyRow;
  readonly points: Decimal;
  readonly annual: Decimal | null;
  readonly executed: Decimal | null;
  readonly cells: readonly (CellRef | null)[];
};

/**
 * P-009: more spent than 全年预算数, in the total or in one source of money. Where the amounts are missing
 * a printed rate above 100 % counts. One cent of rounding in the amounts passes.
 */
export const p009RateAboveFull: Check = (context) => {
  const { money } = context.table;
  const wrong = money ? [money.total, ...money.parts].flatMap((row) => overspent(context, row)) : [];
  const [first] = wrong;
  if (!first) return [];
  return [
    makeFinding(context, 'P-009', {
      variant: 'rate',
      cells: wrong.flatMap((entry) => entry.cells),
      lines: wrong.map(({ row, points, annual, executed }) => ({
        row: String(row.row + 1),
        name: row.label,
        rate: percentFigure(points),
        annual: annual ? figure(annual, 6) : '',
        executed: executed ? figure(executed, 6) : '',
      })),
      found: wrong.length === 1 ? percentFigure(first.points) : null,
    }),
  ];
};

function overspent(context: CheckContext, row: MoneyRow): readonly Overspent[] {
  const annual = numberAt(context.sheet, row.annual);
  const executed = numberAt(context.sheet, row.executed);
  if (annual && executed) {
    if (!annual.isPositive() || annual.isZero() || executed.lessThanOrEqualTo(annual.plus('0.01'))) return [];
    const points = executed.dividedBy(annual).times(100);
    return [{ row, points, annual, executed, cells: [row.executed, row.annual, row.rate] }];
  }
  const stated = rateAt(context.sheet, row.rate, context.table.money?.rateConvention ?? 'fraction');
  if (!stated?.points.greaterThan('100.005')) return [];
  return [{ row, points: stated.points, annual: null, executed: null, cells: [row.rate] }];
}
