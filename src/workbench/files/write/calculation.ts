import type { FileNames } from '../formulas/fileNames';
import { attribute, child, descendants, localName, textOf } from '../xml/element';
import { setAttribute } from '../xml/edits';
import { currentRelationships, removePart } from './linkParts';
import type { PackageEditor } from './packageEditor';

/** Takes the calculation chain out: it lists formula cells, and Excel makes it anew. */
export function removeCalculationChain(editor: PackageEditor, workbookPart: string): void {
  for (const { kind, target, external } of currentRelationships(editor, workbookPart)) {
    if (kind === 'calcChain' && !external) removePart(editor, workbookPart, target);
  }
}

/**
 * Takes `fullCalcOnLoad` out while a formula of ours is in the file: a program without the add-in would calculate
 * it anew and keep nothing but #NAME?.
 */
export function keepStoredValues(
  editor: PackageEditor,
  workbookPart: string,
  sheetParts: readonly string[],
  names: FileNames,
): void {
  const settings = child(editor.root(workbookPart), 'calcPr');
  if (!settings || attribute(settings, 'fullCalcOnLoad') === null) return;
  const ours = sheetParts.some(
    (part) =>
      editor.text(part).includes('_xldudf_') &&
      descendants(editor.root(part)).some(
        (element) => localName(element) === 'f' && names.usesOurs(textOf(element)),
      ),
  );
  if (ours) editor.edit(workbookPart, setAttribute(settings, 'fullCalcOnLoad', null));
}
