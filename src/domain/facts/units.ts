import type { Decimal } from '../decimal/decimal';
import { Decimal as DecimalClass } from '../decimal/decimal';
import { unitFactor } from '../quantity/units';
import type { Fact } from './facts';

/**
 * What a figure is multiplied by to stand in the unit of another one; null where that cannot be told: other kinds of
 * units, or one without a unit on another sheet, since a unit is never guessed.
 */
export function factorTo(from: Fact, to: Fact): Decimal | null {
  if (from.unit !== null && to.unit !== null) return unitFactor(from.unit, to.unit);
  const isBeside = from.cell === null || to.cell === null || from.cell.sheetId === to.cell.sheetId;
  return from.unit === to.unit || isBeside ? new DecimalClass(1) : null;
}

/** True where both figures are the same amount. */
export function sameAmount(one: Fact, other: Fact): boolean {
  if (!one.value || !other.value) return false;
  const factor = factorTo(one, other);
  return factor?.times(one.value).equals(other.value) ?? false;
}
