import { normaliseLabel } from '../../snapshot/normalise';
import { findFigures } from '../../quantity/figures';
import type { Check } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** Rates of the common framework that are defined by two amounts or counts (domain.md §3). */
const DEFINED =
  /(?:预算(?:完成|执行|调整|控制)|支付进度|资金到位|到位及时|实际完成|完成及时|质量达标|(?:重点)?工作办结|在职人员控制|人员控制|公用经费控制|三公经费(?:控制|变动)|结转结余|政府采购执行|固定资产利用)率$/;
const BY_MONEY = /预算(?:完成|执行|调整|控制)率|支付进度率/;

/**
 * P-088: a rate of the framework for whole departments is stated without a target, and nothing beside it gives the
 * amounts or counts that it comes from. A rate beside its target, and others (合格率, 满意度), are stated alone in every form.
 */
export const p088RateWithoutBasis: Check = (context) => {
  if (context.table.kind === 'project-self-eval') return [];
  const hasMoney = context.table.money !== null;
  const hits = indicatorRows(context).flatMap((view) => {
    const { target, indicator } = view.row;
    const name = normaliseLabel(view.name);
    if (!DEFINED.test(name) || (hasMoney && BY_MONEY.test(name))) return [];
    if (target.kind !== 'blank' || !isRateFigure(view) || hasBasis(view)) return [];
    return [{ cells: [indicator.actual], line: view.line({ actual: view.actual }) }];
  });
  return listHits(context, 'P-088', hits);
};

/** 100 % and the like; a bare number up to 1 is taken for a fraction. */
function isRateFigure({ row: { actual } }: IndicatorView): boolean {
  if (actual.kind !== 'number') return false;
  return actual.percent || (actual.unit === null && !actual.fromText && actual.value.lessThanOrEqualTo(1));
}

/** Two figures that are no rates, in the texts of the row. */
function hasBasis(view: IndicatorView): boolean {
  const texts = [view.actual, view.target, view.reason, view.explanation];
  const figures = texts
    .flatMap((text) => findFigures(text))
    .filter((figure) => !figure.percent && figure.unit !== null);
  return figures.length >= 2;
}
