import { columnLetters, columnNumber } from '../../domain/snapshot/address';
import type { Spot } from '../areas';

/** Texts in quotes and quoted sheet names. */
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;
const lastRow = 1048575;
const lastColumn = 16383;

const reference =
  /(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

/** A formula as it stands in a cell that lies so many rows and columns further; null where a reference leaves the sheet. */
export function shiftedFormula(formula: string, by: Spot): string | null {
  const seen = { isInside: true };
  const column = (fixed: string, letters: string): string => {
    const index = columnNumber(letters) + (fixed ? 0 : by.column);
    if (index < 0 || index > lastColumn) seen.isInside = false;
    return `${fixed}${columnLetters(Math.max(0, index))}`;
  };
  const row = (fixed: string, digits: string): string => {
    const index = Number(digits) - 1 + (fixed ? 0 : by.row);
    if (index < 0 || index > lastRow) seen.isInside = false;
    return `${fixed}${String(index + 1)}`;
  };
  const shifted = formula
    .split(quoted)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(reference, (whole: string, ...found: unknown[]) => {
            const [c1, letters, r1, digits, c2, first, c3, last, r2, top, r3, bottom] = found as (
              string | undefined
            )[];
            if (letters !== undefined) {
              if (columnNumber(letters) > lastColumn) return whole;
              return `${column(c1 ?? '', letters)}${row(r1 ?? '', digits ?? '')}`;
            }
            if (first !== undefined) return `${column(c2 ?? '', first)}:${column(c3 ?? '', last ?? '')}`;
            return `${row(r2 ?? '', top ?? '')}:${row(r3 ?? '', bottom ?? '')}`;
          }),
    )
    .join('');
  return seen.isInside ? shifted : null;
}

/** Names of the sheets that the formula refers to, in lower case; both ends of `'a:c'!A1`. */
export function sheetsIn(formula: string): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    for (const one of [name, ...name.split(':')]) found.add(one.toLowerCase());
  };
  for (const [index, piece] of formula.split(quoted).entries()) {
    if (index % 2 === 1) {
      if (piece.startsWith("'")) add(piece.slice(1, -1).replaceAll("''", "'"));
      continue;
    }
    for (const match of piece.matchAll(/([\p{L}\p{N}_.:]+)!/gu)) add(match[1] ?? '');
  }
  return found;
}

/** Words of a formula that may be defined names, in lower case. */
export function wordsIn(formula: string): Set<string> {
  const found = new Set<string>();
  for (const [index, piece] of formula.split(quoted).entries()) {
    if (index % 2 === 1) continue;
    for (const [word] of piece.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu)) found.add(word.toLowerCase());
  }
  return found;
}
