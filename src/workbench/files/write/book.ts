import type { Book } from '../../book/book';
import { emptyStyles, partTypes } from '../createPackage';
import type { FileNames } from '../formulas/fileNames';
import type { Limits } from '../limits';
import { defaultLimits } from '../limits';
import { readSheetList } from '../read/sheetList';
import { startReading } from '../read/workbook';
import { closesItself } from '../xml/element';
import { appendInside } from '../xml/edits';
import { keepStoredValues, removeCalculationChain } from './calculation';
import { writeCustomXml } from './customXml';
import { addContentType, addRelationship, currentRelationships } from './linkParts';
import { editLimits, type PackageEditor } from './packageEditor';
import { writeSheet } from './sheet';
import { changesOf } from './sheetChanges';
import { StyleWriter } from './styleWriter';

/** Brings a package up to the book, as far as the journal says that they differ. */
export function writeBook(editor: PackageEditor, book: Book, names: FileNames): void {
  const workbookPart = mainPart(editor);
  const limits: Limits = { ...defaultLimits, ...editLimits };
  const list = readSheetList(editor.root(workbookPart), currentRelationships(editor, workbookPart));
  const partOf = new Map(list.map(({ id, part }) => [id, part]));
  const reading = startReading(editor.parts, workbookPart, limits, names);
  const before = stylePart(editor, workbookPart);
  const styles = new StyleWriter(editor.root(before.part), reading.styles);
  let formulasChanged = false;
  for (const sheet of book.sheets) {
    const part = partOf.get(sheet.id);
    if (part === undefined) continue;
    const changed = writeSheet(editor, part, sheet, changesOf(book, sheet, false), reading, styles);
    formulasChanged ||= changed;
  }
  const styleEdits = styles.edits();
  if (styleEdits.length > 0) {
    if (before.isNew) linkStyles(editor, workbookPart, before.part);
    editor.edit(before.part, styleEdits);
  } else if (before.isNew) {
    editor.remove(before.part);
  }
  if (book.journal.some(({ kind }) => kind === 'custom-xml'))
    writeCustomXml(editor, workbookPart, book.customXml);
  if (formulasChanged) removeCalculationChain(editor, workbookPart);
  keepStoredValues(editor, workbookPart, [...partOf.values()], names);
}

function mainPart(editor: PackageEditor): string {
  const main = currentRelationships(editor, '').find(({ kind }) => kind === 'officeDocument');
  if (!main) throw new Error('A book has a package with a workbook part');
  return main.target;
}

/** The style part; a package may lack one until the first look is changed. */
function stylePart(editor: PackageEditor, workbookPart: string): { part: string; isNew: boolean } {
  const found = currentRelationships(editor, workbookPart).find(
    ({ kind, target }) => kind === 'styles' && editor.parts.has(target),
  );
  if (found) {
    const root = editor.root(found.target);
    if (closesItself(root)) editor.edit(found.target, [appendInside(root, '')]);
    return { part: found.target, isNew: false };
  }
  const part = `${workbookPart.replace(/[^/]*$/, '')}styles.xml`;
  editor.write(part, emptyStyles);
  return { part, isNew: true };
}

function linkStyles(editor: PackageEditor, workbookPart: string, part: string): void {
  addRelationship(editor, workbookPart, 'styles', part);
  addContentType(editor, part, partTypes.styles);
}
