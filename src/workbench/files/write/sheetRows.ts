import type { PlacedRow } from '../read/cellPlaces';
import { attribute, child, closesItself, prefixOf, type XmlElement } from '../xml/element';
import { appendInside, setAttribute, type Edit } from '../xml/edits';

/** What is to be done in one row: new cells by column, edits of existing ones, and attributes (null: taken out). */
export type RowWork = {
  readonly newCells: Map<number, string>;
  readonly edits: Edit[];
  readonly attributes: Map<string, string | null>;
};

/** A row with nothing to be done yet. */
export function rowWork(): RowWork {
  return { newCells: new Map(), edits: [], attributes: new Map() };
}

/** Puts the work of all rows into the sheet: rows and cells that are missing come in where they belong. */
export function rowEdits(
  worksheet: XmlElement,
  placed: readonly PlacedRow[],
  work: ReadonlyMap<number, RowWork>,
): Edit[] {
  const sheetData = child(worksheet, 'sheetData');
  if (!sheetData) throw new Error('A worksheet has sheetData');
  const edits: Edit[] = [];
  const behind: string[] = [];
  const byRow = new Map(placed.map((entry) => [entry.row, entry]));
  for (const [row, task] of [...work].sort(([a], [b]) => a - b)) {
    const existing = byRow.get(row);
    if (existing) {
      edits.push(...task.edits, ...existingRow(existing, task));
      continue;
    }
    const xml = newRow(row, task, prefixOf(sheetData));
    if (xml === '') continue;
    const next = firstAfter(placed, row);
    if (next) edits.push({ start: next.element.start, end: next.element.start, text: xml });
    else behind.push(xml);
  }
  if (behind.length > 0) edits.push(appendInside(sheetData, behind.join('')));
  return edits;
}

function firstAfter(placed: readonly PlacedRow[], row: number): PlacedRow | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.row ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return placed[low];
}

function newRow(row: number, { newCells, attributes }: RowWork, prefix: string): string {
  const written = [...attributes]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${value ?? ''}"`);
  if (newCells.size === 0 && written.length === 0) return '';
  return `<${prefix}row r="${row + 1}"${written.join('')}>${inOrder(newCells)}</${prefix}row>`;
}

function existingRow({ element, cells }: PlacedRow, { newCells, attributes }: RowWork): Edit[] {
  const edits = [...attributes].flatMap(([name, value]) => setAttribute(element, name, value));
  if (newCells.size === 0) return edits;
  edits.push(...widerSpans(element, newCells));
  const behind = new Map<number, string>();
  for (const [column, xml] of [...newCells].sort(([a], [b]) => a - b)) {
    const next = cells.find((cell) => cell.column > column);
    if (next) edits.push({ start: next.element.start, end: next.element.start, text: xml });
    else behind.set(column, xml);
  }
  if (behind.size > 0 || closesItself(element)) edits.push(appendInside(element, inOrder(behind)));
  return edits;
}

/** `spans="1:9"` tells which columns are used; a reader may trust it. */
function widerSpans(row: XmlElement, newCells: ReadonlyMap<number, string>): Edit[] {
  const match = /^(\d+):(\d+)$/.exec(attribute(row, 'spans') ?? '');
  if (!match) return [];
  const columns = [...newCells.keys()].map((column) => column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  return setAttribute(row, 'spans', `${first}:${last}`);
}

function inOrder(cells: ReadonlyMap<number, string>): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}
