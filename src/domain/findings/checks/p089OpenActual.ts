import type { Check } from '../context';
import { sameUnit } from '../../quantity/units';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

type Openness = 'open' | 'several' | 'limit';

/**
 * P-089: 实际完成值 leaves the comparison open: 约, 多, 超过 where that decides or no target is given, several numbers
 * of one unit, or exactly the limit of a strict > or <.
 */
export const p089OpenActual: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const how = howOpen(view);
    if (how === null) return [];
    const { indicator } = view.row;
    return [
      {
        cells: [indicator.actual, ...(how === 'limit' ? [indicator.comparison, indicator.target] : [])],
        line: view.line({ actual: view.actual, how }),
      },
    ];
  });
  return listHits(context, 'P-089', hits);
};

function howOpen({ row }: IndicatorView): Openness | null {
  const { outcome, actual, target } = row;
  if (outcome.status === 'judgement') {
    if (outcome.why === 'open-bound') return 'open';
    if (outcome.why === 'several-figures') return 'several';
    if (outcome.why === 'exact-limit') return 'limit';
  }
  if (actual.kind === 'number') {
    const strict = target.kind === 'number' && (target.comparison === '>' || target.comparison === '<');
    if (strict && target.value.equals(actual.value)) return 'limit';
    const decided = target.kind === 'number' && actual.bound === 'above' && !strict;
    return actual.bound !== 'exact' && !decided ? 'open' : null;
  }
  if (actual.kind !== 'text' || target.kind === 'words') return null;
  const units = actual.candidates.map(({ unit }) => unit).filter((unit) => unit !== null);
  const [first] = units;
  return units.length > 1 && units.every((unit) => first !== undefined && sameUnit(unit, first))
    ? 'several'
    : null;
}
