import type { BookSheet } from '../../book/book';
import { writeArea } from '../read/areas';
import { protectionOptions, readFreeze, readProtection, readTabColor } from '../read/sheetParts';
import { child, localName, outerXml, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, removeElement, replaceInside, type Edit } from '../xml/edits';
import { fileColor } from './fontAndBorder';
import { insertInOrder, worksheetOrder } from './order';
import { passwordHash } from './passwordHash';

/** Brings tab colour, protection and frozen panes up to the book; what is the same stays as written. */
export function propertyEdits(worksheet: XmlElement, sheet: BookSheet, theme: readonly string[]): Edit[] {
  return [
    ...tabColorEdits(worksheet, sheet, theme),
    ...freezeEdits(worksheet, sheet),
    ...protectionEdits(worksheet, sheet),
  ];
}

function tabColorEdits(worksheet: XmlElement, sheet: BookSheet, theme: readonly string[]): Edit[] {
  if (readTabColor(worksheet, theme) === sheet.tabColor) return [];
  const properties = child(worksheet, 'sheetPr');
  const present = child(properties, 'tabColor');
  const p = prefixOf(worksheet);
  if (sheet.tabColor === null) return present ? [removeElement(present)] : [];
  const xml = `<${p}tabColor rgb="${fileColor(sheet.tabColor)}"/>`;
  if (present) return [{ start: present.start, end: present.end, text: xml }];
  const first = properties?.children[0];
  if (first) return [{ start: first.start, end: first.start, text: xml }];
  if (properties) return [appendInside(properties, xml)];
  return [insertInOrder(worksheet, worksheetOrder, 'sheetPr', `<${p}sheetPr>${xml}</${p}sheetPr>`)];
}

function freezeEdits(worksheet: XmlElement, { freeze }: BookSheet): Edit[] {
  const wanted = freeze && (freeze.rows > 0 || freeze.columns > 0) ? freeze : null;
  const before = readFreeze(worksheet);
  if ((before?.rows ?? 0) === (wanted?.rows ?? 0) && (before?.columns ?? 0) === (wanted?.columns ?? 0)) {
    return [];
  }
  const p = prefixOf(worksheet);
  const pane = wanted ? paneXml(p, wanted) : '';
  const views = child(worksheet, 'sheetViews');
  const view = child(views, 'sheetView');
  if (!view) {
    const xml = `<${p}sheetView workbookViewId="0">${pane}</${p}sheetView>`;
    if (views) return [appendInside(views, xml)];
    return [
      insertInOrder(worksheet, worksheetOrder, 'sheetViews', `<${p}sheetViews>${xml}</${p}sheetViews>`),
    ];
  }
  // What is selected in a pane is only a place to look at: it goes with the pane.
  const rest = view.children.filter((element) => !/^(?:pane|selection)$/.test(localName(element)));
  return [replaceInside(view, pane + rest.map(outerXml).join(''))];
}

function paneXml(p: string, freeze: { rows: number; columns: number }): string {
  const split = [
    freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : '',
    freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : '',
  ].join('');
  const pane = freeze.rows > 0 ? (freeze.columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const corner = ` topLeftCell="${writeArea({ row: freeze.rows, column: freeze.columns, rowCount: 1, columnCount: 1 })}"`;
  return `<${p}pane${split}${corner} activePane="${pane}" state="frozen"/>`;
}

function protectionEdits(worksheet: XmlElement, sheet: BookSheet): Edit[] {
  const before = readProtection(worksheet);
  const { protection } = sheet;
  const key = (value: BookSheet['protection']) =>
    value && JSON.stringify([value.password, Object.entries(value.options).sort()]);
  if (key(before) === key(protection) && protection?.secret === undefined) return [];
  const present = child(worksheet, 'sheetProtection');
  if (!protection) return present ? [removeElement(present)] : [];
  const p = prefixOf(worksheet);
  const password = protection.secret ? ` password="${passwordHash(protection.secret)}"` : '';
  const options = protectionOptions.flatMap(([option, name, forbiddenIfMissing]) => {
    const allowed = protection.options[option] ?? false;
    return allowed === forbiddenIfMissing ? [` ${name}="${allowed ? '0' : '1'}"`] : [];
  });
  const xml = `<${p}sheetProtection${password} sheet="1"${options.join('')}/>`;
  return present
    ? [{ start: present.start, end: present.end, text: xml }]
    : [insertInOrder(worksheet, worksheetOrder, 'sheetProtection', xml)];
}
