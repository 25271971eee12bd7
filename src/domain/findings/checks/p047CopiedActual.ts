import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** A shorter name is found in too many texts. */
const SHORTEST_NAME = 4;

/**
 * P-047: 实际完成值 was copied from another indicator: the same words stand in both rows and name the other one,
 * not this one. The same words alone prove nothing: one sentence can answer two indicators.
 */
export const p047CopiedActual: Check = (context) => {
  const views = indicatorRows(context);
  const hits = views.flatMap((view) => {
    const source = views.find((other) => isCopy(view, other));
    if (!source) return [];
    const cells = [view.row.indicator.actual, source.row.indicator.actual, view.row.indicator.nameCell];
    return [{ cells, line: view.line({ source: source.name }) }];
  });
  return listHits(context, 'P-047', hits);
};

function isCopy(view: IndicatorView, other: IndicatorView): boolean {
  const text = normaliseLabel(view.actual);
  if (other === view || text === '' || text !== normaliseLabel(other.actual)) return false;
  const [own, theirs] = [normaliseLabel(view.name), normaliseLabel(other.name)];
  return theirs.length >= SHORTEST_NAME && own !== theirs && text.includes(theirs) && !text.includes(own);
}
