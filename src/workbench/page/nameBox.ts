import { parseArea, splitAddress } from '../book/address';
import type { Book, BookArea, BookSheet } from '../book/book';

/** What the name box asks of the page. */
export type NameBoxHands = {
  /** The workbook that is open; null while none is. */
  readonly book: () => Book | null;
  /** The sheet in front. */
  readonly sheet: () => BookSheet;
  /** Goes to cells of a sheet. */
  readonly goTo: (sheet: BookSheet, area: BookArea) => void;
  /** Says that there are no such cells. */
  readonly refuse: (typed: string) => void;
  /** Shows the selection again. */
  readonly giveUp: () => void;
};

/** The box with the address of the selection: what is typed there is gone to, Escape gives it up. */
export function connectNameBox(
  box: HTMLInputElement,
  { book, sheet, goTo, refuse, giveUp }: NameBoxHands,
): void {
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') giveUp();
    const open = book();
    if (event.key !== 'Enter' || !open) return;
    // The key must not reach the grid, which has the keyboard next.
    event.preventDefault();
    const { sheet: name, local } = splitAddress(box.value);
    const target = name === null ? sheet() : open.sheets.find((other) => other.name === name);
    const area = parseArea(local);
    if (target && area && target.visibility === 'visible') goTo(target, area);
    else refuse(box.value);
  });
  box.addEventListener('focus', () => {
    box.select();
  });
}
