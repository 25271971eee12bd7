import { columnNumber } from '../domain/snapshot/address';
import type { Spot } from './areas';

/** Pieces of a formula: text in quotes and quoted sheet names are left alone, the rest may hold references. */
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

const lastRowNumber = 1048576;
const lastColumnNumber = 16384;

/**
 * A formula as typed (`=F5/$E$5`) in Excel's R1C1 notation seen from the cell (`=RC[-1]/R5C5`): it stays
 * the same when the cell and what it refers to move together. Whole rows and columns are left as they are.
 */
export function toR1C1(formula: string, from: Spot): string {
  return formula
    .split(quoted)
    .map((piece, index) => (index % 2 === 1 ? piece : convertReferences(piece, from)))
    .join('');
}

function convertReferences(text: string, from: Spot): string {
  // A reference is no part of a longer word, of a name with a point or of a function's name.
  const reference = /(?<![\p{L}\p{N}_.$\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
  return text.replace(
    reference,
    (whole: string, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const row = Number(digits) - 1;
      const column = columnNumber(letters);
      if (row < 0 || row >= lastRowNumber || column >= lastColumnNumber) return whole;
      return `R${part(row, from.row, fixedRow)}C${part(column, from.column, fixedColumn)}`;
    },
  );
}

function part(index: number, origin: number, fixed: string): string {
  if (fixed) return String(index + 1);
  return index === origin ? '' : `[${index - origin}]`;
}

/**
 * True where two formulas say the same: Excel may take out spaces and quotation marks round a sheet name,
 * write functions in capitals, and put `_xlfn.` or `@` in front of a function.
 */
export function sameFormula(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other);
}

function canonical(formula: string): string {
  return formula
    .split(quoted)
    .map((piece, index) => {
      if (index % 2 === 0) {
        return piece
          .replace(/\s+/g, '')
          .replace(/_xlfn\.|_xlws\.|@/gi, '')
          .toUpperCase();
      }
      return piece.startsWith("'") && /^'[\p{L}_][\p{L}\p{N}_.]*'$/u.test(piece)
        ? piece.slice(1, -1).toUpperCase()
        : piece;
    })
    .join('');
}
