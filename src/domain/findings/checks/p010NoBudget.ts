import { Decimal } from '../../decimal/decimal';
import type { MoneyRow } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { isBlank } from '../../quantity/blanks';
import { numberAt, textAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';

/**
 * P-010: 全年预算数 is zero or blank although money was spent. For the total row the spending of the
 * 其中 rows counts too: a total of 0/0 above filled details is the usual form of this mistake.
 */
export const p010NoBudget: Check = (context) => {
  const { money } = context.table;
  if (!money) return [];
  const wrong = [money.total, ...money.parts].flatMap((row) => {
    if (!row.annual) return [];
    const annual = numberAt(context.sheet, row.annual);
    const executed = spent(context, row);
    const none = annual?.isZero() ?? isBlank(textAt(context.sheet, row.annual));
    return none && executed.greaterThan(0) ? [{ row, annual, executed }] : [];
  });
  if (wrong.length === 0) return [];
  return [
    makeFinding(context, 'P-010', {
      variant: 'missing',
      cells: wrong.flatMap(({ row }) => [row.annual, row.executed]),
      lines: wrong.map(({ row, annual, executed }) => ({
        row: String(row.row + 1),
        name: row.label,
        annual: annual ? figure(annual) : '',
        executed: figure(executed, 6),
      })),
    }),
  ];
};

function spent(context: CheckContext, row: MoneyRow): Decimal {
  const own = numberAt(context.sheet, row.executed);
  if (own?.greaterThan(0) || row.role !== 'total') return own ?? new Decimal(0);
  return (context.table.money?.parts ?? []).reduce(
    (sum, part) => sum.plus(numberAt(context.sheet, part.executed) ?? 0),
    new Decimal(0),
  );
}
