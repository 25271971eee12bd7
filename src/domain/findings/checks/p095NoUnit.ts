import type { Check } from '../context';
import { numberAt } from '../figures';
import { makeFinding } from '../makeFinding';

/** P-095: amounts of the money block with no unit named anywhere near them. */
export const p095NoUnit: Check = (context) => {
  const { money, unit } = context.table;
  if (!money || unit !== null) return [];
  const cells = [money.total, ...money.parts]
    .flatMap((row) => [row.initial, row.annual, row.executed])
    .filter((cell) => numberAt(context.sheet, cell)?.isZero() === false);
  return cells.length === 0 ? [] : [makeFinding(context, 'P-095', { variant: 'table', cells })];
};
