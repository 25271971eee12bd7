import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows, type IndicatorView } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** A name says its class as plainly as this; the class is the word that its 二级指标 has to hold. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?:及时|按时|按期|如期|准时)[^,，。]{0,4}率$|(?:完成|竣工|完工)(?:时间|时限|期限)$/, '时效'],
  [/(?:合格|达标|优良|优秀|通过|准确|成活)率$/, '质量'],
  [/(?:成本|费用)(?:控制|节约)|单位成本|人均成本|(?:补助|补贴|奖励)标准$/, '成本'],
  [/满意[度率]$/, '满意'],
];
const CLASSES = /数量|质量|时效|成本|效益|影响|满意/;

/**
 * P-042: an indicator stands in another class than its name says: 按时完成率 under 数量, a date under 成本. Only where
 * the 二级指标 is one of the usual classes; cost indicators of a 成本 block of their own are left alone.
 */
export const p042WrongClass: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const due = classDue(view);
    const { indicator } = view.row;
    const level2 = normaliseLabel(indicator.level2 ?? '');
    const stands = `${normaliseLabel(indicator.level1 ?? '')}${level2}`;
    if (due === null || !CLASSES.test(level2) || stands.includes(due)) return [];
    // What a cost target asks for can be an effect as well, and satisfaction is an effect in some forms.
    if (/效益|影响/.test(level2) && due !== '时效') return [];
    return [
      { cells: [indicator.nameCell], line: view.line({ stands: indicator.level2 ?? '', due: `${due}指标` }) },
    ];
  });
  return listHits(context, 'P-042', hits);
};

function classDue({ row, name }: IndicatorView): string | null {
  const label = normaliseLabel(name);
  const named = NAMES.find(([pattern]) => pattern.test(label))?.[1] ?? null;
  if (named !== null) return named;
  const { target } = row;
  return target.kind === 'deadline' && target.month !== null ? '时效' : null;
}
