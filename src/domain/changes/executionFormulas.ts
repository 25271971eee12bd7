import { budgetCell } from '../assessment/execution';
import { type Decimal, roundTo } from '../decimal/decimal';
import { readAmount } from '../quantity/amount';
import { sumAmounts, unitsDiffer } from '../rates/amounts';
import { executionRate } from '../rates/executionRate';
import { executionScoreTwin } from '../scoring/executionScore';
import { writeOptions } from '../scoring/options';
import { roundScore } from '../scoring/round';
import type { CellRef } from '../snapshot/snapshot';
import type { MoneyRow } from '../tables/table';
import { blankTest, guarded } from './blankGuard';
import { addressOf, cellIn, digits, type Forms, type PlanContext } from './planContext';
import { marksIn } from './plainScore';
import type { Written } from './reasons';

/** An amount as an argument: live, read by AMOUNT, and as a number for a plain formula. */
type Amount = {
  readonly ref: CellRef;
  readonly perf: string;
  readonly plain: string;
  readonly isNumber: boolean;
  readonly blank: string;
};

type Inputs = { readonly executed: Amount; readonly annual: Amount; readonly literal: boolean };

/** 预算执行率 of a money row in the convention of its column; null where an input is missing. */
export function rateForms(
  context: PlanContext,
  row: MoneyRow,
  { rate, convention }: { rate: Decimal; convention: 'fraction' | 'percent-points' },
): (Forms & { readonly written: Written }) | null {
  const inputs = inputsOf(context, row);
  if (!inputs) return null;
  const { executed, annual } = inputs;
  const perf = `PERF.EXECRATE(${executed.perf},${annual.perf})`;
  const plain = executionRate.twin({ executed: executed.plain, annual: annual.plain });
  const inPoints = convention === 'percent-points';
  const points = (formula: string): string => (inPoints ? `ROUND(${formula}*100,2)` : formula);
  return {
    perf: guarded(points(perf), perfGuard(inputs)),
    plain: guarded(points(plain), plainGuard(inputs)),
    value: inPoints ? roundTo(rate.times(100), 2) : roundTo(rate, 4),
    written: writtenAs(context, inputs),
  };
}

/** 执行率得分; the marks are the cell's, or left to the default of 10 where the form prints none. */
export function executionScoreForms(
  context: PlanContext,
  row: MoneyRow,
  { score, marks }: { score: Decimal; marks: Decimal },
): (Forms & { readonly written: Written }) | null {
  const inputs = inputsOf(context, row);
  if (!inputs) return null;
  const { executed, annual } = inputs;
  const { text: marksText, address: marksAddress } = marksIn(context, row.marks, marks);
  const options = writeOptions({ parameters: context.parameters, nature: null, scale: null }, [
    'execution',
    'score',
  ]);
  const last = options === '' ? '' : `,"${options}"`;
  const perf = `PERF.EXECSCORE(${executed.perf},${annual.perf},${marksText}${last})`;
  const plain = executionScoreTwin(
    { executed: executed.plain, annual: annual.plain, marks: marksText },
    context.parameters,
  );
  const counted = marksAddress ? [marksAddress] : [];
  return {
    perf: guarded(perf, perfGuard(inputs, counted)),
    plain: guarded(plain, plainGuard(inputs, counted)),
    value: roundScore(score, marks, context.parameters.scoreStep),
    written: writtenAs(context, inputs),
  };
}

function inputsOf(context: PlanContext, row: MoneyRow): Inputs | null {
  const budget = budgetCell(row, context.parameters);
  if (!row.executed || !budget) return null;
  // Units as the cells name them: where one names its unit and the other does not, AMOUNT brings both to the table's.
  const [above, below] = [cellIn(context, row.executed), cellIn(context, budget)].map((cell) =>
    sumAmounts([cell?.value ?? null], 'executed'),
  );
  const direct =
    above && below && 'value' in above && 'value' in below && unitsDiffer(above, below, 'annual') === null;
  const executed = amountOf(context, row.executed, direct === true);
  const annual = amountOf(context, budget, direct === true);
  if (!executed || !annual) return null;
  return { executed, annual, literal: !executed.isNumber || !annual.isNumber };
}

function amountOf(context: PlanContext, ref: CellRef, direct: boolean): Amount | null {
  const cell = cellIn(context, ref);
  const unit = context.table.unit ?? '万元';
  const value = cell ? readAmount(cell.value, unit) : null;
  if (!cell || !value) return null;
  const address = addressOf(ref);
  const isNumber = typeof cell.value === 'number';
  const named = typeof cell.value === 'string' && /[元万亿]/u.test(cell.value);
  return {
    ref,
    perf: direct || !named ? address : `PERF.AMOUNT(${address},"${unit}")`,
    plain: isNumber ? address : digits(value),
    isNumber,
    blank: blankTest(address, cell),
  };
}

function perfGuard({ executed, annual }: Inputs, counted: readonly string[] = []) {
  const amounts = [executed, annual];
  return {
    numbers: [
      ...amounts.filter((amount) => amount.isNumber).map((amount) => addressOf(amount.ref)),
      ...counted,
    ],
    blanks: amounts.filter((amount) => !amount.isNumber).map((amount) => amount.blank),
  };
}

/** In a plain formula a number kept as text is a literal; its cell is still tested, so that clearing it clears the rate. */
function plainGuard(inputs: Inputs, counted: readonly string[] = []) {
  return perfGuard(inputs, counted);
}

function writtenAs({ mode }: PlanContext, { literal }: Inputs): Written {
  if (mode === 'values') return 'value';
  return mode === 'plain' && literal ? 'literal-actual' : 'live';
}
