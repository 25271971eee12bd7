import { isSatisfaction } from '../../assessment/indicatorClass';
import type { Check } from '../context';
import { fits, hasEnd } from '../evidence';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';
import { saysUnfinished } from '../texts';

/**
 * P-038: the target asks for a number and 实际完成值 answers with words. Not where a word is an answer: a count of
 * one (domain.md §1.7 a), yes or no, a deadline; not 满意度 (P-044), and not where the words say that
 * it is unfinished (P-030, P-031).
 */
export const p038WordsForNumber: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    if (!asksForNumber(view) || !answersWithWords(view)) return [];
    const { indicator } = view.row;
    return [
      {
        cells: [indicator.actual, indicator.target],
        line: view.line({ target: view.target, actual: view.actual }),
      },
    ];
  });
  return listHits(context, 'P-038', hits);
};

function asksForNumber({ row }: IndicatorView): boolean {
  const { target, indicator } = row;
  if (isSatisfaction(indicator)) return false;
  if (target.kind === 'range') return true;
  if (target.kind !== 'number') return false;
  const one = !target.percent && target.value.equals(1) && ['>=', '='].includes(target.comparison);
  return !one;
}

function answersWithWords({ row, actual }: IndicatorView): boolean {
  if (saysUnfinished(actual, hasEnd(row.target))) return false;
  if (row.actual.kind === 'word')
    return ['completed', 'completed-sentence', 'reached', 'partial'].includes(row.actual.meaning);
  if (row.actual.kind !== 'text') return false;
  const { target } = row;
  return !row.actual.candidates.some((figure) =>
    target.kind === 'number' ? fits(target, figure) : figure.unit !== null,
  );
}
