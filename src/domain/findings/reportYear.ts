import { remembered } from '../remembered';
import type { SheetView } from '../tables/sheetView';
import type { WorkbookContext } from './context';
import { textCells } from './textCells';

/** Rows from the top in which a title stands. */
const TITLE_ROWS = 4;
/** So many mentions of one year, and such a share of all, make it the year of the workbook. */
const ENOUGH = 5;
const SHARE = 0.6;

/**
 * The year that a sheet reports on: of its self-evaluation, of its title, the only one that the tables and titles of
 * the workbook name, or else the one that its texts mostly speak of. Null where that is not clear.
 */
export function reportYear(context: WorkbookContext, view: SheetView): number | null {
  const own = context.tables.find(({ sheet }) => sheet.id === view.sheet.id)?.table.year;
  return own ?? titleYear(view) ?? yearOfAll(context);
}

const yearOfAll = remembered((context: WorkbookContext): number | null => {
  const named = new Set(
    [...context.tables.map(({ table }) => table.year), ...context.views.map(titleYear)].filter(
      (year) => year !== null,
    ),
  );
  const [only] = named;
  if (named.size === 0) return mostNamed(context);
  return named.size === 1 && only !== undefined ? only : null;
});

/** Counting goes through every text: once for a workbook. */
const mostNamed = remembered((context: WorkbookContext): number | null => {
  const counts = new Map<number, number>();
  for (const { text } of textCells(context)) {
    for (const match of text.matchAll(/(?<![\d〔[(])(20\d{2})(?:年|[.]\d)/gu)) {
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] >= ENOUGH && most[1] >= all * SHARE ? most[0] : null;
});

const titleYear = remembered((view: SheetView): number | null => {
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + TITLE_ROWS - 1); row += 1) {
    for (const { text } of view.row(row)) {
      const match = /(20\d{2})年(?:度|[^\d月]*表|省|市|县|区)/.exec(
        text.normalize('NFKC').replace(/\s+/g, ''),
      );
      if (match && !/填[表报]日期|截[止至]/.test(text)) return Number(match[1]);
    }
  }
  return null;
});
