import type { Book } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import type { ListedSheet } from '../read/sheetList';
import {
  attribute,
  child,
  childrenOf,
  numberAttribute,
  prefixOf,
  textOf,
  type XmlElement,
} from '../xml/element';
import { appendInside, removeElement, replaceInside, type Edit } from '../xml/edits';
import { escapeAttribute, escapeText } from '../xml/entities';
import { insertInOrder, workbookOrder } from './order';

/** Brings the defined names up to the book. Print areas, print titles and filters (`_xlnm.`) are none of its business. */
export function nameEdits(
  workbook: XmlElement,
  sheets: readonly ListedSheet[],
  book: Book,
  names: FileNames,
): Edit[] {
  const list = child(workbook, 'definedNames');
  const all = childrenOf(list, 'definedName');
  const key = (name: string, sheetId: string | null) => `${name.toLowerCase()}\n${sheetId ?? ''}`;
  const wanted = new Map(book.names.map((entry) => [key(entry.name, entry.sheetId), entry]));
  const edits: Edit[] = [];
  let removed = 0;
  for (const element of all) {
    const name = attribute(element, 'name') ?? '';
    if (name === '' || name.startsWith('_xlnm.')) continue;
    const index = numberAttribute(element, 'localSheetId');
    const id = key(name, index === null ? null : (sheets[index]?.id ?? null));
    const now = wanted.get(id);
    wanted.delete(id);
    if (!now) {
      edits.push(removeElement(element));
      removed++;
    } else if (now.formula !== `=${names.fromFile(textOf(element))}`) {
      edits.push(replaceInside(element, escapeText(stored(now.formula, names))));
    }
  }
  const p = prefixOf(workbook);
  const xml = [...wanted.values()]
    .map(({ name, formula, sheetId }) => {
      const index = sheets.findIndex(({ id }) => id === sheetId);
      const local = index < 0 ? '' : ` localSheetId="${index}"`;
      return `<${p}definedName name="${escapeAttribute(name)}"${local}>${escapeText(stored(formula, names))}</${p}definedName>`;
    })
    .join('');
  if (list && removed === all.length && xml === '') return [removeElement(list)];
  if (xml === '') return edits;
  if (list) return [...edits, appendInside(list, xml)];
  return [
    insertInOrder(workbook, workbookOrder, 'definedNames', `<${p}definedNames>${xml}</${p}definedNames>`),
  ];
}

function stored(formula: string, names: FileNames): string {
  return names.toFile(formula.replace(/^=/, ''));
}
