import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck } from '../context';
import { listBySheet, textLine, type SheetHit } from '../textCells';

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];
/** Two headings alone do not make a list. */
const SHORTEST = 3;

type Heading = { readonly cell: ViewCell; readonly number: number };

/**
 * P-061: the headings of a form in words (一、二、四、) jump or repeat a number. Rows with amounts are left alone: there
 * lines without money are often left out.
 */
export const p061HeadingNumbers: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-061',
    context.views.flatMap((view) =>
      [...columnsOf(view).values()].flatMap((headings) => judge(view, headings)),
    ),
  );

function columnsOf(view: SheetView): ReadonlyMap<number, readonly Heading[]> {
  const columns = new Map<number, Heading[]>();
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const cells = view.row(row);
    if (cells.some(({ value }) => typeof value === 'number')) continue;
    for (const cell of cells) {
      const numeral =
        typeof cell.value === 'string' ? /^([一二三四五六七八九十]{1,2})、/.exec(cell.text)?.[1] : undefined;
      const number = numeral === undefined ? 0 : NUMERALS.indexOf(numeral) + 1;
      if (number > 0) columns.set(cell.column, [...(columns.get(cell.column) ?? []), { cell, number }]);
    }
  }
  return columns;
}

function judge(view: SheetView, headings: readonly Heading[]): readonly SheetHit[] {
  if (headings.length < SHORTEST || headings[0]?.number !== 1) return [];
  return headings.flatMap(({ cell, number }, index): readonly SheetHit[] => {
    const before = headings[index - 1];
    // A new list begins with 一.
    if (!before || number === 1 || number === before.number + 1) return [];
    const due = NUMERALS[before.number] ?? '';
    return [
      {
        view,
        cells: [cell],
        line: textLine(cell, cell.text, { due }),
        expected: due === '' ? null : `${due}、`,
      },
    ];
  });
}
