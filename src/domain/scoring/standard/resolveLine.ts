import { Decimal } from '../../decimal/decimal';
import { contains } from './intervals';
import type { LineAt } from './lines';
import type { Placed } from './measure';
import type { Made } from './resolveStep';
import type { Award, Interval, LineEnd, Points } from './rule';

/**
 * 按插值法 between two results, with what each of them gives: by the formula, by the points printed, or by the tiers
 * that meet there. Null where the text does not say what one of the ends gives.
 */
export function resolveLine(
  each: Placed,
  { range, ends }: LineAt,
  all: readonly Placed[],
): readonly Made[] | null {
  const tiers = all.flatMap(tierOf).filter(({ placed }) => placed !== each);
  const limits = limitsOf(each, tiers);
  if (limits === null && !(ends && each.when === null && tiers.length === 0)) return null;
  if (ends) {
    const award = lineOf({ at: ends.zero, points: nothing }, { at: ends.full, points: whole });
    if (!limits) return [{ when: { kind: 'rest' }, award, implied: true }];
    if (outside(limits, award)) return null;
    return [{ when: { kind: 'interval', interval: limits }, award, implied: false }];
  }
  const { low, high } = limits ?? {};
  if (!limits || !low || !high || low.greaterThanOrEqualTo(high)) return null;
  const given = [pointsAt(low, tiers), pointsAt(high, tiers)] as const;
  const points = range ? inRange(given, { points: range.least }, { points: range.most }) : given;
  const [from, to] = points ?? [null, null];
  if (!from || !to) return null;
  const award = lineOf({ at: low, points: from }, { at: high, points: to });
  return [{ when: { kind: 'interval', interval: open(limits, tiers) }, award, implied: false }];
}

const nothing: Points = { points: new Decimal(0) };
const whole: Points = { share: new Decimal(1) };

/** A tier that gives so many marks, whatever lies in it. */
type Tier = { readonly placed: Placed; readonly interval: Interval; readonly points: Points };

function tierOf(placed: Placed): readonly Tier[] {
  const { when, draft } = placed;
  if (when?.kind !== 'interval' || draft.award.kind !== 'given') return [];
  const points = pointsOf(draft.award.at.award);
  return points ? [{ placed, interval: when.interval, points }] : [];
}

function pointsOf(award: Award): Points | null {
  if (award.kind === 'full') return whole;
  if (award.kind === 'none') return nothing;
  return award.kind === 'points' ? award.points : null;
}

/** Its own limits, or for 其他 the stretch between the only two tiers. */
function limitsOf({ when }: Placed, tiers: readonly Tier[]): Interval | null {
  if (when?.kind === 'interval') return when.interval;
  if (when?.kind !== 'rest' || tiers.length !== 2) return null;
  const below = tiers.find(({ interval }) => interval.low === null)?.interval;
  const above = tiers.find(({ interval }) => interval.low !== null)?.interval;
  if (!below?.high || !above?.low) return null;
  return { low: below.high, lowOpen: !below.highOpen, high: above.low, highOpen: !above.lowOpen };
}

function lineOf(one: LineEnd, other: LineEnd): Extract<Award, { kind: 'line' }> {
  const [low, high] = one.at.lessThan(other.at) ? [one, other] : [other, one];
  return { kind: 'line', low, high };
}

function outside({ low, high }: Interval, line: Extract<Award, { kind: 'line' }>): boolean {
  return !low || !high || low.lessThan(line.low.at) || high.greaterThan(line.high.at);
}

/** What the tier gives that is this very result, holds it, or ends there; null where none does, or several differ. */
function pointsAt(at: Decimal, tiers: readonly Tier[]): Points | null {
  const isPoint = ({ low, high }: Interval) => low !== null && high !== null && low.equals(high);
  const holding = tiers.filter(({ interval }) => contains(interval, at));
  const points = holding.filter(({ interval }) => isPoint(interval));
  const touching = tiers.filter(({ interval: { low, high } }) => low?.equals(at) || high?.equals(at));
  const found = points.length > 0 ? points : holding.length > 0 ? holding : touching;
  const [first, ...others] = found;
  const same = others.every((other) => JSON.stringify(other.points) === JSON.stringify(first?.points));
  return first && same ? first.points : null;
}

/** 在3-5分之间按插值法: the better end is where the tier beside it gives more; null where no tier tells. */
function inRange(
  [low, high]: readonly [Points | null, Points | null],
  least: Points,
  most: Points,
): readonly [Points, Points] | null {
  const best = (points: Points | null) =>
    points !== null && ('share' in points ? points.share.equals(1) : isSame(points, most));
  if (best(high) && !best(low)) return [least, most];
  return best(low) && !best(high) ? [most, least] : null;
}

function isSame(one: Points, other: Points): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A limit that a tier beside it holds is that tier's. */
function open(limits: Interval, tiers: readonly Tier[]): Interval {
  const held = (at: Decimal | null) => at !== null && tiers.some(({ interval }) => contains(interval, at));
  return {
    ...limits,
    lowOpen: limits.lowOpen || held(limits.low),
    highOpen: limits.highOpen || held(limits.high),
  };
}
