import { normaliseLabel } from '../snapshot/normalise';
import { remembered } from '../remembered';
import type { HeaderPlace, TableAnchor } from './corrections';
import type { Band } from './headers';
import type { SheetView, Window } from './sheetView';
import type { SelfEvaluation } from './table';

/** A table with its headers, as an anchor finds it. */
export type Anchored = {
  readonly table: Pick<SelfEvaluation, 'title' | 'subject'>;
  readonly bands: readonly Band[];
};

/** So much of the words must still be there: columns may have been added, taken out or called otherwise. */
const alikeFrom = 0.6;

/** The words by which one of the tables of a sheet is found again. */
export function anchorOf(tables: readonly Anchored[], index: number): TableAnchor {
  const meant = tables[index];
  const title = meant ? titleOf(meant) : '';
  const headers = headerWords(meant?.bands ?? []);
  const subject = meant ? subjectOf(meant) : null;
  const similar = tables.filter((other) => likeness({ title, headers }, other) === 2);
  const alike = similar.filter((other) => subjectOf(other) === subject);
  return {
    title,
    headers,
    subject,
    ordinal: meant ? alike.indexOf(meant) : 0,
    alike: alike.length,
    alone: similar.length <= 1,
  };
}

/** Which table an anchor means; -1 where it is gone, or where nobody can tell which of several it was. */
export function findAnchored(anchor: TableAnchor, tables: readonly Anchored[]): number {
  const scores = tables.map((table) => likeness(anchor, table));
  const best = Math.max(0, ...scores);
  const similar = scores.flatMap((score, index) => (score > 0 && score === best ? [index] : []));
  // The name of the project may be another one by now where no other table can be meant.
  if (similar.length === 1 && anchor.alone) return similar[0] ?? -1;
  const named = similar.filter((index) => {
    const table = tables[index];
    return table !== undefined && subjectOf(table) === anchor.subject;
  });
  return named.length === anchor.alike ? (named[anchor.ordinal] ?? -1) : -1;
}

function subjectOf({ table: { subject } }: Anchored): string | null {
  return subject === null ? null : normaliseLabel(subject);
}

/** 2 for the same title and headers, down to 1 for the same title with other headers; 0 where the table is another one. */
function likeness({ title, headers }: Pick<TableAnchor, 'title' | 'headers'>, other: Anchored): number {
  if (title !== titleOf(other)) return 0;
  const shared = shareOf(headers, headerWords(other.bands));
  return shared >= (title === '' ? alikeFrom : alikeFrom / 2) ? 1 + shared : 0;
}

/** The form of the next year is the same form. */
function titleOf({ table: { title } }: Anchored): string {
  return normaliseLabel(title).replace(/20\d{2}年度?/g, '');
}

function headerWords(bands: readonly Band[]): readonly string[] {
  const columns = bands.flatMap((band) => [...band.columns, ...band.others]);
  return [...new Set(columns.map(({ text }) => normaliseLabel(text)))];
}

/** How many of the words both have, of all that either has: 0 to 1. */
function shareOf(some: readonly string[], others: readonly string[]): number {
  const all = new Set([...some, ...others]);
  const both = some.filter((word) => others.includes(word));
  return all.size === 0 ? 0 : both.length / all.size;
}

/** The words by which header rows are found again; null where nothing stands in them. */
export function headerPlaceOf(
  view: SheetView,
  block: Band['kind'],
  firstRow: number,
  lastRow: number,
  window: Window,
): HeaderPlace | null {
  const rows = lastRow - firstRow + 1;
  const words = rowWords(view, firstRow, rows, window);
  if (words.length === 0) return null;
  const alike = rowsLike(view, { words, rows }, window);
  return { block, words, rows, ordinal: alike.indexOf(firstRow), alike: alike.length };
}

/** The first of the header rows now; null where they are gone, or where nobody can tell which of several it was. */
export function findHeader(view: SheetView, place: HeaderPlace, window: Window): number | null {
  const rows = rowsLike(view, place, window);
  if (rows.length === 1 && place.alike === 1) return rows[0] ?? null;
  return rows.length === place.alike ? (rows[place.ordinal] ?? null) : null;
}

function rowsLike(
  view: SheetView,
  { words, rows }: Pick<HeaderPlace, 'words' | 'rows'>,
  window: Window,
): readonly number[] {
  let best = alikeFrom;
  let found: number[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    if (!hasOneOf(view, row, window, words)) continue;
    const shared = shareOf(words, rowWords(view, row, rows, window));
    if (shared > best) found = [];
    if (shared >= best) found.push(row);
    best = Math.max(best, shared);
  }
  return found;
}

function hasOneOf(view: SheetView, row: number, window: Window, words: readonly string[]): boolean {
  return view.row(row, window).some((cell) => words.includes(labelOfCell(cell)));
}

function rowWords(view: SheetView, firstRow: number, rows: number, window: Window): readonly string[] {
  const words: string[] = [];
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    words.push(...view.row(row, window).map(labelOfCell));
  }
  return [...new Set(words)];
}

const labelOfCell = remembered((cell: { readonly text: string }) => normaliseLabel(cell.text));
