import { isSatisfaction } from '../../assessment/indicatorClass';
import { findFigures } from '../../quantity/figures';
import type { Check, CheckContext } from '../context';
import { filledText, indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

/**
 * P-044: 满意度 is answered without a figure. Where the form has no column for actual values, its explanation or
 * remark is the answer. Nothing is said before somebody has answered.
 */
export const p044NoSatisfactionFigure: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    if (!isSatisfaction(view.row.indicator) || !isAnswered(view)) return [];
    const { indicator, actual } = view.row;
    if (indicator.actual) {
      if (actual.kind === 'number' || (actual.kind === 'text' && actual.candidates.length > 0)) return [];
      return [{ cells: [indicator.actual], line: view.line({ actual: view.actual }) }];
    }
    const place = indicator.explanation ?? indicator.reason;
    const text = filledText(context, place);
    if (!place || text === '' || hasFigure(context, view)) return [];
    return [{ cells: [place, indicator.score], line: view.line({ actual: text }) }];
  });
  return listHits(context, 'P-044', hits);
};

function isAnswered(view: IndicatorView): boolean {
  return view.row.indicator.actual ? view.actual !== '' : true;
}

function hasFigure(context: CheckContext, { row, name }: IndicatorView): boolean {
  const { explanation, reason, standard } = row.indicator;
  const texts = [filledText(context, explanation), filledText(context, reason), name];
  // A printed standard may define the rate; then the marks rest on it and the figure stands elsewhere.
  return filledText(context, standard) !== '' || texts.some((text) => findFigures(text).length > 0);
}
