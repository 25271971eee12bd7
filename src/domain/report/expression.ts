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
  /** Conditions under which it holds: a figure read from a text counts only as long as the text is the same. */
  readonly guards: readonly string[];
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
  const text = addressIn(workbook, ref);
  if (typeof value === 'string' && !isBlank(value)) return numberAsText(value, text, ref);
  return {
    text,
    value: typeof value === 'number' ? fromNumber(value) : null,
    numbers: [text],
    cells: [ref],
    guards: [],
  };
}

/** A number kept as text with spaces around it (a full-width one, say): Excel reads it by VALUE. Null for any other text. */
function numberAsText(value: string, address: string, ref: CellRef): Expression | null {
  const plain = value.replace(/[\s\u3000]+/gu, '');
  if (!/^-?\d+(?:\.\d+)?$/u.test(plain)) return null;
  return {
    text: `VALUE(TRIM(SUBSTITUTE(${address},"\u3000"," ")))`,
    value: new Decimal(plain),
    numbers: [],
    cells: [ref],
    guards: [],
  };
}

/**
 * The one number of a text that has only a sign before it and a unit after it (`≥98%`, 210公里), live as long as these
 * stay the same; 98 for `98%`. Null for any other text.
 */
export function numberInText(workbook: WorkbookSnapshot, ref: CellRef): Expression | null {
  const { value } = cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column);
  if (typeof value !== 'string') return null;
  const [, before = '', digits = '', after = ''] =
    /^([^\d.-]{0,4})(\d+(?:\.\d+)?)([^\d.,，]{0,8})$/u.exec(value) ?? [];
  if (digits === '') return null;
  const without = (text: string, part: string): string =>
    part === '' ? text : `SUBSTITUTE(${text},"${part.replaceAll('"', '""')}","")`;
  return {
    text: `VALUE(${without(without(addressIn(workbook, ref), before), after)})`,
    value: new Decimal(digits),
    numbers: [],
    cells: [ref],
    guards: [],
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
  return read ? literal(workbook, read.times(amountFactor(from, to)), ref) : null;
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

/** Longest part of a text that a guard compares; a text in a formula holds at most 255 characters. */
const compared = 120;

/** A figure that was read from the words of a cell: it counts as long as they stay the same. */
export function literal(workbook: WorkbookSnapshot, value: Decimal, ref: CellRef | null): Expression {
  const text = digitsOf(value);
  if (!ref) return { text, value, numbers: [], cells: [], guards: [] };
  const words = String(cellAt(sheetById(workbook, ref.sheetId), ref.row, ref.column).value);
  const address = addressIn(workbook, ref);
  const quoted = `"${words.slice(0, compared).replaceAll('"', '""')}"`;
  const guard =
    words.length > compared
      ? `AND(LEN(${address})=${String(words.length)},LEFT(${address},${String(compared)})=${quoted})`
      : `${address}&""=${quoted}`;
  return { text, value, numbers: [], cells: [ref], guards: [guard] };
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
  const value = above.value && below.value && !below.value.isZero() ? above.value.div(below.value) : null;
  return joined(`${operand(above.text)}/${operand(below.text)}`, value, [above, below]);
}

/** Whatever formula, over the cells of its parts. */
export function joined(text: string, value: Decimal | null, parts: readonly Expression[]): Expression {
  return {
    text,
    value,
    numbers: [...new Set(parts.flatMap(({ numbers }) => numbers))],
    cells: parts.flatMap(({ cells }) => cells),
    guards: [...new Set(parts.flatMap(({ guards }) => guards))],
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
