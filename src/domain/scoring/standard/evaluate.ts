import { Decimal } from '../../decimal/decimal';
import { type MeasuredValue, scoreAward, type Setting } from './awardScore';
import { compareHighs, compareLows, contains, isInside } from './intervals';
import type { Branch, Interval, MeasuredRule } from './rule';
import type { Evaluated, StandardJudgement } from './standardScore';
import { sameAward, tierFaults } from './tiers';

/** Score of a measured result: the branch that holds says it; where none does, the choice for that case. */
export function evaluateMeasured(rule: MeasuredRule, given: MeasuredValue, setting: Setting): Evaluated {
  const measured = rule.absolute ? { ...given, value: given.value.abs() } : given;
  const needsTarget = rule.branches.some(({ when }) => when.kind === 'reached' || when.kind === 'missed');
  const reached = needsTarget ? isReached(measured) : false;
  if (reached === null) return judgement('no-target');
  const holding = rule.branches.filter((branch) => holds(branch, measured.value, reached));
  const explicit = narrowest(
    holding.filter(({ implied }) => !implied),
    reached,
  );
  const implied = holding.filter((branch) => branch.implied);
  const beside = implied.filter(({ when }) => when.kind !== 'rest');
  const found = explicit.length > 0 ? explicit : beside.length > 0 ? beside : implied;
  const [first, ...others] = found;
  if (!first) return outside(rule, measured, setting);
  const differing = others.filter((other) => !sameAward(other.award, first.award));
  if (differing.length === 0) return scoreAward(first, measured, setting);
  return oneOf([first, ...differing], measured, setting, setting.choices.tierOverlap, 'tiers-overlap');
}

function judgement(why: StandardJudgement): Evaluated {
  return { kind: 'judgement', why, interval: null };
}

/** Whether the target is reached; without one, 100% for percentages; null where there is nothing to compare with. */
function isReached({ value, percent, completion, target }: MeasuredValue): boolean | null {
  if (completion) return value.greaterThanOrEqualTo(1);
  if (!target) return percent ? value.greaterThanOrEqualTo(1) : null;
  return target.comparison.startsWith('<')
    ? value.lessThanOrEqualTo(target.value)
    : value.greaterThanOrEqualTo(target.value);
}

function holds({ when }: Branch, value: Decimal, reached: boolean): boolean {
  switch (when.kind) {
    case 'interval':
      return contains(when.interval, value);
    case 'reached':
      return reached;
    case 'missed':
      return !reached;
    case 'rest':
      return true;
    case 'words':
      return false;
  }
}

/** Of tiers that lie in each other the inner one; limits come before 未完成, and 完成 before limits. */
function narrowest(branches: readonly Branch[], reached: boolean): readonly Branch[] {
  const intervals = branches.flatMap((branch) =>
    branch.when.kind === 'interval' ? [{ branch, interval: branch.when.interval }] : [],
  );
  const inner = intervals
    .filter(({ interval }) => !intervals.some((other) => isInside(other.interval, interval)))
    .map(({ branch }) => branch);
  const others = branches.filter(({ when }) => when.kind !== 'interval');
  if (inner.length === 0 || others.length === 0) return [...inner, ...others];
  return reached ? others : inner;
}

/** One of several tiers by the choice for gaps and overlaps. */
function oneOf(
  branches: readonly Branch[],
  measured: MeasuredValue,
  setting: Setting,
  choice: 'better' | 'worse' | 'judgement',
  why: StandardJudgement,
): Evaluated {
  const all = branches.map((branch) => scoreAward(branch, measured, setting));
  const scores = all.filter((each) => each.kind === 'score');
  const [first] = scores;
  if (!first || scores.length < all.length)
    return all.find(({ kind }) => kind === 'judgement') ?? judgement(why);
  const sorted = [...scores].sort((a, b) => a.score.comparedTo(b.score));
  const [least, most] = [sorted[0] ?? first, sorted.at(-1) ?? first];
  if (least.score.equals(most.score)) return first;
  if (choice === 'judgement') return { kind: 'judgement', why, interval: [least.score, most.score] };
  return choice === 'better' ? most : least;
}

