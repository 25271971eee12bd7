import type { Package } from './packageFile';
import { readPart, writePart } from './parts';
import { relationshipsOf, removePart, removeRelationships } from './relationships';
import { workbookOf, workbookPart, type SheetEntry } from './workbookParts';
import {
  applyEdits,
  attributeChange,
  attributeOf,
  childOf,
  childrenOf,
  removal,
  textOf,
  type Edit,
  type XmlElement,
} from './xml';

/**
 * Takes whole sheets out: their parts with what only they refer to, their entries in the workbook, the names that
 * belong to them, and the numbers by which others are named. Formulas that refer to them are the caller's.
 */
export function leaveOutSheets(parts: Package, removed: readonly SheetEntry[]): void {
  if (removed.length === 0) return;
  const { name, xml, sheets } = workbookOf(parts);
  const isRemoved = (index: number) => removed.some((sheet) => sheet.sheetId === sheets[index]?.sheetId);
  const left = sheets.map((_, index) => index).filter((index) => !isRemoved(index));
  const edits: Edit[] = sheets.filter((_, index) => isRemoved(index)).map(({ element }) => removal(element));

  const names = childOf(xml.root, 'definedNames');
  const all = names ? childrenOf(names, 'definedName') : [];
  const gone = all.filter((element) => {
    const local = attributeOf(element, 'localSheetId');
    return local !== null && isRemoved(Number(local));
  });
  if (names && gone.length > 0 && gone.length === all.length) edits.push(removal(names));
  else {
    edits.push(...gone.map(removal));
    for (const element of all.filter((one) => !gone.includes(one))) {
      const local = attributeOf(element, 'localSheetId');
      const now = local === null ? -1 : left.indexOf(Number(local));
      if (now >= 0 && String(now) !== local)
        edits.push(...attributeChange(element, 'localSheetId', String(now)));
    }
  }
  const views = childOf(xml.root, 'bookViews');
  for (const view of views ? childrenOf(views, 'workbookView') : [])
    edits.push(...viewEdits(view, sheets, left));
  writePart(parts, name, applyEdits(xml.text, edits));

  const targets = new Set(removed.flatMap(({ part }) => (part === null ? [] : [part])));
  removeRelationships(parts, name, ({ target }) => target !== null && targets.has(target));
  for (const target of targets) removePart(parts, target);
  leaveOutTitles(
    parts,
    removed.map((sheet) => sheet.name),
  );
}

/** The sheet in front and the first tab are named by number; one that is gone gives way to the first visible one. */
function viewEdits(view: XmlElement, sheets: readonly SheetEntry[], left: readonly number[]): Edit[] {
  const visible = left.findIndex((index) => sheets[index]?.visibility === 'visible');
  return ['activeTab', 'firstSheet'].flatMap((attribute) => {
    const before = attributeOf(view, attribute);
    if (before === null) return [];
    const now = left.indexOf(Number(before));
    const wanted = String(now >= 0 ? now : Math.max(0, visible));
    return wanted === before ? [] : attributeChange(view, attribute, wanted);
  });
}

/** The list of sheets in the properties of the document (docProps/app.xml). */
function leaveOutTitles(parts: Package, removed: readonly string[]): void {
  const name = relationshipsOf(parts, '').find(({ kind }) => kind === 'extended-properties')?.target;
  const part = name ? readPart(parts, name) : null;
  if (!name || !part) return;
  // Counting the titles anew is Excel's: a list that is not there is made when the file is saved.
  const lists = ['HeadingPairs', 'TitlesOfParts'].flatMap((list) => {
    const found = childOf(part.root, list);
    return found ? [found] : [];
  });
  const isNamed = lists.some((list) => removed.some((sheet) => texts(part, list).includes(sheet)));
  if (isNamed) writePart(parts, name, applyEdits(part.text, lists.map(removal)));
}

function texts(part: Parameters<typeof textOf>[0], element: XmlElement): string[] {
  return element.children.length === 0
    ? [textOf(part, element)]
    : element.children.flatMap((child) => texts(part, child));
}

/** Takes cells out of the order of calculation: those without a formula now, and those of sheets that are gone. */
export function cleanCalculationChain(
  parts: Package,
  workbook: string,
  isGone: (sheetId: string, address: string) => boolean,
): void {
  const name = workbookPart(parts, workbook, 'calcChain');
  const part = name ? readPart(parts, name) : null;
  if (!name || !part) return;
  const edits: Edit[] = [];
  const entries = childrenOf(part.root, 'c');
  let sheet = '';
  let said = '';
  for (const entry of entries) {
    sheet = attributeOf(entry, 'i') ?? sheet;
    if (isGone(sheet, attributeOf(entry, 'r') ?? '')) edits.push(removal(entry));
    else {
      // An entry without a sheet means the sheet of the one before it, which may be gone.
      if (!entry.attributes.has('i') && said !== sheet) {
        const at = entry.start + 1 + (entry.prefix === '' ? 0 : entry.prefix.length + 1) + entry.name.length;
        edits.push({ start: at, end: at, text: ` i="${sheet}"` });
      }
      said = sheet;
    }
  }
  if (edits.length === 0) return;
  if (edits.filter(({ text }) => text === '').length < entries.length) {
    writePart(parts, name, applyEdits(part.text, edits));
    return;
  }
  removeRelationships(parts, workbook, ({ target }) => target === name);
  removePart(parts, name);
}
