import type { Decimal } from '../../decimal/decimal';
import type { Placed } from './measure';
import { scaled } from './numbers';
import type { Award, Branch, Condition, Interval, Points, Step } from './rule';
import type { StepAt } from './steps';

export type Made = Omit<Branch, 'span'>;
type Direction = Step['direction'];

/** What the text states for all its steps: how parts of a step count, and what they are counted from. */
type Stated = { readonly rounding: Step['rounding']; readonly base: Decimal | null };

/**
 * 每…扣… with what it is counted from: a base of its own, the edge of its limits, or the edge of the tier with full
 * marks. Null where the text does not say it.
 */
export function resolveStep(
  each: Placed,
  step: StepAt,
  all: readonly Placed[],
  stated: Stated,
): readonly Made[] | null {
  const common = {
    per: scaled(step.per),
    points: step.points,
    gains: step.gains,
    rounding: stated.rounding,
  };
  const anchor = anchorOf(each, all, step.gains);
  // 每低于基数5%: the base that the text states, else the target.
  const target = step.base === 'target' && stated.base === null;
  const base = typeof step.base === 'string' ? stated.base : (step.base ?? stated.base);
  const make = (
    direction: Direction,
    from: Decimal | null,
    start: Points | null,
    when: Condition,
    implied: boolean,
  ): Made => ({
    when,
    award: { kind: 'step', step: { ...common, base: from, direction }, from: start },
    implied,
  });

  if (each.when?.kind === 'interval') return inLimits(each.when.interval, each, step, all, base, make);
  if (target || anchor?.when?.kind === 'reached' || (each.when?.kind === 'missed' && !anchor)) {
    const direction = step.direction ?? (each.when?.kind === 'missed' ? 'under' : null);
    if (!direction) return null;
    const when: Condition = direction === 'both' ? { kind: 'rest' } : { kind: 'missed' };
    return [make(direction, base, step.gains ? startOf(anchor) : null, when, true)];
  }
  const edges = anchor?.when?.kind === 'interval' ? anchor.when.interval : null;
  const direction = step.direction ?? (step.happens ? 'over' : directionOf(edges));
  if (!direction || (!edges && base === null)) return null;
  const start = startFrom(anchor, all, step.gains);
  if (start === undefined) return null;
  if (base !== null) {
    return [make(direction, base, start, sideOf(direction, base), true)];
  }
  if (!edges) return null;
  if (direction !== 'both') {
    const edge = direction === 'under' ? edges.low : edges.high;
    return edge && [make(direction, edge, start, sideOf(direction, edge), true)];
  }
  if (!edges.low || !edges.high) return null;
  if (edges.low.equals(edges.high)) return [make('both', edges.low, start, { kind: 'rest' }, true)];
  return [
    make('under', edges.low, start, sideOf('under', edges.low), true),
    make('over', edges.high, start, sideOf('over', edges.high), true),
  ];
}

/** A step within limits of its own (＞0，每超过一个百分点扣0.4分): counted from the edge that it moves away from. */
function inLimits(
  limits: Interval,
  each: Placed,
  step: StepAt,
  all: readonly Placed[],
  base: Decimal | null,
  make: (
    direction: Direction,
    from: Decimal | null,
    start: Points | null,
    when: Condition,
    implied: boolean,
  ) => Made,
): readonly Made[] | null {
  const direction = step.direction ?? directionOf({ low: limits.high, high: limits.low });
  if (!direction || direction === 'both') return null;
  const edge = direction === 'under' ? limits.high : limits.low;
  const from = base ?? edge;
  if (!from && step.base !== 'target') return null;
  // 100%以下，每超过1%: the limits lie on the other side of what they are measured from.
  if (from && direction === 'over' && limits.high?.lessThanOrEqualTo(from)) return null;
  if (from && direction === 'under' && limits.low?.greaterThanOrEqualTo(from)) return null;
  const neighbour = from && base === null ? neighbourAt(from, direction, each, all) : null;
  const start = startFrom(neighbour ?? bestOf(all, each), all, step.gains);
  if (start === undefined || (neighbour && start !== null && !step.gains)) return null;
  // Counted from its own edge only where full marks end there: 100%得满分 … 95%以下每低1% leaves it open.
  if (
    !neighbour &&
    from &&
    base === null &&
    step.base !== 'target' &&
    hasFullElsewhere(from, direction, each, all)
  )
    return null;
  return [make(direction, from, start, each.when ?? { kind: 'rest' }, false)];
}

