import { Decimal } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import type { CheckContext } from './context';
import { numberAt, textAt } from './figures';
import type { Finding } from './finding';
import { figure, listHits, percentFigure } from './makeFinding';
import { givesReason } from './texts';

/** How the budget of the year differs from the one at its start. Amounts in the unit of the table. */
export type BudgetChange = {
  readonly initial: Decimal;
  readonly annual: Decimal;
  readonly executed: Decimal | null;
  /** (annual − initial) / initial in percent points, unrounded. */
  readonly points: Decimal;
  /** True where the fund row or the remarks speak of the change. */
  readonly explained: boolean;
  readonly cells: readonly (CellRef | null)[];
};

/** A change above this, in percent points, needs a reason (domain.md §7 P-015, the default of the control rate). */
export const MOST_ADDED = 30;
/** A cut beyond this, in percent points, is a large one (P-016; Foshan's −29.60 % is meant). */
export const MOST_CUT = -20;

const ABOUT_CHANGE = /调整|追加|调增|调减|压减|核减|核增|收回|统筹|结转|增加|减少|新增|下达|预算/;

/**
 * Initial and annual budget of the fund total. Money carried over that only the annual column lists is no change of
 * the budget and is left out. Null where one of them is missing or the initial one is not above 0.
 */
export function budgetChange(context: CheckContext): BudgetChange | null {
  const { money, remarks } = context.table;
  const initial = numberAt(context.sheet, money?.total.initial ?? null);
  const annual = numberAt(context.sheet, money?.total.annual ?? null);
  if (!money || !initial?.greaterThan(0) || !annual) return null;
  const places = [money.total.reason, remarks].map((cell) => textAt(context.sheet, cell));
  return {
    initial,
    annual,
    executed: numberAt(context.sheet, money.total.executed),
    points: annual.minus(carriedOver(context)).minus(initial).dividedBy(initial).times(100),
    explained: places.some((text) => givesReason(text) && ABOUT_CHANGE.test(text)),
    cells: [money.total.initial, money.total.annual],
  };
}

/** True where the change is so large that it needs a reason and none is given. */
export function isUnexplained({ points, explained }: BudgetChange): boolean {
  return !explained && (points.greaterThan(MOST_ADDED) || points.lessThan(MOST_CUT));
}

/** The finding of a change that is too large, with the limit it passes in percent points. */
export function changeHit(
  context: CheckContext,
  code: 'P-015' | 'P-016',
  { points, initial, annual, cells }: BudgetChange,
  limit: number,
): readonly Finding[] {
  const rate = percentFigure(points);
  const line = {
    name: '',
    rate,
    initial: figure(initial),
    annual: figure(annual),
    limit: `${String(limit)}%`,
  };
  return listHits(context, code, [{ cells, line, found: rate }]);
}

function carriedOver({ sheet, table }: CheckContext): Decimal {
  const parts = (table.money?.parts ?? []).filter(({ role }) => role === 'carry-over');
  return parts.reduce((sum, part) => {
    const initial = numberAt(sheet, part.initial);
    return initial && !initial.isZero() ? sum : sum.plus(numberAt(sheet, part.annual) ?? 0);
  }, new Decimal(0));
}
