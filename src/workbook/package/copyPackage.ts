import { grouped } from '../../domain/grouped';
import { cleanParts, type CleanReport, type CleanRequest } from './cleanPackage';
import { readPackage, writePackage, type Package } from './packageFile';
import { decodePart, readPart, writePart } from './parts';
import { personalInCells, withoutPersonal } from './personalCells';
import { personalItem, type PersonalItem } from './personalItems';
import { personalInParts } from './personalParts';
import { cellsOf, sharedTexts } from './sheetCells';
import { workbookOf, workbookPart, type WorkbookParts } from './workbookParts';
import { applyEdits, childOf, childrenOf, contentChange, textOf } from './xml';

/** Everything in the file that a person may not want to publish, in the order of the sheets; hidden sheets first. */
export function personalItems(bytes: Uint8Array): PersonalItem[] {
  const parts = readPackage(bytes);
  const workbook = workbookOf(parts);
  const texts = textsOf(parts, workbook);
  const found = [
    ...hiddenSheets(parts, workbook),
    ...workbook.sheets.flatMap(({ name, part }) => {
      const read = part === null ? null : readPart(parts, part);
      return read ? personalInCells(read, name, texts) : [];
    }),
    ...personalInParts(parts, workbook).map(({ item }) => item),
  ];
  return [...new Map(found.map((item) => [item.id, item])).values()];
}

/**
 * The copy to hand in or, where `removed` names ids of `personalItems`, the one for the public without them. Texts that
 * nothing shows any more are taken out of the file as well. Throws `PackageProblem`.
 */
export function copyPackage(
  bytes: Uint8Array,
  request: CleanRequest,
  removed: ReadonlySet<string>,
): { readonly bytes: Uint8Array; readonly report: CleanReport } {
  const parts = readPackage(bytes);
  const loses = removed.size + request.sheetsLeftOut.length > 0;
  const before = loses ? usedTexts(parts, workbookOf(parts)) : new Set<number>();
  const hidden = hiddenSheets(parts, workbookOf(parts)).filter(({ id }) => removed.has(id));
  const sheetsLeftOut = [
    ...request.sheetsLeftOut,
    ...hidden.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])),
  ];
  const report = cleanParts(parts, { ...request, sheetsLeftOut });
  if (!loses) return { bytes: writePackage(parts), report };
  const workbook = workbookOf(parts);
  const isRemoved = (item: PersonalItem) => removed.has(item.id);
  redactParts(parts, workbook, isRemoved);
  redactCells(parts, workbook, isRemoved);
  blankTexts(parts, workbook, before);
  return { bytes: writePackage(parts), report };
}

function hiddenSheets(parts: Package, { sheets }: WorkbookParts): PersonalItem[] {
  return sheets.flatMap(({ name, visibility, part }) => {
    if (visibility === 'visible') return [];
    const read = part === null ? null : readPart(parts, part);
    const cells = read ? cellsOf(read).filter(({ element }) => element.children.length > 0).length : 0;
    const kind = visibility === 'hidden' ? 'hidden-sheet' : 'very-hidden-sheet';
    return [personalItem(kind, String(cells), { sheet: name })];
  });
}

/** Two finds in one text are edits of the same place: the second one is found again, a few times at most. */
function redactParts(
  parts: Package,
  workbook: WorkbookParts,
  isRemoved: (item: PersonalItem) => boolean,
  rounds = 20,
): void {
  const finds = personalInParts(parts, workbook).filter(({ item }) => isRemoved(item));
  if (finds.length === 0 || rounds === 0) return;
  for (const [name, found] of grouped(finds, ({ part }) => part)) {
    const bytes = parts.get(name);
    const edits = found.flatMap((find) => find.edits());
    if (bytes) writePart(parts, name, applyEdits(decodePart(bytes), edits));
  }
  redactParts(parts, workbookOf(parts), isRemoved, rounds - 1);
}

function redactCells(
  parts: Package,
  workbook: WorkbookParts,
  isRemoved: (item: PersonalItem) => boolean,
): void {
  const texts = textsOf(parts, workbook);
  for (const { name, part } of workbook.sheets) {
    const read = part === null ? null : readPart(parts, part);
    if (!read || part === null) continue;
    const edits = withoutPersonal(read, name, texts, isRemoved);
    if (edits.length > 0) writePart(parts, part, applyEdits(read.text, edits));
  }
}

/** Texts that a cell showed before and none shows now are still in the file: they are emptied there. */
function blankTexts(parts: Package, workbook: WorkbookParts, before: ReadonlySet<number>): void {
  const name = workbookPart(parts, workbook.name, 'sharedStrings');
  const part = name === null ? null : readPart(parts, name);
  if (!part || name === null) return;
  const now = usedTexts(parts, workbook);
  const edits = childrenOf(part.root, 'si').flatMap((item, index) =>
    before.has(index) && !now.has(index) ? [contentChange(part, item, `<${tagOf(item.prefix)}t/>`)] : [],
  );
  if (edits.length > 0) writePart(parts, name, applyEdits(part.text, edits));
}

function tagOf(prefix: string): string {
  return prefix === '' ? '' : `${prefix}:`;
}

function usedTexts(parts: Package, workbook: WorkbookParts): Set<number> {
  const used = new Set<number>();
  for (const { part } of workbook.sheets) {
    const read = part === null ? null : readPart(parts, part);
    for (const { type, element } of read ? cellsOf(read) : []) {
      const value = type === 's' ? childOf(element, 'v') : null;
      if (read && value) used.add(Number(textOf(read, value)));
    }
  }
  return used;
}

function textsOf(parts: Package, workbook: WorkbookParts): readonly string[] {
  const name = workbookPart(parts, workbook.name, 'sharedStrings');
  return sharedTexts(name === null ? null : readPart(parts, name));
}
