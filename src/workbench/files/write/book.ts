import type { Book } from '../../book/book';
import { emptyStyles, partTypes } from '../createPackage';
import type { FileNames } from '../formulas/fileNames';
import { defaultLimits } from '../limits';
import type { ListedSheet } from '../read/sheetList';
import { startReading } from '../read/workbook';
import { closesItself } from '../xml/element';
import { appendInside } from '../xml/edits';
import { keepStoredValues, removeCalculationChain } from './calculation';
import { writeCustomXml } from './customXml';
import { addContentType, addRelationship, currentRelationships } from './linkParts';
import { editLimits, type PackageEditor } from './packageEditor';
import { writeSheet } from './sheet';
import { changesOf } from './sheetChanges';
import { listedSheets, writeSheetList } from './sheetListChanges';
import { nameEdits } from './names';
import { printTitleEdits } from './page';
import { changeRows } from './rowChanges';
import { nameTableColumns } from './tableHeaders';
import { StyleWriter } from './styleWriter';

/** Brings a package up to the book, as far as the journal says that they differ. */
export function writeBook(editor: PackageEditor, book: Book, names: FileNames): void {
  const workbookPart = mainPart(editor);
  const kinds = new Set(book.journal.map(({ kind }) => kind));
  let formulasChanged = moveRows(editor, workbookPart, book);
  const listChanged =
    book.parts.size === 0 ||
    kinds.has('sheet-added') ||
    kinds.has('sheet-removed') ||
    kinds.has('sheet-properties');
  const added = listChanged ? writeSheetList(editor, workbookPart, book) : new Map<string, string>();
  formulasChanged ||= kinds.has('sheet-removed');
  const idOfAdded = new Map([...added].map(([id, part]) => [part, id]));
  const sheets = listedSheets(editor, workbookPart).map((listed) => ({
    ...listed,
    id: idOfAdded.get(listed.part) ?? listed.id,
  }));
  formulasChanged = writeSheets(editor, workbookPart, book, sheets, added, names) || formulasChanged;
  if (kinds.has('names'))
    editor.edit(workbookPart, nameEdits(editor.root(workbookPart), sheets, book, names));
  const printed = book.sheets.filter(({ id }) => printTitlesChanged(book, id));
  if (printed.length > 0) {
    editor.edit(workbookPart, printTitleEdits(editor.root(workbookPart), sheets, printed));
  }
  if (kinds.has('custom-xml')) writeCustomXml(editor, workbookPart, book.customXml);
  if (formulasChanged) removeCalculationChain(editor, workbookPart);
  const parts = sheets.filter(({ kind }) => kind === 'worksheet').map(({ part }) => part);
  keepStoredValues(editor, workbookPart, parts, names);
}

function printTitlesChanged(book: Book, sheetId: string): boolean {
  return book.journal.some((entry) => entry.kind === 'page' && entry.sheetId === sheetId);
}

/** Rows put in and taken out, in the order it was done. Answers whether any formula cell may have moved. */
function moveRows(editor: PackageEditor, workbookPart: string, book: Book): boolean {
  let moved = false;
  for (const entry of book.journal) {
    if (entry.kind !== 'rows-inserted' && entry.kind !== 'rows-deleted') continue;
    const sheets = listedSheets(editor, workbookPart);
    const sheet = sheets.find(({ id }) => id === entry.sheetId);
    // A sheet added since has no rows in the package yet.
    if (!sheet) continue;
    const count = entry.kind === 'rows-inserted' ? entry.count : -entry.count;
    changeRows(editor, workbookPart, sheets, sheet, { row: entry.row, count });
    moved = true;
  }
  return moved;
}

function writeSheets(
  editor: PackageEditor,
  workbookPart: string,
  book: Book,
  listed: readonly ListedSheet[],
  added: ReadonlyMap<string, string>,
  names: FileNames,
): boolean {
  const partOf = new Map(listed.map(({ id, part }) => [id, part]));
  const reading = startReading(editor.parts, workbookPart, { ...defaultLimits, ...editLimits }, names);
  const style = stylePart(editor, workbookPart);
  const styles = new StyleWriter(editor.root(style.part), reading.styles);
  let formulasChanged = false;
  for (const sheet of book.sheets) {
    const part = partOf.get(sheet.id);
    if (part === undefined) continue;
    const changes = changesOf(book, sheet, added.has(sheet.id));
    const changed = writeSheet(editor, part, sheet, changes, reading, styles);
    nameTableColumns(editor, part, sheet, changes.cells);
    formulasChanged ||= changed;
  }
  const edits = styles.edits();
  if (edits.length > 0) {
    if (style.isNew) linkStyles(editor, workbookPart, style.part);
    editor.edit(style.part, edits);
  } else if (style.isNew) {
    editor.remove(style.part);
  }
  return formulasChanged;
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
