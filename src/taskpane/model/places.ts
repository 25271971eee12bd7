import { cellAddress } from '../../domain/snapshot/address';
import type { CellRef, WorkbookSnapshot } from '../../domain/snapshot/snapshot';
import type { PaneTexts } from '../../i18n/pane/paneTexts';

const shownPlaces = 5;

/** The address of a cell as a person reads it, with the sheet where it is not the one that is spoken of. */
export function placeOf(workbook: WorkbookSnapshot, cell: CellRef, spokenOf?: string): string {
  const address = cellAddress(cell.row, cell.column);
  if (cell.sheetId === spokenOf) return address;
  const sheet = workbook.sheets.find(({ id }) => id === cell.sheetId);
  return sheet ? `${sheet.name}!${address}` : address;
}

/** A few cells by their places, and how many more there are; null is a cell that is gone. */
export function placesOf(
  workbook: WorkbookSnapshot,
  cells: readonly (CellRef | null)[],
  texts: PaneTexts,
): string {
  const places = [...new Set(cells.map((cell) => (cell ? placeOf(workbook, cell) : texts.notices.keptGone)))];
  const shown = texts.listed(places.slice(0, shownPlaces));
  const more = cells.length - Math.min(shownPlaces, places.length);
  return places.length > shownPlaces ? texts.notices.places(shown, more) : shown;
}
