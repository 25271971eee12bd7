import type { BookSheet } from '../../book/book';
import { parseArea, writeArea } from '../read/areas';
import { attribute, child, childrenOf, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, removeElement, setAttribute, type Edit } from '../xml/edits';
import { insertInOrder, worksheetOrder } from './order';

/** Brings the merged areas up to the book: those that are gone are taken out, new ones added, the others stay as written. */
export function mergeEdits(worksheet: XmlElement, sheet: BookSheet): Edit[] {
  const list = child(worksheet, 'mergeCells');
  const wanted = new Set(sheet.merges.map(writeArea));
  const present = childrenOf(list, 'mergeCell').map((element) => {
    const area = parseArea(attribute(element, 'ref') ?? '');
    return { element, address: area ? writeArea(area) : '' };
  });
  const gone = present.filter(({ address }) => !wanted.has(address));
  const kept = new Set(present.map(({ address }) => address));
  const added = [...wanted].filter((address) => !kept.has(address));
  if (gone.length === 0 && added.length === 0) return [];
  const prefix = prefixOf(worksheet);
  const xml = added.map((address) => `<${prefix}mergeCell ref="${address}"/>`).join('');
  if (!list) {
    const whole = `<${prefix}mergeCells count="${added.length}">${xml}</${prefix}mergeCells>`;
    return [insertInOrder(worksheet, worksheetOrder, 'mergeCells', whole)];
  }
  if (wanted.size === 0) return [removeElement(list)];
  return [
    ...gone.map(({ element }) => removeElement(element)),
    ...setAttribute(list, 'count', String(wanted.size)),
    ...(xml === '' ? [] : [appendInside(list, xml)]),
  ];
}
