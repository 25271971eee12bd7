import { cellAddress } from '../../domain/snapshot/address';
import type { CellRef } from '../../domain/snapshot/snapshot';

/** Excel takes no longer text in a formula. */
const longestLiteral = 255;

/** `=HYPERLINK("#'表'!B5","B5")`: leads to the cell of the sheet with this name. */
export function linkFormula(sheetName: string, { row, column }: CellRef, label: string): string {
  const target = `#'${sheetName.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
  return `=HYPERLINK(${literal(target)},${literal(label)})`;
}

/** True where the formula is a link with this label, wherever it leads: sheets get other names. */
export function isLinkTo(formula: string, label: string): boolean {
  return /^=HYPERLINK\(/i.test(formula) && formula.endsWith(`${literal(label)})`);
}

/** A text as a formula has it; a long one in parts. */
function literal(text: string): string {
  const characters = [...text];
  const parts: string[] = [];
  let part = '';
  for (const character of characters) {
    if (part.length + character.length > longestLiteral) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  parts.push(part);
  return parts.map((each) => `"${each.replaceAll('"', '""')}"`).join('&');
}
