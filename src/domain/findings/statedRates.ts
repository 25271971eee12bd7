import type { RowAssessment } from '../assessment/assessment';
import type { Decimal } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import type { CheckContext } from './context';
import { rateAt, type PrintedRate } from './figures';

/** A rate that a table states, and the one that its figures give; both in percent points, the latter unrounded. */
export type StatedRate = {
  readonly what: 'execution' | 'completion' | 'deviation';
  /** Row from 0. */
  readonly row: number;
  readonly name: string;
  readonly stated: PrintedRate;
  readonly due: Decimal;
  /** The rate on 年初预算数, which is taken by mistake at times. */
  readonly onInitial: Decimal | null;
  readonly cells: readonly (CellRef | null)[];
};

/**
 * Printed 完成率 and 偏差率 of the indicators with what the row gives. Left out are rows whose actual
 * value is open (超过, 约) or read from a sentence, and limits (≤), for which forms count in different ways.
 * A completion rate that stops at 100 % is no mistake, nor is a deviation without its sign.
 */
export function completionRates(context: CheckContext): readonly StatedRate[] {
  return context.assessment.rows.flatMap((row) => [
    ...completionOf(context, row),
    ...deviationOf(context, row),
  ]);
}

function completionOf(context: CheckContext, row: RowAssessment): readonly StatedRate[] {
  const { indicator, completion } = row;
  const stated = columnRate(context, indicator.completion);
  if (!stated || !completion || !comparable(row)) return [];
  const due = completion.times(100);
  const stopped = due.greaterThan(100) && [stated.literal, stated.points].some((value) => value.equals(100));
  const whole = due.greaterThan(100) && stated.literal.equals(1);
  if (stopped || whole) return [];
  return [rateOf(row, 'completion', stated, due, indicator.completion)];
}

function deviationOf(context: CheckContext, row: RowAssessment): readonly StatedRate[] {
  const { indicator, deviation } = row;
  const stated = columnRate(context, indicator.deviation);
  if (!stated || !deviation || !comparable(row)) return [];
  const due = deviation.times(100);
  const signs = stated.points.isNegative() === due.isNegative();
  return [rateOf(row, 'deviation', stated, signs ? due : due.negated(), indicator.deviation)];
}

/** These columns seldom say their scale: a bare number above 5 is taken for percent points. */
function columnRate(context: CheckContext, cell: CellRef | null): PrintedRate | null {
  const stated = rateAt(context.sheet, cell, 'fraction');
  return stated && !stated.signed && stated.literal.abs().greaterThan(5)
    ? rateAt(context.sheet, cell, 'percent-points')
    : stated;
}

function rateOf(
  row: RowAssessment,
  what: StatedRate['what'],
  stated: PrintedRate,
  due: Decimal,
  cell: CellRef | null,
): StatedRate {
  const { indicator } = row;
  return {
    what,
    row: indicator.row,
    name: indicator.name ?? '',
    stated,
    due,
    onInitial: null,
    cells: [cell, indicator.actual, indicator.target],
  };
}

function comparable({ target, actual }: RowAssessment): boolean {
  if (target.kind !== 'number' || actual.kind !== 'number') return false;
  const limit = target.comparison === '<=' || target.comparison === '<';
  return !limit && actual.bound === 'exact';
}
