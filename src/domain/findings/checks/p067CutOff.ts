import type { CellRef } from '../../snapshot/snapshot';
import { normaliseLabel } from '../../snapshot/normalise';
import type { Check, CheckContext } from '../context';
import { textAt } from '../figures';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** No sentence and no name ends like this. */
const LOOSE_END =
  /[的和与及或在为对将把是被从向以及、，,（(“《：:]$|(?:包括|按照|根据|通过|在全省各|在全市各|各)$/;
/** A class whose last letters are gone: 经济效益指. */
const CLASS_CUT = /(?:效益|影响|数量|质量|时效|成本|满意度|产出)指$/;
/** A shorter text is a label, not a sentence. */
const SHORTEST = 4;

/** P-067: a text of the table ends in the middle: 考核在全省各, 经济效益指. */
export const p067CutOff: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { indicator } = view.row;
    const classes = [indicator.level1, indicator.level2].filter((label) =>
      CLASS_CUT.test(normaliseLabel(label ?? '')),
    );
    const texts = [indicator.nameCell, indicator.target, indicator.actual, indicator.reason];
    const cut = texts.filter((cell) => endsLoosely(textAt(context.sheet, cell)));
    if (cut.length + classes.length === 0) return [];
    const text = cut[0] ? textAt(context.sheet, cut[0]) : (classes[0] ?? '');
    return [
      {
        cells: [...cut, ...(classes.length > 0 ? [classCell(context, indicator.row, classes[0] ?? '')] : [])],
        line: view.line({ text }),
      },
    ];
  });
  return listHits(context, 'P-067', hits);
};

function endsLoosely(text: string): boolean {
  return text.length >= SHORTEST && LOOSE_END.test(text.trim()) && !/[A-Za-z]:$/.test(text);
}

/** The cell of the row that prints the class; the name beside it where the class stands in a merged cell above. */
function classCell({ sheet, table }: CheckContext, row: number, label: string): CellRef | null {
  const name = table.indicators?.rows.find((candidate) => candidate.row === row)?.nameCell ?? null;
  for (let column = (name?.column ?? 0) - 1; column >= 0; column -= 1) {
    const cell = { sheetId: sheet.id, row, column };
    if (textAt(sheet, cell).replace(/\s+/g, '') === label.replace(/\s+/g, '')) return cell;
  }
  return name;
}
