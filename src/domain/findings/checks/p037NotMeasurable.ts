import { normaliseLabel } from '../../snapshot/normalise';
import type { Check, CheckContext } from '../context';
import { filledText, indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

const SIGN = /^(?:[<>=≥≤≧≦＜＞＝]|大于|小于|等于|不少于|不低于|不高于|不超过)+/;
/** What stands in a unit column where there is no unit. */
const NO_UNIT = /^(?:无|定性|文字|其他|其它|不适用|[-—/\\]+)$/;

/**
 * P-037: a target that cannot be measured: words with an operator or a unit, or words under 数量指标. Words
 * under 效益 (明显提升) are legitimate, and so are yes and no.
 */
export const p037NotMeasurable: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { target, indicator } = view.row;
    if (target.kind !== 'words') return [];
    const how = howPretended(context, view);
    if (how === null) return [];
    return [
      {
        cells: [indicator.target, how === 'unit' ? indicator.unit : indicator.comparison],
        line: view.line({ target: view.target, how }),
      },
    ];
  });
  return listHits(context, 'P-037', hits);
};

function howPretended(context: CheckContext, view: IndicatorView): 'unit' | 'sign' | 'count' | null {
  const { indicator } = view.row;
  const unit = normaliseLabel(view.unit);
  if (unit !== '' && !NO_UNIT.test(unit)) return 'unit';
  const sign = normaliseLabel(filledText(context, indicator.comparison));
  if (SIGN.test(sign)) return 'sign';
  return /数量/.test(indicator.level2 ?? '') ? 'count' : null;
}
