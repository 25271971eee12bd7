import type { BookSheet } from '../../book/book';
import { InputError } from '../inputError';
import type { Relationship } from '../package/relationships';
import {
  attribute,
  child,
  childrenOf,
  numberAttribute,
  prefixedAttribute,
  type XmlElement,
} from '../xml/element';

export type ListedSheet = {
  readonly element: XmlElement;
  readonly id: string;
  readonly sheetId: number;
  readonly name: string;
  readonly visibility: BookSheet['visibility'];
  /** `worksheet`, `chartsheet`, …; only the first holds cells. */
  readonly kind: string;
  readonly part: string;
};

/** The sheets in the order of their tabs, chart sheets included, since `localSheetId` and `activeTab` count them. */
export function readSheetList(workbook: XmlElement, relationships: readonly Relationship[]): ListedSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const numbers = new Set<number>();
  return childrenOf(child(workbook, 'sheets'), 'sheet').map((element) => {
    const found = byId.get(prefixedAttribute(element, 'id') ?? '');
    const name = attribute(element, 'name') ?? '';
    // Without a part of its own, or with that of another sheet, it is no sheet.
    if (!found || found.external) throw new InputError('damaged-zip', `part of sheet ${name}`);
    byId.delete(found.id);
    let sheetId = numberAttribute(element, 'sheetId') ?? 1;
    while (numbers.has(sheetId)) sheetId++;
    numbers.add(sheetId);
    const state = attribute(element, 'state');
    return {
      element,
      id: sheetIdentity(sheetId),
      sheetId,
      name,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      kind: found.kind,
      part: found.target,
    };
  });
}

/** Identity of a sheet as Excel's API writes it, made of the number that stays with the sheet for ever. */
export function sheetIdentity(sheetId: number): string {
  return `{00000000-0001-0000-${sheetId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
}

/** The number inside an identity of that form; null for any other. */
export function sheetNumber(id: string): number | null {
  const match = /^\{00000000-0001-0000-([0-9A-F]{4,})-000000000000\}$/.exec(id);
  return match?.[1] === undefined ? null : Number.parseInt(match[1], 16);
}
