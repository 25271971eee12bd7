import type { SheetState } from './sheetState';

/**
 * A short number for what a sheet holds: values, and formulas without the names of the sheets that they refer to (a
 * renamed sheet is the same one), and how many charts, pictures and comments it has. Results of formulas do not count: they may follow other cells.
 */
export function digestOf({ cells, attached }: SheetState): string {
  const lines = [...cells]
    .map(([place, { value, formula }]) => {
      const held = formula === null ? value : withoutSheets(formula);
      return `${place}\u0000${typeof held}\u0000${String(held)}`;
    })
    .sort();
  const beside = attached > 0 ? [`attached\u0000${String(attached)}`] : [];
  return `${String(lines.length)}-${hashOf([...lines, ...beside].join('\u0001'))}`;
}

function withoutSheets(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu, '!'),
    )
    .join('');
}

/** Two independent FNV-like numbers of 32 bits: no secret, only to see whether something changed. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + at), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(16)}${(other >>> 0).toString(16)}`;
}
