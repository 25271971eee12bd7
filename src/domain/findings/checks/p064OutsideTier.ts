import { roundTo } from '../../decimal/decimal';
import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows, scoreOf } from '../indicatorRows';
import { figure, listHits } from '../makeFinding';

/** The names of the tiers as the national rules print them; other words only suggest a tier. */
const TIER_NAME =
  /^(?:全部)?(?:达成|实现)年度指标$|部分(?:达成|实现)年度指标并具有一定效果|未(?:达成|实现)年度指标且效果较差/;

/**
 * P-064: a qualitative score outside the interval of the tier that its words name (domain.md §1.4, default tiers). An
 * error where the tier is named in full, else a warning. What 未完成 was given is P-030 and P-031.
 */
export const p064OutsideTier: Check = (context) => {
  const hits = indicatorRows(context).flatMap((view) => {
    const { outcome, indicator, actual } = view.row;
    const scored = scoreOf(view);
    if (!scored || outcome.status !== 'judgement' || !outcome.interval || outcome.tier === null) return [];
    const isNamed = TIER_NAME.test(normaliseLabel(view.actual));
    if (actual.kind === 'word' && actual.meaning === 'failed' && !isNamed) return [];
    const [low, high] = outcome.interval.map((bound) => roundTo(bound, 2));
    if (!low || !high) return [];
    const top = outcome.tier === 'reached';
    const above = top
      ? scored.score.greaterThan(high.plus('0.005'))
      : scored.score.greaterThanOrEqualTo(high);
    if (!scored.score.lessThan(low.minus('0.005')) && !above) return [];
    return [
      {
        severity: isNamed ? ('error' as const) : ('warning' as const),
        cells: [indicator.score, indicator.actual],
        line: view.line({
          actual: view.actual,
          score: figure(scored.score),
          low: figure(low),
          high: figure(high),
          open: top ? '' : 'yes',
        }),
        found: figure(scored.score),
      },
    ];
  });
  return listHits(context, 'P-064', hits);
};
