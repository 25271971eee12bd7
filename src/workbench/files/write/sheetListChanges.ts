import type { Book, BookSheet } from '../../book/book';
import { emptyWorksheet, partTypes } from '../createPackage';
import { readSheetList, sheetNumber, type ListedSheet } from '../read/sheetList';
import {
  attributesOf,
  child,
  childrenOf,
  numberAttribute,
  outerXml,
  prefixOf,
  type XmlElement,
} from '../xml/element';
import { applyEdits, removeElement, replaceInside, setAttribute, type Edit } from '../xml/edits';
import { escapeAttribute } from '../xml/entities';
import { formulaParts, renameSheets, rewriteFormulas } from './formulaPlaces';
import {
  addContentType,
  addRelationship,
  currentRelationships,
  freePartName,
  removeWithOwned,
} from './linkParts';
import type { PackageEditor } from './packageEditor';

const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheets that the workbook part lists now. */
export function listedSheets(editor: PackageEditor, workbookPart: string): ListedSheet[] {
  return readSheetList(editor.root(workbookPart), currentRelationships(editor, workbookPart));
}

/**
 * Adds, removes, renames, hides and moves the sheets of the package as the book has them. Answers the ids of those that
 * were added with their parts. Without such a change the workbook part stays untouched.
 */
export function writeSheetList(editor: PackageEditor, workbookPart: string, book: Book): Map<string, string> {
  const before = listedSheets(editor, workbookPart);
  const present = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const kept = before.filter(({ id, kind }) => present.has(id) || kind !== 'worksheet');
  const gone = before.filter((listed) => !kept.includes(listed));
  renameInFormulas(editor, workbookPart, before, present);
  for (const { part } of gone) removeWithOwned(editor, workbookPart, part);
  const known = new Set(before.map(({ id }) => id));
  const added = book.sheets.filter(({ id }) => !known.has(id));
  const links = new Map(added.map((sheet) => [sheet.id, addSheetPart(editor, workbookPart)]));
  writeList(editor, workbookPart, before, book, new Map([...links].map(([id, { link }]) => [id, link])));
  return new Map([...links].map(([id, { part }]) => [id, part]));
}

function renameInFormulas(
  editor: PackageEditor,
  workbookPart: string,
  before: readonly ListedSheet[],
  present: ReadonlyMap<string, BookSheet>,
): void {
  const names = new Map<string, string | null>();
  for (const { id, name, kind } of before) {
    const now = present.get(id)?.name ?? null;
    if (kind === 'worksheet' && now !== name) names.set(name.toLowerCase(), now);
  }
  if (names.size === 0) return;
  rewriteFormulas(editor, formulaParts(editor, workbookPart, before), (formula) =>
    renameSheets(formula, names),
  );
}

/** An empty part for a new sheet, and the relationship to it. */
function addSheetPart(editor: PackageEditor, workbookPart: string): { part: string; link: string } {
  const part = freePartName(editor, `${workbookPart.replace(/[^/]*$/, '')}worksheets/sheet`);
  editor.write(part, emptyWorksheet);
  addContentType(editor, part, partTypes.worksheet);
  return { part, link: addRelationship(editor, workbookPart, 'worksheet', part) };
}

function writeList(
  editor: PackageEditor,
  workbookPart: string,
  before: readonly ListedSheet[],
  book: Book,
  links: ReadonlyMap<string, string>,
): void {
  const workbook = editor.root(workbookPart);
  const sheets = child(workbook, 'sheets');
  if (!sheets) throw new Error('A workbook part lists its sheets');
  const order = newOrder(before, book);
  const byId = new Map(before.map((listed) => [listed.id, listed]));
  const numbers = new Set(before.map(({ sheetId }) => sheetId));
  const items = order.map((id) => {
    const listed = byId.get(id);
    const sheet = book.sheets.find((candidate) => candidate.id === id);
    if (!listed) return sheet ? newItem(sheets, sheet, links.get(id) ?? '', freeNumber(sheet, numbers)) : '';
    return sheet ? changedItem(listed, sheet) : outerXml(listed.element);
  });
  const unchanged =
    items.length === before.length &&
    before.every(({ element }, index) => items[index] === outerXml(element));
  if (unchanged) return;
  editor.edit(workbookPart, [replaceInside(sheets, items.join('')), ...indexEdits(workbook, before, order)]);
}

/** Worksheets as in the book; a chart sheet stays behind the sheet that it stood behind. */
function newOrder(before: readonly ListedSheet[], book: Book): string[] {
  const order = book.sheets.map(({ id }) => id);
  before.forEach(({ id, kind }, index) => {
    if (kind === 'worksheet') return;
    let previous = index - 1;
    while (previous >= 0 && !order.includes(before[previous]?.id ?? '')) previous--;
    order.splice(previous < 0 ? 0 : order.indexOf(before[previous]?.id ?? '') + 1, 0, id);
  });
  return order;
}

function changedItem({ element, name, visibility }: ListedSheet, sheet: BookSheet): string {
  const edits = [
    ...(sheet.name === name ? [] : setAttribute(element, 'name', sheet.name)),
    ...(sheet.visibility === visibility
      ? []
      : setAttribute(element, 'state', sheet.visibility === 'visible' ? null : sheet.visibility)),
  ];
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - element.start,
    end: edit.end - element.start,
  }));
  return applyEdits(outerXml(element), moved);
}

function newItem(sheets: XmlElement, sheet: BookSheet, relationshipId: string, number: number): string {
  const p = prefixOf(sheets);
  const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
  const used = sheets.children.flatMap(attributesOf).find(({ name }) => name.endsWith(':id'));
  const declared = [sheets, ...(sheets.parent ? [sheets.parent] : [])]
    .flatMap(attributesOf)
    .find(({ name, value }) => name.startsWith('xmlns:') && /\/relationships$/.test(value));
  const prefix = used?.name.slice(0, -3) ?? declared?.name.slice('xmlns:'.length);
  const link = prefix === undefined ? `xmlns:r="${relationshipNamespace}" r:id` : `${prefix}:id`;
  return `<${p}sheet name="${escapeAttribute(sheet.name)}" sheetId="${number}"${state} ${link}="${relationshipId}"/>`;
}

function freeNumber(sheet: BookSheet, taken: Set<number>): number {
  const own = sheetNumber(sheet.id);
  let number = own !== null && own > 0 && own < 65_535 ? own : 1;
  while (taken.has(number)) number++;
  taken.add(number);
  return number;
}

/** Names of one sheet, the sheet in view and the first tab count the sheets: they follow. */
function indexEdits(workbook: XmlElement, before: readonly ListedSheet[], order: readonly string[]): Edit[] {
  const now = (index: number) => order.indexOf(before[index]?.id ?? '');
  const names = child(workbook, 'definedNames');
  const all = childrenOf(names, 'definedName');
  const gone = all.filter((element) => {
    const index = numberAttribute(element, 'localSheetId');
    return index !== null && now(index) < 0;
  });
  const edits =
    names && gone.length > 0 && gone.length === all.length ? [removeElement(names)] : gone.map(removeElement);
  for (const element of all) {
    const index = numberAttribute(element, 'localSheetId');
    if (index !== null && !gone.includes(element))
      edits.push(...setAttribute(element, 'localSheetId', String(now(index))));
  }
  for (const view of childrenOf(child(workbook, 'bookViews'), 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet']) {
      const index = numberAttribute(view, name);
      if (index !== null) edits.push(...setAttribute(view, name, String(Math.max(0, now(index)))));
    }
  }
  return edits;
}
