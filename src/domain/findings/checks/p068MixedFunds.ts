import { indexFacts } from '../../facts/factIndex';
import { fundScopeOf, mixesFunds } from '../../facts/fundScope';
import type { RateCell } from '../../facts/facts';
import type { WorkbookCheck, WorkbookContext } from '../context';
import { rateAt, ratesFit } from '../figures';
import { percentFigure } from '../makeFinding';
import { listBySheet, type SheetHit } from '../textCells';

/**
 * P-068: a printed rate sets 财政拨款 against all money of the department, or the other way round. Only where the tables
 * say of both figures what money they are, and no two figures of the same money give the rate.
 */
export const p068MixedFunds: WorkbookCheck = (context) =>
  listBySheet(
    context,
    'P-068',
    context.facts.rateCells.flatMap((cell) => judge(context, cell)),
  );

function judge(context: WorkbookContext, { sheetId, label, place, finding }: RateCell): readonly SheetHit[] {
  const view = context.views.find(({ sheet }) => sheet.id === sheetId);
  const stated = view ? rateAt(view.sheet, place.cell, place.convention) : null;
  if (!view || !stated) return [];
  const index = indexFacts(context.facts.facts);
  const points = place.falling ? -100 : 100;
  const giving = finding.candidates.filter(({ value }) => ratesFit(stated, value.times(points)));
  const [first] = giving;
  if (!first || !giving.every((candidate) => mixesFunds(candidate, index))) return [];
  const facts = first.inputs.flatMap(({ terms }) => terms.map(({ fact }) => fact));
  const named = (scope: 'fiscal' | 'all'): string =>
    facts.find((fact) => fundScopeOf(fact) === scope)?.label.trim() ?? '';
  const other = finding.candidates.find((candidate) => !mixesFunds(candidate, index));
  return [
    {
      view,
      cells: [place.cell, ...facts.map(({ cell }) => cell)],
      line: {
        row: String(place.cell.row + 1),
        name: label,
        fiscal: named('fiscal'),
        all: named('all'),
        due: other ? percentFigure(other.value.times(points)) : '',
      },
      found: percentFigure(stated.points),
    },
  ];
}
