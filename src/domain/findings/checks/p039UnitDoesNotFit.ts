import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

const YEAR_UNIT = /^年度?$/;
const RATE_NAME = /(?:率|百分比|比例|占比)$/;
/** Units that count occasions or things. */
const COUNT_UNIT = /^(?:批次?|次|场次?|期|个|项|件|份|篇|套|台)$/;
/** Names that end in a quality or its betterment: nothing to count. */
const QUALITY =
  /(?:充分发挥|有效发挥|作用发挥|明显提升|提升|提高|增强|改善|优化|满意|水平|能力|素质|氛围|形象)$/;

type Misfit = 'date-year' | 'date-rate' | 'count-quality';

/**
 * P-039: unit and kind of the target do not fit: a date with the unit 年, a date for a 率, a count for a quality.
 * Words with a unit are P-037.
 */
export const p039UnitDoesNotFit: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const misfit = misfitOf(view);
    if (misfit === null) return [];
    const { indicator } = view.row;
    return [
      {
        cells: [indicator.target, indicator.unit, ...(misfit === 'date-year' ? [] : [indicator.nameCell])],
        line: view.line({ target: view.target, unit: view.unit, misfit }),
      },
    ];
  });
  return listHits(context, 'P-039', hits);
};

function misfitOf({ row, name, unit }: IndicatorView): Misfit | null {
  const label = normaliseLabel(name);
  if (row.target.kind === 'deadline') {
    if (RATE_NAME.test(label)) return 'date-rate';
    return YEAR_UNIT.test(normaliseLabel(unit)) ? 'date-year' : null;
  }
  const counted = row.target.kind === 'number' && !row.target.percent;
  return counted && COUNT_UNIT.test(normaliseLabel(unit)) && QUALITY.test(label) ? 'count-quality' : null;
}
