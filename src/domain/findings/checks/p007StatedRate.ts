import { roundTo, type Decimal } from '../../decimal/decimal';
import type { CellRef } from '../../snapshot/snapshot';
import type { MoneyRow } from '../../tables/table';
import type { Check, CheckContext } from '../context';
import type { Finding, FindingLine, Severity } from '../finding';
import { numberAt, rateAt, type PrintedRate } from '../figures';
import { makeFinding, percentFigure } from '../makeFinding';
import { completionRates, type StatedRate } from '../statedRates';

/** Off by this much, in percent points, is 尾差 and only a hint. */
const LAST_DIGIT = '0.01';
/** Decimals beyond which a rate is not compared: a typed rate has two, a formula many. */
const MOST_PLACES = 8;

type Wrong = { readonly severity: Severity; readonly line: FindingLine; readonly cells: StatedRate['cells'] };

/**
 * P-007: a printed rate is not the one that its two figures give, at the decimals that it shows. A fraction
 * for a percentage (0.9969 in a column of 99.69) is another matter (P-086) and passes here.
 */
export const p007StatedRate: Check = (context) => {
  const wrong = [...executionRates(context), ...completionRates(context)].flatMap(judge);
  return (['error', 'info'] as const).flatMap((severity) => findingOf(context, wrong, severity));
};

function findingOf(context: CheckContext, all: readonly Wrong[], severity: Severity): readonly Finding[] {
  const wrong = all.filter((entry) => entry.severity === severity);
  const [first] = wrong;
  if (!first) return [];
  const only = wrong.length === 1 ? first.line : null;
  return [
    makeFinding(context, 'P-007', {
      variant: severity === 'info' ? 'last-digit' : 'rate',
      severity,
      cells: wrong.flatMap((entry) => entry.cells),
      lines: wrong.map((entry) => entry.line),
      found: only?.stated ?? null,
      expected: only?.due ?? null,
    }),
  ];
}

function executionRates(context: CheckContext): readonly StatedRate[] {
  const { money } = context.table;
  if (!money) return [];
  return [money.total, ...money.parts].flatMap((row) => {
    const stated = rateAt(context.sheet, row.rate, money.rateConvention);
    const due = quotient(context, row, row.annual);
    if (!stated || !due || !row.rate) return [];
    const onInitial = quotient(context, row, row.initial);
    return [
      {
        what: 'execution',
        row: row.row,
        name: row.label,
        stated,
        due,
        onInitial,
        cells: [row.rate, row.executed, row.annual],
      },
    ];
  });
}

function quotient(context: CheckContext, row: MoneyRow, base: CellRef | null): Decimal | null {
  const executed = numberAt(context.sheet, row.executed);
  const budget = numberAt(context.sheet, base);
  return executed && budget?.greaterThan(0) ? executed.dividedBy(budget).times(100) : null;
}

function judge(rate: StatedRate): readonly Wrong[] {
  const { stated, due } = rate;
  if (fitsAnyScale(stated, due)) return [];
  const places = Math.min(Math.max(2, stated.places), MOST_PLACES);
  const off = roundTo(stated.points, places).minus(roundTo(due, 2)).abs();
  const initial = rate.onInitial !== null && fitsAnyScale(stated, rate.onInitial);
  return [
    {
      severity: off.lessThanOrEqualTo(LAST_DIGIT) ? 'info' : 'error',
      cells: rate.cells,
      line: {
        row: String(rate.row + 1),
        name: rate.name,
        what: rate.what,
        stated: percentFigure(stated.points, Math.max(2, Math.min(stated.places, 4))),
        due: percentFigure(due),
        base: initial ? 'initial' : '',
      },
    },
  ];
}

/**
 * Equal at the decimals shown. 100 % for 99.69 % is no rounding: it claims that everything was spent. Where
 * nothing says the scale, a fraction for a percentage or the reverse passes: that is P-086.
 */
function fitsAnyScale({ points, places, literal, signed }: PrintedRate, due: Decimal): boolean {
  const full = points.equals(100) && !roundTo(due, 2).equals(100);
  if (!full && equalAt(points, due, places)) return true;
  if (signed) return false;
  const shown = literal.decimalPlaces();
  return (
    (!literal.equals(100) && equalAt(literal, due, shown)) ||
    equalAt(literal, due.dividedBy(100), Math.max(2, shown))
  );
}

function equalAt(stated: Decimal, due: Decimal, places: number): boolean {
  const compared = Math.min(places, MOST_PLACES);
  return roundTo(stated, compared).equals(roundTo(due, compared));
}