/** A result that no branch names. */
function outside(rule: MeasuredRule, measured: MeasuredValue, setting: Setting): Evaluated {
  const { value } = measured;
  const faults = tierFaults(rule);
  const tiers = rule.branches.flatMap((branch) =>
    branch.when.kind === 'interval' && !branch.implied ? [{ branch, interval: branch.when.interval }] : [],
  );
  if (faults.gaps.some((gap) => contains(gap.between, value))) {
    const below = nearest(tiers, ({ high }) => high?.lessThanOrEqualTo(value) ?? false, compareHighs);
    const above = nearest(
      tiers,
      ({ low }) => low?.greaterThanOrEqualTo(value) ?? false,
      (a, b) => compareLows(b, a),
    );
    const sides = [below, above].filter((branch) => branch !== null);
    return oneOf(sides, measured, setting, setting.choices.tierGap, 'between-tiers');
  }
  if (value.isNegative() && faults.choices.includes('negative')) return negative(rule, measured, setting);
  const top = nearest(tiers, () => true, compareHighs);
  if (top && faults.choices.includes('beyond') && isAbove(top, value))
    return beyond(rule, top, measured, setting);
  return judgement('no-tier');
}

type Tier = { readonly branch: Branch; readonly interval: Interval };

/** The tier that comes last in the order among those that fit. */
function nearest(
  tiers: readonly Tier[],
  fits: (interval: Interval) => boolean,
  order: (one: Interval, other: Interval) => number,
): Branch | null {
  return (
    tiers
      .filter(({ interval }) => fits(interval))
      .reduce<Tier | null>(
        (best, tier) => (best && order(best.interval, tier.interval) >= 0 ? best : tier),
        null,
      )?.branch ?? null
  );
}

function isAbove({ when }: Branch, value: Decimal): boolean {
  return (
    when.kind === 'interval' && when.interval.high !== null && value.greaterThanOrEqualTo(when.interval.high)
  );
}

function negative(rule: MeasuredRule, measured: MeasuredValue, setting: Setting): Evaluated {
  switch (setting.choices.negative) {
    case 'judgement':
      return judgement('negative');
    case 'absolute':
      return evaluateMeasured(rule, { ...measured, value: measured.value.abs() }, setting);
    case 'full':
      return scoreAward({ ...noBranch, award: { kind: 'full' } }, measured, setting);
  }
}

/** Above the last tier: as that tier, where it is the best one and the choice says so. */
function beyond(rule: MeasuredRule, top: Branch, measured: MeasuredValue, setting: Setting): Evaluated {
  const edge = top.when.kind === 'interval' ? top.when.interval.high : null;
  const at = edge ? { ...measured, value: edge } : measured;
  const own = scoreAward(top, at, setting);
  const best = rule.branches.every((branch) => {
    const other = branch.implied || branch.award.kind === 'step' ? null : scoreAward(branch, at, setting);
    return other?.kind !== 'score' || (own.kind === 'score' && own.score.greaterThanOrEqualTo(other.score));
  });
  if (!best) return judgement('no-tier');
  return setting.choices.beyond === 'best' ? own : judgement('beyond');
}

const noBranch: Omit<Branch, 'award'> = { when: { kind: 'rest' }, implied: true, span: { start: 0, end: 0 } };

/** Full marks for an indicator that has nothing to measure. */
export function fullMarks(marks: Decimal): Evaluated {
  const basis = {
    branch: null,
    value: null,
    percent: false,
    completion: false,
    detail: { kind: 'none-such' },
    raw: marks,
    bound: null,
  } as const;
  return { kind: 'score', score: new Decimal(marks), basis };
}
