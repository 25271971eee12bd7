import type { Book, BookArea, BookSheet } from '../book/book';
import type { Calculation } from './calculation';
import type { Events } from './events';
import type { HostObject } from './definition';
import { HostError } from './errors';
import type { NumberText } from './numberText';

/** Cells that an object of the client stands for; they move when rows are put in or taken out. */
export type RangeState = { readonly sheetId: string; areas: BookArea[] };

export type WorksheetState = { readonly sheetId: string };

/** How objects of the classes that refer to each other are made. */
export type Classes = {
  readonly range: (state: RangeState) => HostObject;
  readonly rangeAreas: (state: RangeState) => HostObject;
  readonly worksheet: (state: WorksheetState) => HostObject;
};

/** All that the objects of one host share. */
export type HostState = {
  readonly book: Book;
  readonly classes: Classes;
  readonly text: NumberText;
  readonly calculation: Calculation;
  readonly events: Events;
  /** Ranges that must follow when rows move: those that the client keeps, and those of the running request. */
  readonly liveRanges: Set<RangeState>;
  readonly settings: Map<string, unknown>;
  /** Told of every workbook that the add-in opens beside this one, with the bytes of its .xlsx. */
  readonly workbookListeners: Set<(bytes: Uint8Array) => void>;
  selection: RangeState;
  /** What `Office.addin` set: pane shown or hidden, start with the document or not. */
  readonly runtime: { visible: boolean; startsWithDocument: boolean };
};

/** The sheet with this id; `InvalidReference` where it was deleted meanwhile. */
export function sheetOf(host: HostState, sheetId: string): BookSheet {
  const sheet = host.book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new HostError('InvalidReference', 'The worksheet no longer exists.');
  return sheet;
}

/** The one area of a range; `InvalidReference` where its cells were deleted meanwhile. */
export function areaOf(range: RangeState): BookArea {
  const [area] = range.areas;
  if (!area) throw new HostError('InvalidReference', 'The cells no longer exist.');
  return area;
}
