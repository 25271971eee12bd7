import { MAX_COLUMNS, MAX_ROWS } from './address';
import { mapReferences, referenceText, tokenize, prefixSheet } from './references';
import type { Corner, Reference } from './references';

const ROW = String.raw`R(?:\[-?\d+\]|\d+)?`;
const COLUMN = String.raw`C(?:\[-?\d+\]|\d+)?`;
const CELL = `${ROW}${COLUMN}`;
const END = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\[\]]+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*)!`;
const TOKENS = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<prefix>${PREFIX})?(?<reference>(?:${CELL}(?::${CELL})?|${ROW}(?::${ROW})?|${COLUMN}(?::${COLUMN})?)${END})` +
    String.raw`|\[(?:[^\[\]]|\[[^\[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\s\S]`,
  'giu',
);

/** A formula of the cell (row and column from 0) in A1 notation → R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind === 'text') return token.text;
      const { prefix, first, last } = token.reference;
      const start = r1c1Corner(first, row, column);
      const end = last ? r1c1Corner(last, row, column) : null;
      const whole = first.row === null || first.column === null;
      return prefix + (end === null || (whole && end === start) ? start : `${start}:${end}`);
    })
    .join('');
}

/** A formula in R1C1 notation → A1 notation, as it reads in the cell (row and column from 0). */
export function fromR1C1(formula: string, row: number, column: number): string {
  return [...formula.matchAll(TOKENS)]
    .map((match) => {
      const { prefix = '', reference } = match.groups ?? {};
      if (reference === undefined) return match[0];
      const [firstText = '', lastText] = reference.split(':');
      const first = a1Corner(firstText, row, column);
      const given = lastText === undefined ? null : a1Corner(lastText, row, column);
      const whole = first && (first.row === null || first.column === null);
      const last = given ?? (whole ? first : null);
      if (!first || (lastText !== undefined && !given)) return `${prefix}#REF!`;
      return referenceText({ prefix, sheet: prefixSheet(prefix), first, last });
    })
    .join('');
}

/** The formula as it reads after being moved by rows and columns: relative references move, `$` ones stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnAbsolute ? corner.column : corner.column + columns;
    return inside(row, column) ? { ...corner, row, column } : null;
  };
  return mapReferences(formula, (reference): Reference | null => {
    const first = moved(reference.first);
    const last = reference.last && moved(reference.last);
    return first && (last !== null || reference.last === null) ? { ...reference, first, last } : null;
  });
}

function inside(row: number | null, column: number | null): boolean {
  return (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS;
}

function r1c1Corner(corner: Corner, row: number, column: number): string {
  const part = (letter: string, at: number | null, absolute: boolean, home: number): string => {
    if (at === null) return '';
    if (absolute) return `${letter}${at + 1}`;
    return at === home ? letter : `${letter}[${at - home}]`;
  };
  return (
    part('R', corner.row, corner.rowAbsolute, row) + part('C', corner.column, corner.columnAbsolute, column)
  );
}

function a1Corner(text: string, row: number, column: number): Corner | null {
  const match = /^(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?$/i.exec(text);
  if (!match) return null;
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  const at = (part: string | undefined, home: number): number =>
    part === undefined ? home : part.startsWith('[') ? home + Number(part.slice(1, -1)) : Number(part) - 1;
  const corner: Corner = {
    row: hasRow ? at(match[1], row) : null,
    column: hasColumn ? at(match[2], column) : null,
    rowAbsolute: hasRow && /^\d/.test(match[1] ?? ''),
    columnAbsolute: hasColumn && /^\d/.test(match[2] ?? ''),
  };
  return inside(corner.row, corner.column) ? corner : null;
}