/** The other tier that ends where this one begins. */
function neighbourAt(
  edge: Decimal,
  direction: Direction,
  each: Placed,
  all: readonly Placed[],
): Placed | null {
  return (
    all.find((other) => {
      if (other === each || other.when?.kind !== 'interval') return false;
      const meets = direction === 'under' ? other.when.interval.low : other.when.interval.high;
      return meets?.equals(edge) ?? false;
    }) ?? null
  );
}

function hasFullElsewhere(
  edge: Decimal,
  direction: Direction,
  each: Placed,
  all: readonly Placed[],
): boolean {
  return all.some((other) => {
    if (other === each || other.when?.kind !== 'interval' || !isBest(other, all)) return false;
    const end = direction === 'under' ? other.when.interval.low : other.when.interval.high;
    return end !== null && !end.equals(edge);
  });
}

function directionOf(edges: Pick<Interval, 'low' | 'high'> | null): 'over' | 'under' | null {
  if (edges?.low && !edges.high) return 'under';
  return edges?.high && !edges.low ? 'over' : null;
}

/** Everything on the far side of the base. */
function sideOf(direction: Direction, base: Decimal): Condition {
  if (direction === 'both') return { kind: 'rest' };
  const open = { low: null, lowOpen: false, high: null, highOpen: false };
  return {
    kind: 'interval',
    interval:
      direction === 'under' ? { ...open, high: base, highOpen: true } : { ...open, low: base, lowOpen: true },
  };
}

/** The tier that a step starts from: for deductions the best one, for gains the one printed before it. */
export function anchorOf(each: Placed, all: readonly Placed[], gains: boolean): Placed | null {
  if (!gains) return bestOf(all, each);
  const before = all.slice(0, all.indexOf(each));
  return before.filter(({ draft }) => isConstant(draft.award)).at(-1) ?? null;
}

function bestOf(all: readonly Placed[], but: Placed): Placed | null {
  return all.find((other) => other !== but && isBest(other, all)) ?? null;
}

function isConstant(award: Placed['draft']['award']): boolean {
  return award.kind === 'given' && (award.at.award.kind === 'full' || award.at.award.kind === 'points');
}

/** Full marks, or the most points that the text gives. */
export function isBest({ draft: { award } }: Placed, all: readonly Placed[]): boolean {
  if (award.kind !== 'given') return false;
  const given: Award = award.at.award;
  if (given.kind === 'full') return true;
  if (given.kind !== 'points' || !('points' in given.points)) {
    return given.kind === 'points' && 'share' in given.points && given.points.share.equals(1);
  }
  const own = given.points.points;
  return all.every(({ draft: other }) => {
    if (other.award.kind !== 'given') return true;
    const { award: against } = other.award.at;
    if (against.kind === 'full') return false;
    return (
      against.kind !== 'points' ||
      !('points' in against.points) ||
      against.points.points.lessThanOrEqualTo(own)
    );
  });
}

/** Null for full marks (or, where points are given, for nothing); undefined where it is not said. */
function startFrom(anchor: Placed | null, all: readonly Placed[], gains: boolean): Points | null | undefined {
  if (!anchor) return null;
  if (gains) return startOf(anchor);
  if (isBest(anchor, all)) return null;
  return undefined;
}

function startOf(anchor: Placed | null): Points | null {
  const award = anchor?.draft.award;
  return award?.kind === 'given' && award.at.award.kind === 'points' ? award.at.award.points : null;
}
