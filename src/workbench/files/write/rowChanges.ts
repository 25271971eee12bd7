import { addressOf } from '../formulas/references';
import { sameName, shiftFormula, shiftRow, shiftSpan, type RowChange } from '../formulas/shiftRows';
import { parseArea, writeArea } from '../read/areas';
import { placedRows } from '../read/cellPlaces';
import type { ListedSheet } from '../read/sheetList';
import {
  attribute,
  child,
  descendants,
  localName,
  prefixedAttribute,
  textOf,
  type XmlElement,
} from '../xml/element';
import { removeElement, replaceInside, setAttribute, type Edit } from '../xml/edits';
import { encodePart } from '../xml/partText';
import { expandChanged, formulaParts, rewriteFormulas } from './formulaPlaces';
import { currentRelationships, removePart } from './linkParts';
import type { PackageEditor } from './packageEditor';
import { shiftAddresses, shiftArea } from './shiftAreas';
import { shiftVml } from './shiftVml';

/** Puts rows into a sheet of the package or takes some out: cells, everything placed by rows, and all formulas of the workbook. */
export function changeRows(
  editor: PackageEditor,
  workbookPart: string,
  sheets: readonly ListedSheet[],
  sheet: ListedSheet,
  change: RowChange,
): void {
  // Members of a shared group move apart, or lose their first cell.
  expandChanged(editor, sheet.part, () => true);
  rewriteFormulas(editor, formulaParts(editor, workbookPart, sheets), (formula, ownSheet) =>
    shiftFormula(formula, ownSheet, sheet.name, change),
  );
  const worksheet = editor.root(sheet.part);
  editor.edit(sheet.part, [...shiftAddresses(worksheet, change), ...shiftCells(worksheet, change)]);
  for (const { id, kind, target, external } of currentRelationships(editor, sheet.part)) {
    if (external || !editor.parts.has(target)) continue;
    if (kind === 'table' && isGone(editor.root(target), change)) {
      removeTable(editor, sheet.part, id, target);
    } else if (/^(?:table|comments|threadedComment|pivotTable|tableSingleCells)$/.test(kind)) {
      editor.edit(target, shiftAddresses(editor.root(target), change));
    } else if (kind === 'drawing') {
      editor.edit(target, shiftAnchors(editor.root(target), change));
    } else if (kind === 'vmlDrawing') {
      const before = editor.text(target);
      const after = shiftVml(before, change);
      if (after !== before) editor.parts.set(target, encodePart(after));
    }
  }
  shiftPivotSources(editor, workbookPart, sheet.name, change);
}

function shiftCells(worksheet: XmlElement, change: RowChange): Edit[] {
  return placedRows(worksheet).flatMap(({ element, row, cells }) => {
    const to = shiftRow(row, change);
    if (to === null) return [removeElement(element)];
    const own = cells.flatMap(({ element: cell, column }) => [
      ...(attribute(cell, 'r') === null ? [] : setAttribute(cell, 'r', addressOf(to, column))),
      ...arrayEdits(child(cell, 'f'), change),
    ]);
    return to === row ? own : [...setAttribute(element, 'r', String(to + 1)), ...own];
  });
}

function isGone(table: XmlElement, change: RowChange): boolean {
  const area = parseArea(attribute(table, 'ref') ?? '');
  return area !== null && shiftArea(area, change) === null;
}

/** A table whose rows are all gone goes with them. */
function removeTable(editor: PackageEditor, sheetPart: string, relationshipId: string, part: string): void {
  const list = child(editor.root(sheetPart), 'tableParts');
  const found = list?.children.filter((element) => prefixedAttribute(element, 'id') === relationshipId) ?? [];
  if (list && found.length === list.children.length) editor.edit(sheetPart, [removeElement(list)]);
  else if (list) {
    const count = String(list.children.length - found.length);
    editor.edit(sheetPart, [...found.map(removeElement), ...setAttribute(list, 'count', count)]);
  }
  removePart(editor, sheetPart, part);
}

/** The cells that an array formula fills. */
function arrayEdits(formula: XmlElement | null, change: RowChange): Edit[] {
  if (!formula) return [];
  return ['ref', 'r1', 'r2'].flatMap((name) => {
    const area = parseArea(attribute(formula, name) ?? '');
    const moved = area && shiftArea(area, change);
    return moved ? setAttribute(formula, name, writeArea(moved)) : [];
  });
}

/** Pictures and charts hang between two rows; those that lie in rows that go are pressed together, as in Excel. */
function shiftAnchors(drawing: XmlElement, change: RowChange): Edit[] {
  return descendants(drawing)
    .filter((element) => /^(?:twoCellAnchor|oneCellAnchor)$/.test(localName(element)))
    .filter((element) => attribute(element, 'editAs') !== 'absolute')
    .flatMap((anchor) => {
      const corners = ['from', 'to'].map((name) => child(child(anchor, name), 'row'));
      const [from, to] = corners;
      if (!from) return [];
      const first = Number(textOf(from));
      const last = to ? Number(textOf(to)) : first;
      const stretched = shiftSpan(first, last, change) ?? [change.row, change.row];
      const moved = stretched[0] - first;
      // `oneCell` keeps its size: both corners move alike.
      const end = attribute(anchor, 'editAs') === 'oneCell' ? last + moved : stretched[1];
      return [[from, stretched[0]] as const, [to, end] as const].flatMap(([corner, row]) =>
        corner && Number(textOf(corner)) !== row ? [replaceInside(corner, String(row))] : [],
      );
    });
}

/** A pivot table reads an area of a sheet by address. */
function shiftPivotSources(
  editor: PackageEditor,
  workbookPart: string,
  sheetName: string,
  change: RowChange,
): void {
  for (const { kind, target } of currentRelationships(editor, workbookPart)) {
    if (kind !== 'pivotCacheDefinition' || !editor.parts.has(target)) continue;
    const edits = descendants(editor.root(target))
      .filter((element) => localName(element) === 'worksheetSource')
      .filter((element) => sameName(attribute(element, 'sheet') ?? '', sheetName))
      .flatMap((element) => {
        const area = parseArea(attribute(element, 'ref') ?? '');
        const moved = area && shiftArea(area, change);
        return moved ? setAttribute(element, 'ref', writeArea(moved)) : [];
      });
    editor.edit(target, edits);
  }
}
