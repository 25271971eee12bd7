import { grouped } from '../grouped';
import { remembered } from '../remembered';
import type { SheetView, ViewCell } from '../tables/sheetView';
import type { WorkbookContext } from './context';
import type { Finding } from './finding';
import type { FindingCode } from './codes';
import { listHits, type Hit } from './makeFinding';

/** A cell that holds text, with the sheet that it stands on. */
export type TextCell = { readonly view: SheetView; readonly cell: ViewCell; readonly text: string };

/** A single letter says nothing that could be wrong. */
const SHORTEST = 2;
/** A longer one is no text of a form: it would only cost time. */
const LONGEST = 4000;

/** Every cell with a text of some length, sheet by sheet and row by row; half-width, spaces kept. */
export const textCells = remembered((context: WorkbookContext): readonly TextCell[] =>
  context.views.flatMap(textCellsOf),
);

/** The same of one sheet. */
export const textCellsOf = remembered((view: SheetView): readonly TextCell[] => {
  const found: TextCell[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    for (const cell of view.row(row)) {
      if (typeof cell.value !== 'string' || cell.text.length < SHORTEST) continue;
      found.push({ view, cell, text: cell.text.slice(0, LONGEST).normalize('NFKC') });
    }
  }
  return found;
});

/** Sentences of a text: to the full stop, semicolon, exclamation mark or line feed. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[。;；!！\n]+/u).filter((sentence) => sentence.trim() !== '');
}

/** A hit on a sheet; a check of texts makes one finding for each sheet. */
export type SheetHit = Hit & { readonly view: SheetView };

/** One finding for each sheet (and severity) that something was found on, in the order of the sheets. */
export function listBySheet(
  context: WorkbookContext,
  code: FindingCode,
  hits: readonly SheetHit[],
): readonly Finding[] {
  const byView = grouped(hits, ({ view }) => view);
  return context.views.flatMap((view) => listHits({ sheet: view.sheet }, code, byView.get(view) ?? []));
}

/** What every line about a text cell says: row, and the words that are meant. */
export function textLine(
  cell: ViewCell,
  words: string,
  more: Readonly<Record<string, string>> = {},
): Hit['line'] {
  return { row: String(cell.row + 1), name: words, ...more };
}
