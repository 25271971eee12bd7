import { mapReferences, sharedFormula } from '../formulas/references';
import { placedRows } from '../read/cellPlaces';
import type { ListedSheet } from '../read/sheetList';
import { attribute, child, descendants, localName, textOf, type XmlElement } from '../xml/element';
import { replaceInside, setAttribute, type Edit } from '../xml/edits';
import { escapeText } from '../xml/entities';
import { currentRelationships } from './linkParts';
import type { PackageEditor } from './packageEditor';
import { expandGroup, sharedGroups } from './sharedFormulas';

/** A formula (without `=`) on a sheet (null: on none) → the formula that shall stand there. */
export type FormulaChange = (formula: string, ownSheet: string | null) => string;

/** Elements whose text is a formula, in sheets, tables, charts and the workbook part. */
const formulaElements = new Set(
  'f formula formula1 formula2 calculatedColumnFormula totalsRowFormula definedName'.split(' '),
);

/** A part that holds formulas, with the sheet that references without a sheet belong to. */
export type FormulaPart = { readonly part: string; readonly sheet: string | null };

/** Every part of the package that can hold formulas: workbook, sheets, their tables and charts. */
export function formulaParts(
  editor: PackageEditor,
  workbookPart: string,
  sheets: readonly ListedSheet[],
): FormulaPart[] {
  const found = new Map<string, FormulaPart>([[workbookPart, { part: workbookPart, sheet: null }]]);
  const visit = (part: string, sheet: string | null) => {
    if (found.has(part) || !editor.parts.has(part)) return;
    found.set(part, { part, sheet });
    for (const { kind, target, external } of currentRelationships(editor, part)) {
      if (external) continue;
      if (kind === 'table') visit(target, sheet);
      else if (/^(?:drawing|chart|chartEx)$/.test(kind)) visit(target, null);
    }
  };
  for (const { part, kind, name } of sheets) visit(part, kind === 'worksheet' ? name : null);
  return [...found.values()];
}

/** Rewrites the formulas of the parts; shared formulas whose text changes are written out before. */
export function rewriteFormulas(
  editor: PackageEditor,
  parts: readonly FormulaPart[],
  change: FormulaChange,
): void {
  for (const { part, sheet } of parts) {
    expandChanged(editor, part, (formula) => change(formula, sheet) !== formula);
    const edits: Edit[] = [];
    for (const element of descendants(editor.root(part))) {
      edits.push(...formulaEdit(element, sheet, change));
    }
    editor.edit(part, edits);
  }
}

/** Writes out the shared formulas of a sheet whose text `concerns`. */
export function expandChanged(
  editor: PackageEditor,
  part: string,
  concerns: (formula: string) => boolean,
): void {
  const root = editor.root(part);
  if (localName(root) !== 'worksheet' || !child(root, 'sheetData')) return;
  const groups = [...sharedGroups(placedRows(root)).values()];
  const wanted = groups.filter(({ master, members }) => {
    if (!master) return false;
    const formulaAt = sharedFormula(master.formula);
    // A change may spare the first cell and still concern those below it.
    return [master, ...members].some(({ row, column }) =>
      concerns(formulaAt(row - master.row, column - master.column)),
    );
  });
  editor.edit(part, wanted.flatMap(expandGroup));
}

function formulaEdit(element: XmlElement, sheet: string | null, change: FormulaChange): Edit[] {
  const name = localName(element);
  if (name === 'hyperlink') return locationEdit(element, sheet, change);
  if (!formulaElements.has(name) || element.children.length > 0) return [];
  const before = textOf(element);
  if (before === '') return [];
  const after = change(before, sheet);
  return after === before ? [] : [replaceInside(element, escapeText(after))];
}

/** A link into the workbook names a cell or a defined name. */
function locationEdit(element: XmlElement, sheet: string | null, change: FormulaChange): Edit[] {
  const location = attribute(element, 'location');
  if (location === null) return [];
  return setAttribute(element, 'location', change(location, sheet));
}

/** Gives sheets other names in a formula: `null` stands for a sheet that is gone. Keys are in lower case. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string | null>): string {
  if (!formula.includes('!')) return formula;
  return mapReferences(formula, (_reference, sheet) => {
    const name = sheet === null ? undefined : names.get(sheet.toLowerCase());
    return name === undefined ? null : { prefix: name === null ? '#REF!' : `${quotedSheet(name)}!` };
  });
}

/** A sheet name as a formula writes it: in quotes wherever it could be read as something else. */
function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_\u4E00-\u9FFF][A-Za-z0-9_\u4E00-\u9FFF]*$/.test(name);
  const cellLike = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*)$/.test(name);
  return plain && !cellLike ? name : `'${name.replaceAll("'", "''")}'`;
}
