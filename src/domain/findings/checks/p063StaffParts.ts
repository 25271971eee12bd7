import { fromNumber } from '../../decimal/decimal';
import { normaliseLabel } from '../../snapshot/normalise';
import type { SheetView, ViewCell } from '../../tables/sheetView';
import type { WorkbookCheck } from '../context';
import { figure } from '../makeFinding';
import { listBySheet, textLine, type SheetHit } from '../textCells';

const RETIRED = /^(?:\d+[.、])?离退休(?:人员)?(?:数|人数|合计|小计)?$/;
const PARTS = [/^离休(?:人员)?(?:数|人数)?$/, /^退休(?:人员)?(?:数|人数)?$/];
/** Rows below the sum in which its parts stand. */
const NEAR = 3;

/** P-063: 离退休人员 is not 离休 and 退休: these two are all of it, so that the sum has to be exact. */
export const p063StaffParts: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-063',
    context.views.flatMap((view) => {
      const hits: SheetHit[] = [];
      for (let row = view.firstRow; row <= view.lastRow; row += 1) {
        const label = view.row(row).find((cell) => RETIRED.test(labelOf(cell)));
        if (label) hits.push(...judge(view, label));
      }
      return hits;
    }),
  );

function judge(view: SheetView, label: ViewCell): readonly SheetHit[] {
  const rows = PARTS.map((pattern) => rowBelow(view, label, pattern));
  const [first, second] = rows;
  if (first === undefined || second === undefined || first === null || second === null) return [];
  const totals = view
    .row(label.row)
    .filter(({ column, value }) => column > label.column && typeof value === 'number');
  return totals.flatMap((total): readonly SheetHit[] => {
    const cells = [view.cell(first, total.column), view.cell(second, total.column)];
    if (cells.some(({ value }) => typeof value !== 'number')) return [];
    const sum = cells.reduce((all, { value }) => all.plus(Number(value)), fromNumber(0));
    if (sum.equals(Number(total.value))) return [];
    // Numbers of rows run through all three.
    if (cells.every(({ value }, index) => value === Number(total.value) + index + 1)) return [];
    const found = figure(fromNumber(Number(total.value)));
    return [
      {
        view,
        cells: [total, ...cells],
        line: textLine(label, label.text, { found, sum: figure(sum) }),
        found,
        expected: figure(sum),
      },
    ];
  });
}

function rowBelow(view: SheetView, { row }: ViewCell, pattern: RegExp): number | null {
  for (let at = row + 1; at <= Math.min(row + NEAR, view.lastRow); at += 1) {
    if (view.row(at).some((cell) => pattern.test(labelOf(cell)))) return at;
  }
  return null;
}

function labelOf({ value, text }: ViewCell): string {
  return typeof value === 'string' ? normaliseLabel(text).replace(/^其中:/, '') : '';
}
