import type { RowAssessment } from '../assessment/assessment';
import { indicatorNature } from '../assessment/indicatorClass';
import { Decimal } from '../decimal/decimal';
import { isPercentFormat } from '../quantity/readQuantity';
import { alignScale, type ScaleReading } from '../quantity/scale';
import type { ScoringParameters } from '../scoring/parameters';
import { targetScoreTwin } from '../scoring/targetTwin';
import type { CellRef } from '../snapshot/snapshot';
import { blankTest, guarded } from './blankGuard';
import { addressOf, cellIn, digits, type PlanContext } from './planContext';
import type { Written } from './reasons';

/** A figure in a plain formula: a cell brought on the common scale, or the number that was read from its text. */
export type Operand = { readonly text: string; readonly address: string | null };

export type PlainFormula = { readonly formula: string; readonly written: Written };

const hundred = new Decimal(100);

/** Actual value and target of a row as operands on one scale (percentages as fractions); null where they have none. */
export function operandsOf(
  context: PlanContext,
  row: RowAssessment,
): { readonly actual: Operand; readonly target: Operand; readonly scale: ScaleReading } | null {
  if (row.actual.kind !== 'number' || row.target.kind !== 'number') return null;
  const aligned = alignScale(row.actual, row.target, { indicatorName: row.indicator.name });
  if (aligned.status === 'unclear') return null;
  const figures = [
    figureIn(context, row.indicator.actual, aligned.actual, aligned.actualFactor),
    figureIn(context, row.indicator.target, aligned.target, aligned.targetFactor),
  ] as const;
  // Points stay points where the cells hold points; else percentages meet as fractions, as Excel keeps them.
  const inPoints = aligned.percentScale === 'points';
  const pointsInCells = figures.some(({ factor }) => factor?.equals(1));
  const asFractions =
    inPoints && !(pointsInCells && figures.every(({ factor }) => factor?.equals(1) ?? true));
  const [actual, target] = figures.map((figure) => operandOf(figure, { inPoints, asFractions }));
  return actual && target ? { actual, target, scale: aligned } : null;
}

/** The quantitative score in plain Excel (the twin of TARGETSCORE); null where the row holds no two figures. */
export function plainScore(
  context: PlanContext,
  row: RowAssessment,
  parameters: ScoringParameters,
): PlainFormula | null {
  const operands = operandsOf(context, row);
  if (!operands || row.target.kind !== 'number') return null;
  const marks = marksOperand(context, row);
  const { actual, target, scale } = operands;
  const twin = targetScoreTwin(
    {
      comparison: row.target.comparison,
      actual: actual.text,
      target: target.text,
      marks: marks.text,
      targetValue: scale.target,
      nature: indicatorNature(row.indicator, row.target.unit),
      rate: scale.percentScale !== null,
    },
    parameters,
  );
  return {
    formula: guarded(twin, plainGuard(context, row, [actual, target, marks])),
    written: writtenOf(actual, target),
  };
}

/** Marks of a row as an operand. */
export function marksOperand(context: PlanContext, row: RowAssessment): Operand {
  return marksIn(context, row.indicator.marks, row.marks);
}

/** Marks cell (`H6*100` for a weight of 30%), or the number where the cell keeps it as text or there is none. */
export function marksIn(context: PlanContext, ref: CellRef | null, marks: Decimal | null): Operand {
  const cell = cellIn(context, ref);
  if (!ref || typeof cell?.value !== 'number') return { text: marks ? digits(marks) : '0', address: null };
  const address = addressOf(ref);
  return { text: isPercentFormat(cell.numberFormat) ? `${address}*100` : address, address };
}

/** Numbers are counted; a text whose number is a literal is tested for being there. */
export function plainGuard(context: PlanContext, row: RowAssessment, operands: readonly Operand[]) {
  const numbers = operands.flatMap((operand) => (operand.address === null ? [] : [operand.address]));
  const ref = row.indicator.actual;
  const actual = ref ? addressOf(ref) : null;
  const blanks = actual === null || numbers.includes(actual) ? [] : [blankTest(actual, cellIn(context, ref))];
  return { numbers, blanks };
}

export function writtenOf(actual: Operand, target: Operand): Written {
  if (actual.address !== null) return target.address === null ? 'literal-target' : 'live';
  return target.address === null ? 'literal-both' : 'literal-actual';
}

/** A figure on the common scale; for a cell that holds a number, what its value is multiplied by to get there. */
type Figure = { readonly aligned: Decimal; readonly address: string | null; readonly factor: Decimal | null };

function figureIn(context: PlanContext, ref: CellRef | null, aligned: Decimal, factor: Decimal): Figure {
  const cell = cellIn(context, ref);
  if (!ref || typeof cell?.value !== 'number') return { aligned, address: null, factor: null };
  const shown = isPercentFormat(cell.numberFormat) ? factor.times(hundred) : factor;
  return { aligned, address: addressOf(ref), factor: shown };
}

function operandOf(
  { aligned, address, factor }: Figure,
  { inPoints, asFractions }: { readonly inPoints: boolean; readonly asFractions: boolean },
): Operand {
  if (address !== null && factor !== null) {
    return { text: times(address, asFractions ? factor.div(hundred) : factor), address };
  }
  const percent = inPoints && asFractions;
  return { text: percent ? `${digits(aligned)}%` : digits(aligned), address: null };
}

function times(address: string, factor: Decimal): string {
  if (factor.equals(1)) return address;
  return factor.greaterThan(1)
    ? `${address}*${digits(factor)}`
    : `${address}/${digits(new Decimal(1).div(factor))}`;
}
