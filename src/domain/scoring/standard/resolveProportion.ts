import type { Decimal } from '../../decimal/decimal';
import type { Placed } from './measure';
import type { ProportionAt } from './proportions';
import { anchorOf, type Made } from './resolveStep';
import type { Condition, Interval, ProportionForm } from './rule';
import { plainName, samePlainName } from './wording';

/**
 * 按比例 with what it is measured against: the edge of the tier with full marks, the edge of its own limits, or the
 * target (base null). Null where words and limits contradict each other.
 */
export function resolveProportion(
  each: Placed,
  at: ProportionAt,
  all: readonly Placed[],
  name: string | null,
): readonly Made[] | null {
  const anchor = anchorOf(each, all, false);
  const edges = anchor?.when?.kind === 'interval' ? anchor.when.interval : null;
  const limits = each.when?.kind === 'interval' ? each.when.interval : null;
  const side = sideOf(limits, edges);
  const base = at.over ?? baseOf(edges, side);
  // 不足95%按比例得分 with no word on full marks does not say what the share is of.
  if (limits?.high && !edges && at.form !== 'linear' && at.over === null) return null;
  const form = formOf(at, edges ? side : null, name);
  if (form === null) return null;
  const when: Condition = each.when ?? { kind: 'rest' };
  return [
    {
      when,
      award: { kind: 'proportion', form, base: form === 'linear' ? null : base },
      implied: when.kind === 'rest' || each.when === null,
    },
  ];
}

/** On which side of full marks the branch lies; null where only the target tells. */
function sideOf(limits: Interval | null, edges: Interval | null): 'under' | 'over' | null {
  if (limits && edges) {
    if (edges.low && limits.high?.lessThanOrEqualTo(edges.low)) return 'under';
    if (edges.high && limits.low?.greaterThanOrEqualTo(edges.high)) return 'over';
  }
  const only = limits ? { low: limits.high, high: limits.low } : edges;
  if (only?.low && !only.high) return 'under';
  if (only?.high && !only.low) return 'over';
  // 100%得满分，其余按比例: full marks at a point are the most that can be reached.
  return only?.low && only.high && only.low.equals(only.high) ? 'under' : null;
}

function baseOf(edges: Interval | null, side: 'under' | 'over' | null): Decimal | null {
  if (side === 'under') return edges?.low ?? null;
  return side === 'over' ? (edges?.high ?? null) : null;
}

function formOf(at: ProportionAt, side: 'under' | 'over' | null, name: string | null): ProportionForm | null {
  if (at.takes) return side === 'over' ? 'distance' : side === 'under' ? 'reached' : 'open';
  if (at.form === 'letters') return side === 'under' ? 'reached' : side === 'over' ? 'inverse' : 'quotient';
  if (at.form === 'reached' || at.form === 'linear') {
    // A score that grows with what goes beyond an upper limit makes no sense.
    if (side === 'over') return null;
  }
  if (at.form === 'inverse' || at.form === 'distance') return side === 'under' ? null : at.form;
  if (at.form !== 'linear') return at.form;
  const subject = plainName(at.subject);
  const own = name === null || samePlainName(subject, plainName(name)) || plainName(name).includes(subject);
  return own ? 'linear' : 'reached';
}
