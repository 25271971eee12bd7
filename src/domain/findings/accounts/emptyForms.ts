import { normaliseLabel } from '../../snapshot/normalise';
import { type SheetHit, textCellsOf, textLine } from '../textCells';
import { figuresOf } from './figures';
import type { AccountForm } from './forms';

/** Forms of money that many departments do not have. */
const SELDOM: readonly AccountForm['kind'][] = ['fund', 'capital'];
const SAYS_EMPTY =
  /没有|未发生|未安排|未涉及|不涉及|不存在|空表|为空|无(?:此|该|相关|政府性基金|国有资本|收支|收入|支出|数据|内容|发生)/;

/**
 * A form of 政府性基金 or 国有资本经营 that is empty without a note that says why, though the other forms are filled
 * (info), and one that has figures though its note says that there are none (warning): domain.md §4.2 X19.
 */
export function emptyForms(forms: readonly AccountForm[]): readonly SheetHit[] {
  const own = forms.filter(({ kind }) => SELDOM.includes(kind));
  const areOthersFilled = forms.some((form) => !own.includes(form) && isFilled(form));
  return own.flatMap((form): readonly SheetHit[] => {
    const { view, title, firstRow } = form;
    const end = forms.find((other) => other.view === view && other.firstRow > firstRow)?.firstRow;
    const note = textCellsOf(view).find(
      ({ cell, text }) =>
        cell.row >= firstRow && cell.row < (end ?? Infinity) && SAYS_EMPTY.test(normaliseLabel(text)),
    );
    if (isFilled(form)) {
      const filled = [...figuresOf(form).values()].find(({ value }) => value && !value.isZero());
      return note
        ? [
            {
              view,
              cells: [note.cell, filled?.cell ?? null],
              line: textLine(note.cell, title, { how: 'filled' }),
            },
          ]
        : [];
    }
    const [top] = view.row(view.firstRow);
    if (note || !areOthersFilled || !top) return [];
    return [{ view, severity: 'info', cells: [top], line: textLine(top, title, { how: 'missing' }) }];
  });
}

function isFilled(form: AccountForm): boolean {
  return [...figuresOf(form).values()].some(({ value }) => value !== null && !value.isZero());
}
