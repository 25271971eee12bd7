import { cellAddress } from '../../domain/snapshot/address';
import type { PaneTexts } from '../../i18n/pane/paneTexts';
import type { StartTexts } from '../../i18n/pane/startTexts';
import type { FillRecord, Memory } from '../../workbook/port';

/** The record that undo would take back now; null where there is none. */
export function undoableRecord({ records }: Pick<Memory, 'records'>): FillRecord | null {
  return records.filter(({ state }) => state === 'done').at(-1) ?? null;
}

/** What undo will take back, for the button: the cells of a fill, the cell of a correction, or a new sheet. */
export function undoLabel({ what, cells }: FillRecord, { actions }: PaneTexts): string {
  const [first] = cells;
  switch (what?.kind) {
    case 'correction':
      return first && cells.length === 1
        ? actions.undo.correctedCell(cellAddress(first.target.row, first.target.column))
        : actions.undo.corrected(cells.length);
    case 'sheet':
      return actions.undo.sheet(what.name ?? '');
    case 'pages':
      return actions.undo.pages;
    default:
      return actions.undo.fill(cells.length);
  }
}

/** The same before anything was read, when only the memory is known. */
export function firstUndoLabel({ what, cells }: FillRecord, { undo }: StartTexts): string {
  switch (what?.kind) {
    case 'correction':
      return undo.correction(cells.length);
    case 'sheet':
      return undo.sheet(what.name ?? '');
    case 'pages':
      return undo.pages;
    default:
      return undo.fill(cells.length);
  }
}
