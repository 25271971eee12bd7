import { Decimal } from '../../decimal/decimal';
import { between, compareHighs, compareLows, contains, covers, isInside, shared } from './intervals';
import type { Award, Branch, Interval, MeasuredRule, Span, StandardChoice } from './rule';

/** More printed tiers than any standard has: beyond this nothing is compared pairwise. */
const mostTiers = 40;

/** What printed tiers leave open. `conflicts`: tiers that claim the same results for different awards. */
export type TierFaults = {
  readonly gaps: readonly { readonly between: Interval; readonly span: Span }[];
  readonly overlaps: readonly { readonly at: Decimal; readonly span: Span }[];
  readonly conflicts: readonly Span[];
  readonly choices: readonly StandardChoice[];
};

type Tier = { readonly interval: Interval; readonly branch: Branch };

/** Compares the printed tiers of a rule with each other. */
export function tierFaults(rule: MeasuredRule): TierFaults {
  const tiers = rule.branches
    .flatMap((branch): Tier[] =>
      branch.when.kind === 'interval' && !branch.implied ? [{ interval: branch.when.interval, branch }] : [],
    )
    .sort((a, b) => compareLows(a.interval, b.interval) || compareHighs(a.interval, b.interval));
  if (tiers.length > mostTiers) {
    return { gaps: [], overlaps: [], conflicts: tiers.map(({ branch }) => branch.span), choices: [] };
  }
  const { overlaps, conflicts: crossing } = comparePairs(tiers);
  const conflicts = [...crossing, ...impliedConflicts(rule.branches)];
  const gaps = findGaps(tiers, rule);
  const choices: StandardChoice[] = [];
  if (gaps.length > 0) choices.push('tierGap');
  if (overlaps.length > 0) choices.push('tierOverlap');
  return { gaps, overlaps, conflicts, choices: [...choices, ...outer(tiers, rule)] };
}

function comparePairs(tiers: readonly Tier[]): Pick<TierFaults, 'overlaps' | 'conflicts'> {
  const overlaps: { at: Decimal; span: Span }[] = [];
  const conflicts: Span[] = [];
  tiers.forEach((one, index) => {
    for (const other of tiers.slice(index + 1)) {
      const common = shared(one.interval, other.interval);
      if (common === 'none' || sameAward(one.branch.award, other.branch.award)) continue;
      if (isInside(one.interval, other.interval) || isInside(other.interval, one.interval)) continue;
      const at = one.interval.high ?? other.interval.low;
      if (common === 'point' && at) overlaps.push({ at, span: other.branch.span });
      else conflicts.push(other.branch.span);
    }
  });
  return { overlaps, conflicts };
}

/** Two steps for the same results (每低1%扣0.5分，每低2%扣1.5分), or a single deduction beside a step. */
function impliedConflicts(branches: readonly Branch[]): readonly Span[] {
  const implied = branches.filter((branch) => branch.implied);
  const step = implied.find(({ award }) => award.kind === 'step' && !award.step.gains);
  const minus = step ? branches.filter(({ award }) => award.kind === 'minus') : [];
  const doubled = implied
    .slice(0, mostTiers)
    .filter((branch, index) =>
      implied
        .slice(0, index)
        .some((other) => !sameAward(branch.award, other.award) && sameSide(branch, other)),
    );
  return [...doubled, ...minus].map(({ span }) => span);
}

function sameSide(one: Branch, other: Branch): boolean {
  if (one.when.kind === 'interval' && other.when.kind === 'interval') {
    return shared(one.when.interval, other.when.interval) === 'stretch';
  }
  return one.when.kind === other.when.kind;
}

/** True where two awards are printed alike. */
export function sameAward(one: Award, other: Award): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Gaps no wider than one unit of the last printed place: 10% and 11%, but not 60% and 80%. */
function findGaps(tiers: readonly Tier[], rule: MeasuredRule): TierFaults['gaps'] {
  const found: { between: Interval; span: Span }[] = [];
  let reach: Tier | undefined;
  for (const tier of tiers) {
    const gap = reach && between(reach.interval, tier.interval);
    if (gap && isNarrow(gap, rule) && !isCovered(gap, rule))
      found.push({ between: gap, span: tier.branch.span });
    if (!reach || compareHighs(tier.interval, reach.interval) > 0) reach = tier;
  }
  return found;
}

function isNarrow({ low, high }: Interval, { scale }: MeasuredRule): boolean {
  if (!low || !high) return false;
  const factor = scale === 'percent' ? 100 : 1;
  const [a, b] = [low.times(factor), high.times(factor)];
  const places = Math.max(a.decimalPlaces(), b.decimalPlaces());
  return b.minus(a).lessThanOrEqualTo(new Decimal(10).pow(-places));
}

function isCovered(gap: Interval, rule: MeasuredRule): boolean {
  return rule.branches.some(
    ({ when, implied }) =>
      implied && (when.kind === 'rest' || (when.kind === 'interval' && covers(when.interval, gap))),
  );
}

/** What lies outside all tiers: results below 0, and results above the last tier. */
function outer(tiers: readonly Tier[], rule: MeasuredRule): StandardChoice[] {
  const choices: StandardChoice[] = [];
  const lowest = tiers[0]?.interval;
  const highest = tiers.reduce<Interval | null>(
    (top, { interval }) => (top && compareHighs(top, interval) >= 0 ? top : interval),
    null,
  );
  if (!rule.absolute && lowest?.low?.isZero() && !isOpenTo(rule, new Decimal(-1))) choices.push('negative');
  const above = highest?.high?.plus(1);
  if (above && !isOpenTo(rule, above)) choices.push('beyond');
  return choices;
}

function isOpenTo(rule: MeasuredRule, value: Decimal): boolean {
  return rule.branches.some(({ when }) =>
    when.kind === 'interval'
      ? contains(when.interval, value)
      : when.kind === 'rest' || when.kind === 'missed',
  );
}
