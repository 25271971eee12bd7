import type { BookArea } from '../../book/book';
import { shiftSpan, type RowChange } from '../formulas/shiftRows';
import { parseArea, parseAreas, writeArea } from '../read/areas';
import { attribute, childrenOf, localName, textOf, type XmlElement } from '../xml/element';
import { removeElement, replaceInside, setAttribute, type Edit } from '../xml/edits';

/** An area after rows came or went; null where nothing of it is left. */
export function shiftArea(area: BookArea, change: RowChange): BookArea | null {
  const span = shiftSpan(area.row, area.row + area.rowCount - 1, change);
  return span && { ...area, row: span[0], rowCount: span[1] - span[0] + 1 };
}

/** Where something is only looked at (selection, first row in view) it moves to what took its place. */
function shiftView(text: string, change: RowChange): string {
  return text
    .split(' ')
    .map((address) => {
      const area = parseArea(address);
      if (!area) return address;
      return writeArea(shiftArea(area, change) ?? { ...area, row: change.row, rowCount: 1 });
    })
    .join(' ');
}

/** Lists that the schema wants to have at least one entry, and extensions around them. */
const lists = new Set(
  'mergeCells dataValidations hyperlinks protectedRanges ignoredErrors cellWatches conditionalFormattings rowBreaks ext extLst tableParts'.split(
    ' ',
  ),
);

/** Elements that only look at cells and never go with them. */
const views = new Set('selection pane sheetView customSheetView dimension'.split(' '));

/**
 * Edits that move everything a part says of rows by address: merged areas, rules, links, filters, selections, page
 * breaks, tables, comments. Cells themselves are left to `shiftCells`.
 */
export function shiftAddresses(root: XmlElement, change: RowChange): Edit[] {
  return visit(root, change) ?? [];
}

/** Null where the element goes with its cells. */
function visit(element: XmlElement, change: RowChange): Edit[] | null {
  const name = localName(element);
  const edits = ownEdits(element, name, change);
  if (edits === null || name === 'sheetData') return edits;
  let gone = 0;
  for (const below of element.children) {
    const inner = visit(below, change);
    if (inner === null) gone++;
    edits.push(...(inner ?? [removeElement(below)]));
  }
  if (gone === 0) return edits;
  if (gone === element.children.length && lists.has(name)) return null;
  if (attribute(element, 'count') !== null) {
    edits.push(...setAttribute(element, 'count', String(element.children.length - gone)));
  }
  return edits;
}

function ownEdits(element: XmlElement, name: string, change: RowChange): Edit[] | null {
  if (name === 'brk' && element.parent && localName(element.parent) === 'rowBreaks')
    return breakEdits(element, change);
  if (name === 'sqref') {
    const areas = shifted(textOf(element), change);
    return areas === '' ? null : [replaceInside(element, areas)];
  }
  // An extended rule keeps its cells in a child; without them it goes.
  if (childrenOf(element, 'sqref').some((cells) => shifted(textOf(cells), change) === '')) return null;
  const edits: Edit[] = [];
  for (const attributeName of ['ref', 'sqref', 'activeCell', 'topLeftCell', 'r1', 'r2', 'r']) {
    const value = attribute(element, attributeName);
    if (value === null || (attributeName === 'r' && !/^(?:cellWatch|singleXmlCell)$/.test(name))) continue;
    if (views.has(name)) {
      edits.push(...setAttribute(element, attributeName, shiftView(value, change)));
      continue;
    }
    const areas = shifted(value, change);
    const area = parseArea(areas);
    const single = name === 'mergeCell' && area?.rowCount === 1 && area.columnCount === 1;
    if (areas === '' || single) return null;
    edits.push(...setAttribute(element, attributeName, areas));
  }
  return edits;
}

/** Areas that are no addresses stay as they are. */
function shifted(text: string, change: RowChange): string {
  const areas = parseAreas(text);
  if (areas.length === 0) return text;
  return areas
    .map((area) => shiftArea(area, change))
    .filter((area) => area !== null)
    .map(writeArea)
    .join(' ');
}

/** `id` counts the rows above the break. */
function breakEdits(element: XmlElement, change: RowChange): Edit[] | null {
  const above = Number(attribute(element, 'id'));
  const span = shiftSpan(above - 1, above - 1, change);
  return span && setAttribute(element, 'id', String(span[0] + 1));
}
