import type { CellRef } from '../../snapshot/snapshot';
import { isSlot } from '../../tables/labels';
import type { Check } from '../context';
import { marksAt, numberAt, textAt } from '../figures';
import { isFilled } from '../indicatorRows';
import { listHits, rowNumbers } from '../makeFinding';

/** What a form prints where words of one's own belong: XX项目, ××局, 20XX年. Names such as XXL are left alone. */
const PLACEHOLDER = /(?<![A-Za-z])[XxＸ×]{2,4}(?![A-Za-z])|(?<![.…])…{2,}$|\.{6,}$/;

/**
 * P-078: printed examples are left in a form that is otherwise filled: a slot such as 指标1 with marks or a score, XX in
 * a text. An empty row of the printed form is none.
 */
export const p078Leftovers: Check = (context) => {
  if (!isFilled(context)) return [];
  const { sheet, assessment, table } = context;
  const rows = assessment.rows.flatMap(({ indicator }) => {
    const text = (cell: CellRef | null) => textAt(sheet, cell);
    const used = marksAt(sheet, indicator.marks) !== null || numberAt(sheet, indicator.score) !== null;
    const printed = text(indicator.nameCell);
    const slot = printed !== '' && isSlot(printed) && /指标/.test(printed) && used;
    const texts = [indicator.nameCell, indicator.target, indicator.actual, indicator.reason];
    const left = texts.filter((cell) => PLACEHOLDER.test(text(cell)) && text(cell).length > 4);
    if (!slot && left.length === 0) return [];
    return [
      {
        cells: slot ? [indicator.nameCell, ...left] : left,
        line: {
          row: rowNumbers([indicator.row]),
          name: indicator.name ?? printed,
          text: slot ? printed : text(left[0] ?? null),
        },
      },
    ];
  });
  const remarks = textAt(sheet, table.remarks);
  const inRemarks =
    table.remarks && PLACEHOLDER.test(remarks) && remarks.length > 4
      ? [{ cells: [table.remarks], line: { row: rowNumbers([table.remarks.row]), name: '', text: remarks } }]
      : [];
  return listHits(context, 'P-078', [...rows, ...inRemarks]);
};
