import { callTwin } from '../../domain/changes/callTwin';
import { ownCalls, withoutTexts } from '../ourFormula';
import { evaluateFormula, type CellLookup, type FormulaValue } from './evaluate';

/** What a cell with a formula shows: null for nothing, `{ error }` for an error value. */
export type ShownValue = FormulaValue | { readonly error: string } | null;

/** What stands in the cell of the copy: an ordinary formula (without `=`) and its value, or the value alone. */
export type PlainContent = { readonly formula: string | null; readonly value: ShownValue };

/**
 * The ordinary content for a formula of ours. `planned` is the formula that the plan would write there (without `=`;
 * null where it has none). A formula counts only where it gives what the cell shows now: the copy must never differ
 * from the workbook. Where the cell shows an error, the planned formula puts it right.
 */
export function plainContent(
  formula: string,
  planned: string | null,
  shown: ShownValue,
  lookup: CellLookup,
): PlainContent {
  if (planned !== null && !isLiteral(planned)) {
    const now = evaluateFormula(planned, lookup);
    if (isError(shown) || shown === null)
      return now === null ? { formula: null, value: shown } : { formula: planned, value: now };
    // What cannot be worked out here is the plan's own word.
    if (now === null || sameValue(now, shown)) return { formula: planned, value: shown };
  }
  const twin = twinOf(formula);
  if (twin !== null && shown !== null && !isError(shown)) {
    const now = evaluateFormula(twin, lookup);
    if (now !== null && sameValue(now, shown)) return { formula: twin, value: shown };
  }
  return { formula: null, value: shown };
}

/** The formula with every call of ours as ordinary Excel; null where one has no twin. */
export function twinOf(formula: string): string | null {
  let result = formula;
  for (const { name, start, end, arguments: given } of [...ownCalls(formula)].reverse()) {
    const own = given.map((text) => (ownCalls(text, true).length > 0 ? twinOf(text) : text));
    const twin = own.includes(null) ? null : callTwin(name, own.map(String));
    if (twin === null) return null;
    result = result.slice(0, start) + bracketedIn(formula, start, end, twin) + result.slice(end);
  }
  return result;
}

/** In brackets where an operator stands beside it. */
function bracketedIn(formula: string, start: number, end: number, twin: string): string {
  const masked = withoutTexts(formula);
  const before = masked.slice(0, start).trimEnd().at(-1) ?? '(';
  const after = masked.slice(end).trimStart()[0] ?? ')';
  return '=(,'.includes(before) && '),'.includes(after) ? twin : `(${twin})`;
}

/** A number alone is a value, not a formula. */
function isLiteral(formula: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(formula.trim());
}

export function isError(shown: ShownValue): shown is { readonly error: string } {
  return typeof shown === 'object' && shown !== null;
}

/** Equal at the precision that a program keeps when it writes a calculated number. */
function sameValue(one: FormulaValue, other: FormulaValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
  }
  return one === other;
}
