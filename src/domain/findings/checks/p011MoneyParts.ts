import { Decimal } from '../../decimal/decimal';
import type { CellRef } from '../../snapshot/snapshot';
import type { MoneyBlock, MoneyRow } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import { numberAt } from '../figures';
import { figure, makeFinding } from '../makeFinding';

const COLUMNS = ['initial', 'annual', 'executed'] as const;
type Column = (typeof COLUMNS)[number];
/** Tolerance for amounts within one table (domain.md §4.2). */
const TOLERANCE = '0.01';

type Mismatch = {
  readonly column: Column;
  readonly total: Decimal;
  readonly sum: Decimal;
  readonly cells: readonly CellRef[];
};

/** P-011: 年度资金总额 is not the sum of its 其中 rows, for each column of amounts that has both. */
export const p011MoneyParts: Check = (context) => {
  const { money } = context.table;
  const wrong = money ? COLUMNS.flatMap((column) => mismatch(context, money, column)) : [];
  const [first] = wrong;
  if (!first) return [];
  return [
    makeFinding(context, 'P-011', {
      variant: 'sum',
      cells: wrong.flatMap((entry) => entry.cells),
      lines: wrong.map(({ column, total, sum }) => ({
        column,
        total: figure(total, 6),
        sum: figure(sum, 6),
      })),
      found: wrong.length === 1 ? figure(first.total, 6) : null,
      expected: wrong.length === 1 ? figure(first.sum, 6) : null,
    }),
  ];
};

function mismatch(context: CheckContext, money: MoneyBlock, column: Column): readonly Mismatch[] {
  const totalCell = money.total[column];
  const total = numberAt(context.sheet, totalCell);
  const parts = money.parts.flatMap((part) => {
    const cell = part[column];
    const value = numberAt(context.sheet, cell);
    return cell && value ? [{ part, cell, value }] : [];
  });
  if (!totalCell || !total || parts.length === 0) return [];
  const values = parts.map((part) => part.value);
  const sum = add(values);
  if (near(sum, total) || near(add(withoutNested(values)), total)) return [];
  if (sum.lessThan(total) && !complete(money.parts)) return [];
  return [{ column, total, sum, cells: [totalCell, ...parts.map((part) => part.cell)] }];
}

/** A form that names only some sources (其中：财政拨款) leaves the rest unsaid: less than the total is no mistake there. */
function complete(parts: readonly MoneyRow[]): boolean {
  return parts.some((part) => part.role === 'other');
}

/** Amounts without those that the amount above them is made of (财政拨款, of which 中央 and 省级). */
function withoutNested(values: readonly Decimal[]): readonly Decimal[] {
  const kept: Decimal[] = [];
  for (let index = 0; index < values.length;) {
    const value = values[index] ?? new Decimal(0);
    kept.push(value);
    index += 1 + nestedCount(value, values.slice(index + 1));
  }
  return kept;
}

function nestedCount(value: Decimal, following: readonly Decimal[]): number {
  if (value.isZero()) return 0;
  let sum = new Decimal(0);
  const end = following.findIndex((next) => {
    sum = sum.plus(next);
    return near(sum, value);
  });
  return end + 1;
}

function add(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

function near(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(TOLERANCE);
}
