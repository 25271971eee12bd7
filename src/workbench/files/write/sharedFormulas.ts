import { cellKey, type BookSheet } from '../../book/book';
import type { FileNames } from '../formulas/fileNames';
import { sharedFormula } from '../formulas/references';
import { placedRows, type PlacedRow } from '../read/cellPlaces';
import { attribute, child, prefixOf, textOf, type XmlElement } from '../xml/element';
import type { Edit } from '../xml/edits';
import { formulaXml } from './cellXml';

type Group = {
  master: { row: number; column: number; element: XmlElement; formula: string } | null;
  members: { row: number; column: number; element: XmlElement }[];
};

/** Shared formulas of a sheet by group: where each is written out, and who follows it. */
export function sharedGroups(rows: readonly PlacedRow[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { row, cells } of rows) {
    for (const { element: cell, column } of cells) {
      const element = child(cell, 'f');
      if (!element || attribute(element, 't') !== 'shared') continue;
      const number = attribute(element, 'si') ?? '';
      const group = groups.get(number) ?? { master: null, members: [] };
      groups.set(number, group);
      const formula = textOf(element);
      // A second text under the same number starts the group anew in readers; it stands for itself here.
      if (formula === '') group.members.push({ row, column, element });
      else group.master ??= { row, column, element, formula };
    }
  }
  return groups;
}

/** Writes the formulas of a group out one by one, so that each may be changed or moved alone. */
export function expandGroup({ master, members }: Group): Edit[] {
  if (!master) return [];
  const formulaAt = sharedFormula(master.formula);
  return [master, ...members].map(({ row, column, element }) => ({
    start: element.start,
    end: element.end,
    text: formulaXml(formulaAt(row - master.row, column - master.column), prefixOf(element)),
  }));
}

/** Writes out the groups whose first cell is about to lose its formula: the others live by it. */
export function expandOverwritten(
  worksheet: XmlElement,
  sheet: BookSheet,
  cells: ReadonlySet<number>,
  names: FileNames,
): Edit[] {
  return [...sharedGroups(placedRows(worksheet)).values()].flatMap((group) => {
    if (!group.master) return [];
    const { row, column, formula } = group.master;
    const key = cellKey(row, column);
    const keeps = !cells.has(key) || sheet.cells.get(key)?.formula === `=${names.fromFile(formula)}`;
    return keeps ? [] : expandGroup(group);
  });
}
