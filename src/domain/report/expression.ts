import { Decimal, fromNumber } from '../decimal/decimal';
import { readAmount } from '../quantity/amount';
import { isBlank } from '../quantity/blanks';
import type { AmountUnit } from '../quantity/quantity';
import { isPercentFormat } from '../quantity/readQuantity';
import { amountFactor } from '../quantity/units';
import { cellAddress, quotedSheetName } from '../snapshot/address';
import { cellAt, sheetById } from '../snapshot/cells';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';

/**
 * A number that a sentence or a summary states, twice: its value now, and the piece of an Excel formula that gives it
 * for ever. `numbers` are the cells, as addresses, that must hold a number for it; `cells` the same and every other
 * cell that it rests on. `value` is null while a number is missing.
 */
export type Expression = {
  readonly text: string;
  readonly value: Decimal | null;
  readonly numbers: readonly string[];
  readonly cells: readonly CellRef[];
  /** False where a text was read once and stands in the formula as a number. */
  readonly isLive: boolean;
};

/** `公开01!C33`: the cell as any other sheet names it. */
export function addressIn(workbook: WorkbookSnapshot, { sheetId, row, column }: CellRef): string {
  return `${quotedSheetName(sheetById(workbook, sheetId).name)}!${cellAddress(row, column)}`;
}

/** The number in a cell as it stands; a text that is no number gives null. Blank cells give one without a value. */
export function numberIn(workbook: WorkbookSnapshot, ref: CellRef | null): Expression | null {
  if (!ref) return null;
  const { value } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  if (typeof value === 'boolean') return null;
  if (typeof value === 'string' && !isBlank(value)) return null;
  const text = addressIn(workbook, ref);
  return {
    text,
    value: typeof value === 'number' ? fromNumber(value) : null,
    numbers: [text],
    cells: [ref],
    isLive: true,
  };
}

/** An amount in `to`, where the cell's number is in `from`; a text that names its own unit is read as it says. */
export function amountIn(
  workbook: WorkbookSnapshot,
  ref: CellRef | null,
  { from, to }: { readonly from: AmountUnit; readonly to: AmountUnit },
): Expression | null {
  if (!ref) return null;
  const number = numberIn(workbook, ref);
  if (number) return scaled(number, amountFactor(from, to));
  const { value } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  const read = readAmount(value, from);
  return read ? literal(read.times(amountFactor(from, to)), [ref]) : null;
}

/** A rate in percent points: 0.9969 under a percent format and 99.69 in a column of percent numbers. */
export function pointsIn(
  workbook: WorkbookSnapshot,
  ref: CellRef | null,
  convention: 'fraction' | 'percent-points',
): Expression | null {
  const number = numberIn(workbook, ref);
  if (!number || !ref) return null;
  const { numberFormat } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  const isFraction = isPercentFormat(numberFormat) || convention === 'fraction';
  return isFraction ? scaled(number, new Decimal(100)) : number;
}

/** A figure that was read from words: it does not follow them. */
export function literal(value: Decimal, cells: readonly CellRef[]): Expression {
  return { text: digitsOf(value), value, numbers: [], cells, isLive: false };
}

/** The number times a fixed factor, as a person would write it: `/10000`, `*100`. */
export function scaled(expression: Expression, factor: Decimal): Expression {
  if (factor.equals(1)) return expression;
  const text = factor.lessThan(1)
    ? `${operand(expression.text)}/${digitsOf(new Decimal(1).div(factor))}`
    : `${operand(expression.text)}*${digitsOf(factor)}`;
  return { ...expression, text, value: expression.value?.times(factor) ?? null };
}

/** Sum of several, or the first less the others. */
export function combined(sign: '+' | '-', parts: readonly Expression[]): Expression {
  const [first, ...rest] = parts;
  if (!first) throw new Error('Nothing to combine');
  const value = rest.reduce<Decimal | null>(
    (sum, { value: part }) => (sum && part ? (sign === '+' ? sum.plus(part) : sum.minus(part)) : null),
    first.value,
  );
  const texts = parts.map(({ text }, index) => (index > 0 && sign === '-' ? operand(text) : text));
  return joined(texts.join(sign), value, parts);
}

/** A quotient; without a value where the divisor is 0 or missing. */
export function quotient(above: Expression, below: Expression): Expression {
  const value =
    above.value && below.value && !below.value.isZero() ? above.value.div(below.value) : null;
  return joined(`${operand(above.text)}/${operand(below.text)}`, value, [above, below]);
}

/** Whatever formula, over the cells of its parts. */
export function joined(text: string, value: Decimal | null, parts: readonly Expression[]): Expression {
  return {
    text,
    value,
    numbers: [...new Set(parts.flatMap(({ numbers }) => numbers))],
    cells: parts.flatMap(({ cells }) => cells),
    isLive: parts.some(({ isLive }) => isLive),
  };
}

/** In brackets where it is more than one term or factor. */
function operand(text: string): string {
  const bare = text.replace(/'(?:[^']|'')*'!/g, '');
  return /[-+*/,<>=]/.test(bare) ? `(${text})` : text;
}

function digitsOf(value: Decimal): string {
  return value.toFixed();
}
