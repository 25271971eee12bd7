import { Decimal } from '../../decimal/decimal';
import type { Check } from '../context';
import { numberAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';

const FULL = new Decimal(100);

/** P-072: the printed total is above the full 100 marks. One hundredth of rounding passes. */
export const p072TotalAboveFull: Check = (context) => {
  const cell = context.table.total?.score ?? null;
  const total = numberAt(context.sheet, cell);
  if (!total?.greaterThan(FULL.plus('0.01'))) return [];
  return [
    makeFinding(context, 'P-072', {
      variant: 'total',
      cells: [cell],
      data: { total: figure(total), full: figure(FULL) },
      found: figure(total),
    }),
  ];
};
