import { normaliseLabel } from '../snapshot/normalise';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { viewOf } from '../tables/sheetView';
import { titleIn } from '../tables/titles';

/** Rows of a sheet in which titles and headers with years are looked for. */
const reach = 60;

/**
 * The year that the tables of a workbook report on: the one that most titles print, else the latest year in a header
 * of budgets or accounts (2023年决算数). Null where none is printed: then no column is last year's by its number.
 */
export function reportYearOf(workbook: WorkbookSnapshot): number | null {
  const titles = new Map<number, number>();
  let latest: number | null = null;
  for (const sheet of workbook.sheets) {
    const view = viewOf(sheet);
    for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + reach); row += 1) {
      const title = titleIn(view, row, view.window);
      const year = title && yearIn(title.cell.text);
      if (year) titles.set(year, (titles.get(year) ?? 0) + 1);
      for (const { text } of view.row(row)) {
        if (text.length > 20 || !/预算|决算|实际|执行|控制/.test(text)) continue;
        const printed = yearIn(text);
        if (printed !== null && (latest === null || printed > latest)) latest = printed;
      }
    }
  }
  const [most] = [...titles].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? latest;
}

function yearIn(text: string): number | null {
  const year = /(20\d{2})年/.exec(normaliseLabel(text))?.[1];
  return year === undefined ? null : Number(year);
}
