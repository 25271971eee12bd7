import { formulaTokens } from './tokens';

/** One end of a reference; null where it is a whole row or column. Rows and columns count from 0. */
export type Corner = {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
};

export type Reference = { readonly first: Corner; readonly last: Corner | null };

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `$A$1`, `A1:B2`, `1:3` or `A:C` → reference. */
export function parseReference(text: string): Reference {
  const [first = '', last] = text.split(':');
  return { first: parseCorner(first), last: last === undefined ? null : parseCorner(last) };
}

function parseCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const letters = match?.[2] ?? '';
  const digits = match?.[4] ?? '';
  return {
    column: letters === '' ? null : columnIndex(letters),
    columnFixed: letters !== '' && match?.[1] === '$',
    row: digits === '' ? null : Number(digits) - 1,
    // In `$3` the dollar lands in the first group, there being no letters.
    rowFixed: letters === '' ? match?.[1] === '$' : match?.[3] === '$',
  };
}

/** `A` → 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const columnNames: string[] = [];

/** 0 → `A`. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

/** `A1` of row and column from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Reference → text, as it stands in a formula. */
export function writeReference(reference: Reference): string {
  const { first, last } = reference;
  return last ? `${writeCorner(first)}:${writeCorner(last)}` : writeCorner(first);
}

function writeCorner({ column, columnFixed, row, rowFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

/** What becomes of a reference: other cells, another sheet (`Sheet2!`), nothing (`#REF!`), or null: it stays as it is. */
export type ReferenceChange = Reference | { readonly prefix: string } | '#REF!' | null;

/** Rewrites every reference of a formula. `sheet`: the one that it names, or null. */
export function mapReferences(
  formula: string,
  change: (reference: Reference, sheet: string | null) => ReferenceChange,
): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const address = token.text.slice(token.prefix.length);
      const changed = change(parseReference(address), token.sheet);
      if (changed === null) return token.text;
      if (changed === '#REF!') return `${token.prefix}#REF!`;
      return 'prefix' in changed ? changed.prefix + address : token.prefix + writeReference(changed);
    })
    .join('');
}

/**
 * The formula of a shared group as it reads `rows` below and `columns` right of its master: relative parts move,
 * and run on at the other edge of the sheet as Excel's do. Taken apart once for the whole group.
 */
export function sharedFormula(formula: string): (rows: number, columns: number) => string {
  const pieces = formulaTokens(formula).map((token) => {
    if (token.kind !== 'reference') return token.text;
    const { first, last } = parseReference(token.text.slice(token.prefix.length));
    return { prefix: token.prefix, first, last };
  });
  return (rows, columns) => {
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      text += piece.prefix + movedCorner(piece.first, rows, columns);
      if (piece.last) text += `:${movedCorner(piece.last, rows, columns)}`;
    }
    return text;
  };
}

/** As text, since a group may have very many members. */
function movedCorner({ column, columnFixed, row, rowFixed }: Corner, rows: number, columns: number): string {
  let text = '';
  if (column !== null) {
    text = columnFixed ? `$${columnName(column)}` : columnName(wrap(column + columns, lastColumn));
  }
  if (row !== null) text += rowFixed ? `$${row + 1}` : String(wrap(row + rows, lastRow) + 1);
  return text;
}

function wrap(index: number, last: number): number {
  return ((index % (last + 1)) + last + 1) % (last + 1);
}
