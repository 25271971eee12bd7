import { roundTo } from '../../decimal/decimal';
import type { RateCell } from '../../facts/facts';
import type { CellRef } from '../../snapshot/snapshot';
import type { WorkbookCheck, WorkbookContext } from '../context';
import { rateAt, ratesFit } from '../figures';
import { percentFigure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/** Off by this much, in percent points, is 尾差 and only a hint. */
const LAST_DIGIT = '0.01';
/** Coverage by counts has a code of its own (P-059). */
const COVERAGE = /覆盖率|自评率/;

/**
 * P-007 outside of self-evaluations: a rate in a data table is not what its figures give. Where only a person can say
 * which figures count, it is wrong only if it is none of what they can give.
 */
export const p007RatesOfData: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-007',
    context.facts.rateCells.flatMap((cell) => judge(context, cell)),
  );

function judge(context: WorkbookContext, { sheetId, label, place, finding }: RateCell): readonly SheetHit[] {
  const view = context.views.find(({ sheet }) => sheet.id === sheetId);
  const stated = view ? rateAt(view.sheet, place.cell, place.convention) : null;
  if (!view || !stated || COVERAGE.test(label)) return [];
  const ways = finding.candidates.length > 0 ? finding.candidates : [];
  const values = finding.value
    ? [finding.value, ...ways.map(({ value }) => value)]
    : ways.map(({ value }) => value);
  const dues = values.map((value) => value.times(place.falling ? -100 : 100));
  const [due] = dues;
  if (!due || dues.some((value) => ratesFit(stated, value))) return [];
  const off = roundTo(stated.points, 2).minus(roundTo(due, 2)).abs();
  const near = finding.status === 'computed' && off.lessThanOrEqualTo(LAST_DIGIT);
  const inputs = (finding.inputs.length > 0 ? [finding.inputs] : ways.map((way) => way.inputs)).flat();
  const cells: readonly (CellRef | null)[] = inputs.flatMap(({ terms }) =>
    terms.map(({ fact }) => fact.cell),
  );
  const shown = [...new Set((finding.value ? [due] : dues).map((value) => percentFigure(value)))].join(' / ');
  return [
    {
      view,
      severity: near ? 'info' : 'error',
      cells: [place.cell, ...cells],
      line: {
        row: String(place.cell.row + 1),
        name: label,
        what: '',
        stated: percentFigure(stated.points),
        due: shown,
        base: '',
        near: near ? 'yes' : '',
      },
      found: percentFigure(stated.points),
      expected: finding.value ? percentFigure(due) : null,
    },
  ];
}
