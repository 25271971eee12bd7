import { cellOf } from '../assessment/readRow';
import type { Decimal } from '../decimal/decimal';
import { readAmount } from '../quantity/amount';
import { amountFactor } from '../quantity/units';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import type { UnitMember } from './unitGroups';

/** Amounts of 年度资金总额 in 万元, unrounded; null where one is not there or its table names no unit. */
export type Amounts = {
  readonly initial: Decimal | null;
  readonly annual: Decimal | null;
  readonly executed: Decimal | null;
};

/** The money of each unit. */
export function moneyOf(workbook: WorkbookSnapshot, members: readonly UnitMember[]): readonly Amounts[] {
  return members.map(({ assessment: { table } }) => {
    const { unit } = table;
    const row = table.money?.total;
    const amount = (ref: CellRef | null): Decimal | null => {
      const cell = cellOf(workbook, ref);
      if (!cell || unit === null) return null;
      return readAmount(cell.value, unit)?.times(amountFactor(unit, '万元')) ?? null;
    };
    return {
      initial: amount(row?.initial ?? null),
      annual: amount(row?.annual ?? null),
      executed: amount(row?.executed ?? null),
    };
  });
}

/** The amounts added up, each only where every unit has it: a part would be no sum. */
export function addedMoney(amounts: readonly Amounts[]): Amounts {
  const sum = (key: keyof Amounts): Decimal | null =>
    amounts.map((one) => one[key]).reduce((total, one) => (total && one ? total.plus(one) : null));
  return { initial: sum('initial'), annual: sum('annual'), executed: sum('executed') };
}

/** 全年预算数 of each unit as the weight of its ratios; null where one is missing or below 0, or all are 0. */
export function weightsOf(amounts: readonly Amounts[]): readonly Decimal[] | null {
  const weights = amounts.flatMap(({ annual }) => (annual && !annual.isNegative() ? [annual] : []));
  const isWhole = weights.length === amounts.length && weights.some((weight) => weight.greaterThan(0));
  return isWhole ? weights : null;
}
