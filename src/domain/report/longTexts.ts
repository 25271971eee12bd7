import { remembered } from '../remembered';
import type { CellRef, WorkbookSnapshot } from '../snapshot/snapshot';
import { refOf, viewOf } from '../tables/sheetView';

/** A text of so many letters is prose, no label. */
const shortest = 12;
/** A longer one is no text of a form. */
const longest = 4000;

/** The texts of a workbook that may tell figures, sheet by sheet; those of very hidden sheets are not read. */
export const longTexts = remembered(
  (workbook: WorkbookSnapshot): readonly { readonly text: string; readonly cell: CellRef }[] =>
    workbook.sheets
      .filter(({ area, visibility }) => area !== null && visibility !== 'veryHidden')
      .flatMap((sheet) => {
        const view = viewOf(sheet);
        const found: { text: string; cell: CellRef }[] = [];
        for (let row = view.firstRow; row <= view.lastRow; row += 1) {
          for (const cell of view.row(row)) {
            if (typeof cell.value === 'string' && cell.text.length >= shortest)
              found.push({ text: cell.text.slice(0, longest), cell: refOf(cell) });
          }
        }
        return found;
      }),
);
