import { quoteSheetName } from '../../book/address';
import type { BookPage, BookSheet } from '../../book/book';
import type { ListedSheet } from '../read/sheetList';
import { printTitlesName, readPage } from '../read/page';
import { attribute, child, childrenOf, numberAttribute, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, removeElement, replaceInside, setAttribute, type Edit } from '../xml/edits';
import { escapeText } from '../xml/entities';
import { insertInOrder, workbookOrder, worksheetOrder } from './order';

/** Brings the page set-up and the page breaks of a sheet up to the book; what is the same stays as written. */
export function pageEdits(worksheet: XmlElement, { page }: BookSheet): Edit[] {
  const before = readPage(worksheet, null);
  return [
    ...fitEdits(worksheet, before, page),
    ...(before.centerHorizontally === page.centerHorizontally
      ? []
      : attributeEdits(worksheet, 'printOptions', {
          horizontalCentered: page.centerHorizontally ? '1' : null,
        })),
    ...(same(before.margins, page.margins)
      ? []
      : attributeEdits(worksheet, 'pageMargins', texts(page.margins))),
    ...setupEdits(worksheet, before, page),
    ...breakEdits(worksheet, before, page),
  ];
}

function fitEdits(worksheet: XmlElement, before: BookPage, page: BookPage): Edit[] {
  if ((before.fit === null) === (page.fit === null)) return [];
  const properties = child(worksheet, 'sheetPr');
  const present = child(properties, 'pageSetUpPr');
  const fit = page.fit === null ? null : '1';
  if (present) return setAttribute(present, 'fitToPage', fit);
  const p = prefixOf(worksheet);
  const xml = `<${p}pageSetUpPr fitToPage="1"/>`;
  // The last of the children of sheetPr.
  if (properties) return [appendInside(properties, xml)];
  return [insertInOrder(worksheet, worksheetOrder, 'sheetPr', `<${p}sheetPr>${xml}</${p}sheetPr>`)];
}

function setupEdits(worksheet: XmlElement, before: BookPage, page: BookPage): Edit[] {
  const changes: Record<string, string | null> = {};
  if (before.paper !== page.paper) changes['paperSize'] = page.paper === null ? null : String(page.paper);
  if (before.scale !== page.scale) changes['scale'] = page.scale === 100 ? null : String(page.scale);
  if (page.fit && !same(before.fit, page.fit)) {
    changes['fitToWidth'] = pages(page.fit.wide);
    changes['fitToHeight'] = pages(page.fit.tall);
  }
  if (before.orientation !== page.orientation) changes['orientation'] = page.orientation;
  return Object.keys(changes).length === 0 ? [] : attributeEdits(worksheet, 'pageSetup', changes);
}

/** 0 stands for as many as it takes, a missing number for 1. */
function pages(count: number | null): string | null {
  return count === 1 ? null : String(count ?? 0);
}

/** Breaks by hand. Where they change, automatic ones that a program noted go: it works them out anew. */
function breakEdits(worksheet: XmlElement, before: BookPage, page: BookPage): Edit[] {
  if (same(before.rowBreaks, page.rowBreaks)) return [];
  const list = child(worksheet, 'rowBreaks');
  if (page.rowBreaks.length === 0) return list ? [removeElement(list)] : [];
  const p = prefixOf(worksheet);
  const breaks = [...page.rowBreaks]
    .sort((a, b) => a - b)
    .map((row) => `<${p}brk id="${row}" max="16383" man="1"/>`);
  const count = breaks.length;
  const xml = `<${p}rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</${p}rowBreaks>`;
  return list
    ? [{ start: list.start, end: list.end, text: xml }]
    : [insertInOrder(worksheet, worksheetOrder, 'rowBreaks', xml)];
}

/** Sets attributes of a child of the sheet, which is made where it is missing. */
function attributeEdits(
  worksheet: XmlElement,
  name: string,
  values: Readonly<Record<string, string | null>>,
): Edit[] {
  const present = child(worksheet, name);
  if (present) return Object.entries(values).flatMap(([key, value]) => setAttribute(present, key, value));
  const written = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${value}"`],
  );
  const xml = `<${prefixOf(worksheet)}${name}${written.join('')}/>`;
  return [insertInOrder(worksheet, worksheetOrder, name, xml)];
}

/** Brings the rows and columns that are printed on every page up to the book, for the named sheets. */
export function printTitleEdits(
  workbook: XmlElement,
  listed: readonly ListedSheet[],
  sheets: readonly BookSheet[],
): Edit[] {
  const list = child(workbook, 'definedNames');
  const all = childrenOf(list, 'definedName');
  const p = prefixOf(workbook);
  const edits: Edit[] = [];
  const added: string[] = [];
  const removed = new Set<XmlElement>();
  for (const sheet of sheets) {
    const index = listed.findIndex(({ id }) => id === sheet.id);
    if (index < 0) continue;
    const present = all.find(
      (element) =>
        attribute(element, 'name') === printTitlesName && numberAttribute(element, 'localSheetId') === index,
    );
    const text = titlesOf(sheet);
    if (text === '' && present) removed.add(present);
    else if (text !== '' && present) edits.push(replaceInside(present, escapeText(text)));
    else if (text !== '') {
      added.push(
        `<${p}definedName name="${printTitlesName}" localSheetId="${index}">${escapeText(text)}</${p}definedName>`,
      );
    }
  }
  if (list && added.length === 0 && removed.size === all.length && removed.size > 0) {
    return [removeElement(list)];
  }
  edits.push(...[...removed].map(removeElement));
  if (added.length === 0) return edits;
  const xml = added.join('');
  if (list) return [...edits, appendInside(list, xml)];
  return [
    insertInOrder(workbook, workbookOrder, 'definedNames', `<${p}definedNames>${xml}</${p}definedNames>`),
  ];
}

function titlesOf({ name, page }: BookSheet): string {
  const { titleRows, titleColumns } = page;
  const sheet = quoteSheetName(name);
  const rows = titleRows ? [`${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : [];
  return [...(titleColumns === null ? [] : [`${sheet}!${titleColumns}`]), ...rows].join(',');
}

function texts(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
