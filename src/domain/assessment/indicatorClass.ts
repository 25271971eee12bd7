import type { IndicatorNature } from '../scoring/target';
import { normaliseLabel } from '../snapshot/normalise';
import type { IndicatorRow } from '../tables/table';

type Labels = Pick<IndicatorRow, 'level1' | 'level2' | 'name'>;

/** Words of a value that is fixed beforehand: more of it is no better than less. `标准化` is a quality, no standard. */
const fixedName =
  /标准(?!化)|单价|均价|定额|限额|限价|上限|成本|费用|经费|金额|造价|价格|概算|时限|期限|时间|控制/u;
const fixedRate = /控制率|节约率|节省率|成本|费用/u;
const moneyUnit = /^(?:人民币)?(?:[百千万亿])*元/u;
const timeUnit = /^(?:年|季度?|月|个月|周|天|日|工作日|小时|分钟)/u;

/**
 * What kind of indicator a row is, for `=` targets (domain.md §1.3 Q-EQ): by its class (数量, 质量, 时效, 成本) first,
 * then by its name and unit. `unit` is the unit of the target as printed, `%` for rates, null where there is none.
 */
export function indicatorNature(labels: Labels, unit: string | null): IndicatorNature {
  const name = normaliseLabel(labels.name ?? '');
  const classes = normaliseLabel(`${labels.level1 ?? ''}/${labels.level2 ?? ''}`);
  const rate = unit === '%' || name.endsWith('率');
  if (/成本/u.test(classes)) return 'fixed';
  if (rate) {
    if (fixedRate.test(name)) return 'fixed';
    return /数量/u.test(classes) ? 'count' : 'other';
  }
  const fixed = fixedName.test(name) || (unit !== null && moneyUnit.test(unit));
  if (fixed || /时效/u.test(classes)) return 'fixed';
  if (/数量/u.test(classes)) return 'count';
  if (/质量|效益|影响|满意/u.test(classes)) return 'other';
  return unit !== null && !timeUnit.test(unit) ? 'count' : 'other';
}

/** True for 满意度 and the like: a figure is needed, words never do (domain.md §1.7 c). */
export function isSatisfaction(labels: Labels): boolean {
  if (/满意|好评|认可度/u.test(normaliseLabel(labels.name ?? ''))) return true;
  return [labels.level1, labels.level2].some((level) => {
    const label = normaliseLabel(level ?? '');
    return /满意/u.test(label) && !/效益|产出|影响/u.test(label);
  });
}
