import { normaliseLabel } from '../../snapshot/normalise';
import type { SheetView } from '../../tables/sheetView';
import { emptyForms } from '../accounts/emptyForms';
import { accountForms } from '../accounts/forms';
import type { WorkbookCheck } from '../context';
import { listBySheet, textCells, textLine } from '../textCells';

const FUNDS = ['政府性基金', '国有资本经营', '社会保险基金', '一般公共预算'] as const;
const EMPTY_NOTE = /^(?:注|说明|备注|本部门|本单位|我单位|我部门|本表)|(?:没有|无|未发生|未安排|不涉及)/;
/** Rows from the top in which the title stands. */
const TITLE_ROWS = 3;

/**
 * P-057: the note under an empty form explains another fund than the one that the form is about; an empty form without a
 * note, and a note of emptiness under figures (domain.md §4.2 X19).
 */
export const p057WrongFundNote: WorkbookCheck = (context) => {
  const titles = new Map(context.views.map((view) => [view, fundOf(view)]));
  const hits = textCells(context).flatMap(({ view, cell, text }) => {
    const fund = titles.get(view) ?? null;
    const label = normaliseLabel(text);
    if (fund === null || cell.row < view.firstRow + TITLE_ROWS || !EMPTY_NOTE.test(label)) return [];
    if (!/没有|无|未发生|未安排|不涉及|空/.test(label) || label.includes(fund)) return [];
    const other = FUNDS.find((name) => name !== fund && label.includes(name));
    return other === undefined
      ? []
      : [{ view, cells: [cell], line: textLine(cell, other, { fund, how: 'other' }) }];
  });
  return listBySheet(context, 'P-057', [...hits, ...emptyForms(accountForms(context))]);
};

/** The one fund that the title names; null where it names none or several. */
function fundOf(view: SheetView): string | null {
  const rows = Array.from({ length: TITLE_ROWS }, (_, index) => view.row(view.firstRow + index));
  const title = rows
    .flat()
    .map(({ text }) => normaliseLabel(text))
    .find((text) => /表$/.test(text) && FUNDS.some((fund) => text.includes(fund)));
  const named = FUNDS.filter((fund) => title?.includes(fund) === true);
  return named.length === 1 ? (named[0] ?? null) : null;
}
