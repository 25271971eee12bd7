import { MAX_COLUMNS, MAX_ROWS, columnLetters, columnNumber } from './address';

/** One end of a reference; null for the missing half of a whole row or column. Rows and columns count from 0. */
export type Corner = {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
};

/** A reference inside a formula: `Sheet1!$A$1:B2`, `A:C`, `3:4`. */
export type Reference = {
  /** As written, with the exclamation mark; empty where the formula names no sheet. */
  readonly prefix: string;
  /** Null where the formula names no sheet. A reference over several sheets (`A:B!C1`) keeps its colon here. */
  readonly sheet: string | null;
  readonly first: Corner;
  readonly last: Corner | null;
};

export type FormulaToken =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'text'; readonly text: string };

/** Longest first: a string, a reference with its sheet, a sheet alone, a structured reference, a word or number, one sign. */
const QUOTED = String.raw`"(?:[^"]|"")*"`;
const BRACKETS = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\[\]]+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}_.\\?]*)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const A1 = String.raw`(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\p{L}\p{N}_.(!\[])`;
const ERROR = String.raw`#(?:REF|DIV/0|VALUE|NAME|NULL|NUM|N/A|SPILL|CALC)[!?]?`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?`;
const TOKENS = new RegExp(
  `${QUOTED}|(?<prefix>${PREFIX})?(?<a1>${A1})|${PREFIX}|${BRACKETS}|${WORD}|${ERROR}|${NUMBER}|[\\s\\S]`,
  'gu',
);

/** A formula cut into references and the text between them; joining `tokenText` of all gives the formula back. */
export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(TOKENS)) {
    const { prefix = '', a1 } = match.groups ?? {};
    const reference = a1 === undefined ? null : parseReference(prefix, a1);
    const before = tokens.at(-1);
    if (reference) tokens.push({ kind: 'reference', reference });
    else if (before?.kind === 'text')
      tokens[tokens.length - 1] = { kind: 'text', text: before.text + match[0] };
    else tokens.push({ kind: 'text', text: match[0] });
  }
  return tokens;
}

/** A token as a formula writes it. */
export function tokenText(token: FormulaToken): string {
  return token.kind === 'text' ? token.text : referenceText(token.reference);
}

/** A reference in A1 notation, with its sheet. */
export function referenceText({ prefix, first, last }: Reference): string {
  return prefix + cornerText(first) + (last ? `:${cornerText(last)}` : '');
}

/** The formula with each reference changed as told; a null reference becomes `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind === 'text') return token.text;
      const changed = change(token.reference);
      return changed ? referenceText(changed) : `${token.reference.prefix}#REF!`;
    })
    .join('');
}

/** The name of a sheet in front of a reference, without quotes and exclamation mark. */
export function prefixSheet(prefix: string): string | null {
  if (prefix === '') return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseReference(prefix: string, text: string): Reference | null {
  const [firstText = '', lastText] = text.split(':');
  const first = parseCorner(firstText);
  const last = lastText === undefined ? null : parseCorner(lastText);
  if (!first || (lastText !== undefined && !last)) return null;
  return { prefix, sheet: prefixSheet(prefix), first, last };
}

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, dollar, letters = '', secondDollar, digits = ''] = match;
  const column = letters === '' ? null : columnNumber(letters);
  const row = digits === '' ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  const rowDollar = letters === '' ? dollar : secondDollar;
  return {
    row,
    column,
    rowAbsolute: row !== null && rowDollar === '$',
    columnAbsolute: column !== null && dollar === '$',
  };
}

function cornerText({ row, column, rowAbsolute, columnAbsolute }: Corner): string {
  const letters = column === null ? '' : (columnAbsolute ? '$' : '') + columnLetters(column);
  return letters + (row === null ? '' : (rowAbsolute ? '$' : '') + String(row + 1));
}
