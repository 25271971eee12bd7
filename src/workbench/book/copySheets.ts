import { quoteSheetName } from './address';
import { cellKey, type Book, type BookCell, type BookSheet } from './book';
import { setCell, setColumn, setMerges, setRow, setStyle } from './mutate';
import { addSheet, setPage, setSheet } from './sheets';
import { renameSheetInFormula } from './shift';

const columnCount = cellKey(1, 0);

/**
 * Puts copies of sheets of another book at the end of this one: values, formulas, looks, merged areas, sizes, frozen
 * panes and page set-up. A name that is taken gets a number, as Excel gives it. A formula that refers to a sheet that
 * does not come along keeps its value only. Answers the new sheets.
 */
export function copySheets(book: Book, sheets: readonly BookSheet[]): BookSheet[] {
  const pairs = sheets.map((from) => ({ from, to: addSheet(book, freeName(book, from.name)) }));
  for (const { from, to } of pairs) {
    for (const [key, cell] of from.cells) {
      const [row, column] = [Math.floor(key / columnCount), key % columnCount];
      const formula = cell.array === null ? formulaHere(cell, pairs) : null;
      if (cell.value !== null || formula !== null)
        setCell(book, to, row, column, { value: cell.value, formula });
      setStyle(book, to, row, column, { ...cell.style, xf: 0 });
    }
    for (const [row, { height, hidden }] of from.rows) setRow(book, to, row, { height, hidden });
    for (const [column, { width, hidden }] of from.columns) setColumn(book, to, column, { width, hidden });
    if (from.merges.length > 0)
      setMerges(
        book,
        to,
        from.merges.map((area) => ({ ...area })),
      );
    setSheet(book, to, { visibility: from.visibility, tabColor: from.tabColor, freeze: from.freeze });
    setPage(book, to, { ...from.page });
  }
  return pairs.map(({ to }) => to);
}

/** The formula with the names that the sheets have here; null where it is none, or refers to a sheet that stayed behind. */
function formulaHere(
  { formula }: BookCell,
  pairs: readonly { readonly from: BookSheet; readonly to: BookSheet }[],
): string | null {
  if (formula === null) return null;
  // Each name is taken out first: what is left of a sheet then is one that did not come along.
  let here = formula;
  for (const [index, { from }] of pairs.entries())
    here = renameSheetInFormula(here, from.name, `\uE000${String(index)}\uE001`);
  if (withoutTexts(here).includes('!')) return null;
  return here.replace(
    /\uE000(\d+)\uE001/gu,
    (_whole, index: string) => `${quoteSheetName(pairs[Number(index)]?.to.name ?? '')}!`,
  );
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, '""').replace(/#REF!/gu, '');
}

/** `表`, else `表 (2)`; no longer than Excel allows. */
function freeName(book: Book, name: string): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const end = ` (${String(number)})`;
    const candidate = `${name.slice(0, 31 - end.length)}${end}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
