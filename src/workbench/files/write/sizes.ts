import type { BookSheet } from '../../book/book';
import { attributesOf, child, childrenOf, numberAttribute, prefixOf, type XmlElement } from '../xml/element';
import { replaceInside, type Edit } from '../xml/edits';
import { escapeAttribute } from '../xml/entities';
import { insertInOrder, worksheetOrder } from './order';

/** Attributes of a row for its height, visibility and style in the book. */
export function rowAttributes(sheet: BookSheet, row: number): Map<string, string | null> {
  const entry = sheet.rows.get(row);
  const height = entry?.height ?? null;
  const attributes = new Map<string, string | null>([
    ['ht', height === null ? null : String(height)],
    ['customHeight', height === null ? null : '1'],
    ['hidden', entry?.hidden ? '1' : null],
  ]);
  if (entry?.xf !== undefined) {
    attributes.set('s', entry.xf === null ? null : String(entry.xf));
    attributes.set('customFormat', entry.xf === null ? null : '1');
  }
  return attributes;
}

/** Brings the named columns up to the book. A range of columns is split where only some of it changes. */
export function columnEdits(worksheet: XmlElement, sheet: BookSheet, columns: ReadonlySet<number>): Edit[] {
  if (columns.size === 0) return [];
  const list = child(worksheet, 'cols');
  const prefix = prefixOf(worksheet);
  const pieces: { first: number; xml: string }[] = [];
  for (const element of childrenOf(list, 'col')) {
    const first = (numberAttribute(element, 'min') ?? 1) - 1;
    const last = (numberAttribute(element, 'max') ?? first + 1) - 1;
    let start = first;
    const named = [...columns].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
    for (const end of [...named, last + 1]) {
      if (end > start) pieces.push({ first: start, xml: columnXml(element, start, end - 1, prefix) });
      start = end + 1;
    }
    for (const column of named) {
      pieces.push({
        first: column,
        xml: columnXml(element, column, column, prefix, ownAttributes(sheet, column)),
      });
    }
  }
  const covered = new Set(
    childrenOf(list, 'col').flatMap((element) => {
      const first = (numberAttribute(element, 'min') ?? 1) - 1;
      const last = (numberAttribute(element, 'max') ?? first + 1) - 1;
      return [...columns].filter((column) => column >= first && column <= last);
    }),
  );
  for (const column of columns) {
    if (covered.has(column) || !sheet.columns.has(column)) continue;
    pieces.push({
      first: column,
      xml: columnXml(null, column, column, prefix, ownAttributes(sheet, column)),
    });
  }
  if (pieces.length === 0) return [];
  const xml = pieces
    .sort((a, b) => a.first - b.first)
    .map((piece) => piece.xml)
    .join('');
  return list
    ? [replaceInside(list, xml)]
    : [insertInOrder(worksheet, worksheetOrder, 'cols', `<${prefix}cols>${xml}</${prefix}cols>`)];
}

function ownAttributes(sheet: BookSheet, column: number): Map<string, string | null> {
  const entry = sheet.columns.get(column);
  // Excel wants a width in every `<col>`.
  return new Map([
    ['width', String(entry?.width ?? sheet.defaultColumnWidth)],
    ['customWidth', entry?.width == null ? null : '1'],
    ['hidden', entry?.hidden ? '1' : null],
    ['style', entry?.xf == null ? null : String(entry.xf)],
  ]);
}

function columnXml(
  element: XmlElement | null,
  first: number,
  last: number,
  prefix: string,
  changes: ReadonlyMap<string, string | null> = new Map(),
): string {
  const attributes = new Map<string, string | null>([
    ['min', String(first + 1)],
    ['max', String(last + 1)],
  ]);
  for (const { name, value } of element ? attributesOf(element) : []) {
    if (name !== 'min' && name !== 'max') attributes.set(name, value);
  }
  for (const [name, value] of changes) attributes.set(name, value);
  const written = [...attributes].filter(([, value]) => value !== null);
  return `<${prefix}col${written.map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`).join('')}/>`;
}
