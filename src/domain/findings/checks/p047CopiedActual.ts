import { grouped } from '../../grouped';
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
  const groups = grouped(views, (view) => normaliseLabel(view.actual));
  const copies = new Map([...groups].flatMap(([text, alike]) => copiesIn(text, alike)));
  const hits = views.flatMap((view) => {
    const source = copies.get(view);
    if (!source) return [];
    const cells = [view.row.indicator.actual, source.row.indicator.actual, view.row.indicator.nameCell];
    return [{ cells, line: view.line({ source: source.name }) }];
  });
  return listHits(context, 'P-047', hits);
};

/** Of the indicators with these words: those that the words do not name, each with the first one that they do name. */
function copiesIn(
  text: string,
  alike: readonly IndicatorView[],
): readonly (readonly [IndicatorView, IndicatorView])[] {
  if (alike.length === 1 || text.length < SHORTEST_NAME) return [];
  const isNamed = ({ name }: IndicatorView): boolean => text.includes(normaliseLabel(name));
  const source = alike.find((view) => normaliseLabel(view.name).length >= SHORTEST_NAME && isNamed(view));
  if (!source) return [];
  return alike.filter((view) => !isNamed(view)).map((view) => [view, source] as const);
}
