import type { Content } from '../book/mutate';
import { tokenize, tokenText } from '../book/references';
import { fromR1C1 } from '../book/r1c1';
import { HostError, invalidArgument } from './errors';
import type { NumberText } from './numberText';

const TEXT_FORMAT = '@';
const ERRORS = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!']);

/** Excel takes no longer text into a cell, and no longer formula. */
const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;

/** What a cell becomes, and the number format that a typed text implies for a General cell. */
export type Input = Content & { readonly numberFormat: string | null };

/**
 * What Excel makes of something written into a cell with the given number format: text that looks like a
 * number, percentage, date or truth value is converted unless the cell is formatted as text or the text
 * begins with an apostrophe; text that begins with `=` is a formula.
 */
export function interpret(given: unknown, cellFormat: string, text: NumberText): Input {
  if (typeof given === 'number') {
    if (!Number.isFinite(given)) return invalidArgument('A number must be finite.');
    return plain(cellFormat === TEXT_FORMAT ? String(given) : given);
  }
  if (typeof given === 'boolean') {
    return plain(cellFormat === TEXT_FORMAT ? String(given).toUpperCase() : given);
  }
  if (typeof given !== 'string') return invalidArgument('A cell takes a number, a text or a truth value.');
  if (given === '') return plain(null);
  if (given.startsWith("'")) return plain(limited(given.slice(1)));
  if (cellFormat === TEXT_FORMAT) return plain(limited(given));
  if (given.startsWith('=') && given.length > 1) {
    return { value: null, formula: canonicalFormula(given), numberFormat: null };
  }
  if (ERRORS.has(given.trim().toUpperCase())) return plain({ error: given.trim().toUpperCase() });
  const parsed = text.parse(given);
  if (parsed) return { value: parsed.value, formula: null, numberFormat: parsed.numberFormat };
  return plain(limited(given));
}

/** As `interpret`, for a text in R1C1 notation written into the cell (row and column from 0). */
export function interpretR1C1(
  given: unknown,
  at: { row: number; column: number; format: string },
  text: NumberText,
): Input {
  const isFormula = typeof given === 'string' && given.startsWith('=') && given.length > 1;
  const translated = isFormula ? fromR1C1(given, at.row, at.column) : given;
  return interpret(translated, at.format, text);
}

/**
 * A formula as Excel shows it again: references and names of functions in capitals.
 * `InvalidArgument` where brackets or quotation marks do not match.
 */
export function canonicalFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) throw new HostError('InvalidArgument', 'The formula is too long.');
  checkBalance(formula);
  return tokenize(formula)
    .map((token) => (token.kind === 'text' ? capitalFunctions(token.text) : tokenText(token)))
    .join('');
}

function capitalFunctions(text: string): string {
  return text.replace(
    /("(?:[^"]|"")*")|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu,
    (all, quoted: string | undefined) => (quoted === undefined ? all.toUpperCase() : all),
  );
}

function checkBalance(formula: string): void {
  const open: string[] = [];
  const closing: Record<string, string> = { ')': '(', '}': '{', ']': '[' };
  // A text may be the last thing in a formula: it stays there as an operand.
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  for (const sign of outside) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (sign in closing && open.pop() !== closing[sign]) throw broken();
  }
  if (open.length > 0 || outside.includes('"')) throw broken();
  if (/[+\-*/^&=<>,]\s*$/.test(outside) && !outside.endsWith('%')) throw broken();
}

function broken(): HostError {
  return new HostError('InvalidArgument', 'The formula is not complete.');
}

function plain(value: Content['value']): Input {
  return { value, formula: null, numberFormat: null };
}

function limited(text: string): string {
  return text.length > MAX_TEXT ? invalidArgument('The text is too long for a cell.') : text;
}
