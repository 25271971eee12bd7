import type { Decimal } from '../decimal/decimal';
import { roundTo } from '../decimal/decimal';
import type { ChosenInput, Fact, RateCandidate, RatePlace } from '../facts/facts';
import { rateSpecs } from '../facts/rateSpecs';
import type { RateName } from '../facts/facts';
import { factorTo } from '../facts/units';
import { parseAmountUnit } from '../quantity/units';
import { cellAddress, quotedSheetName } from '../snapshot/address';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { blankTest, guarded } from './blankGuard';
import { digits, type Forms } from './planContext';
import type { Written } from './reasons';

/** A rate as it is written: what it is called by the functions, its inputs, and where it goes. */
export type RateToWrite = Pick<RateCandidate, 'inputs' | 'value'> & {
  readonly name: RateName;
  readonly place: RatePlace;
};

type Operand = {
  readonly perf: string;
  readonly plain: string;
  readonly numbers: readonly string[];
  readonly blanks: readonly string[];
  readonly isLiteral: boolean;
};

/**
 * A rate as a formula of ours and as an ordinary one, in the convention of its cell: a fraction, or percent points
 * rounded to 2 places. It stays blank until every input is there. Units are written into the formula (`F14/10000`),
 * since a function sees no formats; a number kept as text stands in the ordinary formula as it was read.
 */
export function rateForms(
  workbook: WorkbookSnapshot,
  rate: RateToWrite,
): Forms & { readonly literal: boolean } {
  const { perf, plain, guard, literal } = rateCall(workbook, rate);
  return {
    perf: guarded(inConvention(perf, rate.place), guard),
    plain: guarded(inConvention(plain, rate.place), guard),
    value: figureIn(rate.value, rate.place),
    literal,
  };
}

/** The rate as a fraction inside of a formula, as a call of ours and in ordinary Excel, with what must be there for it. */
export type RateCall = {
  readonly perf: string;
  readonly plain: string;
  readonly guard: { readonly numbers: readonly string[]; readonly blanks: readonly string[] };
  /** True where the ordinary formula holds a figure that was read from a text. */
  readonly literal: boolean;
};

/** A rate as a part of a formula that stands in `rate.place.cell`. */
export function rateCall(workbook: WorkbookSnapshot, rate: RateToWrite): RateCall {
  const { definition } = rateSpecs[rate.name];
  const unitFact = rate.inputs[0]?.terms[0]?.fact ?? null;
  const operands = Object.fromEntries(
    rate.inputs.map((input) => [input.key, operandOf(workbook, input, rate.place.cell, unitFact)]),
  );
  const texts = (pick: (operand: Operand) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(operands).map(([key, operand]) => [key, pick(operand)]));
  const perfTexts = texts(({ perf }) => perf);
  const all = Object.values(operands);
  return {
    perf: `PERF.${definition.id}(${definition.inputs.map(({ key }) => perfTexts[key] ?? '').join(',')})`,
    plain: definition.twin(texts((operand) => operand.plain)),
    guard: {
      numbers: all.flatMap(({ numbers }) => numbers),
      blanks: all.flatMap(({ blanks }) => blanks),
    },
    literal: all.some(({ isLiteral }) => isLiteral),
  };
}

/** The figure as it stands in its cell: 4 places of a fraction, 2 of percent points; a fall is positive. */
export function figureIn(value: Decimal, { convention, falling }: RatePlace): Decimal {
  const signed = falling && !value.isZero() ? value.negated() : value;
  return convention === 'percent-points' ? roundTo(signed.times(100), 2) : roundTo(signed, 4);
}

function inConvention(formula: string, { convention, falling }: RatePlace): string {
  const signed = falling ? `-${formula}` : formula;
  return convention === 'percent-points' ? `ROUND(${signed}*100,2)` : signed;
}

/** How a formula came about, for the reason. */
export function writtenOf(literal: boolean, mode: 'perf' | 'plain' | 'values'): Written {
  if (mode === 'values') return 'value';
  return mode === 'plain' && literal ? 'literal-actual' : 'live';
}

/** `D4`, or `收支基本情况!B8` for a cell of another sheet. */
export function placeText(workbook: WorkbookSnapshot, cell: CellRef, from: CellRef): string {
  const address = cellAddress(cell.row, cell.column);
  return cell.sheetId === from.sheetId
    ? address
    : `${quotedSheetName(sheetById(workbook, cell.sheetId).name)}!${address}`;
}

function operandOf(
  workbook: WorkbookSnapshot,
  { terms }: ChosenInput,
  target: CellRef,
  unitFact: Fact | null,
): Operand {
  const parts = terms.map(({ fact, sign }) => ({
    sign,
    ...termOf(workbook, fact, target, unitFact, terms.length > 1),
  }));
  const joined = (pick: (part: (typeof parts)[number]) => string): string =>
    parts.map((part, index) => `${part.sign < 0 ? '-' : index > 0 ? '+' : ''}${pick(part)}`).join('');
  return {
    perf: joined(({ perf }) => perf),
    plain: joined(({ plain }) => plain),
    numbers: parts.flatMap(({ numbers }) => numbers),
    blanks: parts.flatMap(({ blanks }) => blanks),
    isLiteral: parts.some(({ isLiteral }) => isLiteral),
  };
}

function termOf(
  workbook: WorkbookSnapshot,
  fact: Fact,
  target: CellRef,
  unitFact: Fact | null,
  isSum: boolean,
): Operand {
  const factor = unitFact ? factorTo(fact, unitFact) : null;
  const scaled = fact.value && factor ? fact.value.times(factor) : fact.value;
  const literal = scaled ? digits(scaled) : '0';
  if (fact.cell === null) return { perf: literal, plain: literal, numbers: [], blanks: [], isLiteral: false };
  const address = placeText(workbook, fact.cell, target);
  if (fact.isNumber) {
    const text = `${address}${factor ? factorText(factor) : ''}`;
    return { perf: text, plain: text, numbers: [address], blanks: [], isLiteral: false };
  }
  const cell = cellAt(sheetById(workbook, fact.cell.sheetId), fact.cell.row, fact.cell.column);
  const blanks = [blankTest(address, cell)];
  return {
    perf: textOperand(cell.value, { address, literal, isSum, factor, unitFact }),
    plain: literal,
    numbers: [],
    blanks,
    isLiteral: true,
  };
}

/** A number kept as text is read by the function itself; where it names a unit or is added up, AMOUNT reads it first. */
function textOperand(
  value: unknown,
  given: {
    readonly address: string;
    readonly literal: string;
    readonly isSum: boolean;
    readonly factor: Decimal | null;
    readonly unitFact: Fact | null;
  },
): string {
  const { address, literal, isSum, factor, unitFact } = given;
  const isNamed = typeof value === 'string' && /[元万亿]/u.test(value);
  if (isNamed) {
    const unit = unitFact?.unit ? parseAmountUnit(unitFact.unit) : null;
    return unit ? `PERF.AMOUNT(${address},"${unit}")` : literal;
  }
  return isSum || (factor !== null && !factor.equals(1)) ? literal : address;
}

function factorText(factor: Decimal): string {
  if (factor.equals(1)) return '';
  return factor.lessThan(1) ? `/${digits(factor.pow(-1))}` : `*${digits(factor)}`;
}
