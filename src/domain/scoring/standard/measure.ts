import type { Decimal } from '../../decimal/decimal';
import type { Draft, DraftBranch, DraftCondition } from './draft';
import type { End } from './limits';
import type { PrintedNumber } from './numbers';
import { scaled } from './numbers';
import { resolveLine } from './resolveLine';
import { resolveProportion } from './resolveProportion';
import { plainName } from './wording';
import { isBest, resolveStep } from './resolveStep';
import type { Award, Branch, Condition, Interval, MeasuredRule, Scale, Span } from './rule';

/** A measured rule, and the parts of the draft that did not fit into it. */
export type Measured = { readonly rule: MeasuredRule; readonly unread: readonly Span[] };

/** A branch whose condition is known; `draft` is what it was made of. */
export type Placed = {
  readonly draft: DraftBranch;
  readonly when: Condition | null;
};

/** Turns a draft with limits, targets, steps or proportions into a measured rule. `rounding` and `base` as the text states them. */
export function measure(draft: Draft, name: string | null): Measured {
  const unread: Span[] = [];
  const numbers = draft.branches.flatMap(numbersOf);
  const { scale, unit, strange } = scaleOf(numbers, isOfWhole(name));
  unread.push(...strange);
  const placed = belowPoint(settleEnds(placeAll(draft.branches, unread)));
  const rounding = draft.bounds.find((bound) => bound.kind === 'rounding');
  if (rounding?.kind === 'rounding' && !isOfStep(rounding.of, draft)) unread.push(rounding);
  const base = draft.bounds.find((bound) => bound.kind === 'base');
  const resolved = placed.flatMap((each): readonly Branch[] => {
    const { award } = each.draft;
    const span = { start: each.draft.start, end: each.draft.end };
    const made =
      award.kind === 'step'
        ? resolveStep(each, award.step, placed, {
            rounding: rounding?.kind === 'rounding' ? rounding.rounding : null,
            base: base?.kind === 'base' && base.number ? scaled(base.number) : null,
          })
        : award.kind === 'proportion'
          ? resolveProportion(each, award.at, placed, name)
          : award.kind === 'line'
            ? resolveLine(each, award.at, placed)
            : each.when === null
              ? null
              : [{ when: each.when, award: constantAward(each.draft), implied: each.when.kind === 'rest' }];
    if (made === null) unread.push(span);
    return (made ?? []).map((branch) => ({ ...branch, span }));
  });
  // 执行率×分值: what is multiplied is a percentage, though no limit says so.
  const rate = resolved.some(({ award }) => award.kind === 'proportion' && award.form === 'linear');
  const measured = scale === 'open' && rate ? 'percent' : scale;
  const basis = basisOf(draft.subjects, name);
  const absolute = draft.absolute.length > 0;
  // A limit below 0 is never one of an absolute value.
  if (absolute && numbers.some(({ value }) => value.isNegative())) unread.push(...draft.absolute);
  return { rule: { kind: 'measured', scale: measured, unit, basis, absolute, branches: resolved }, unread };
}

/** 完成率 beside an indicator of another name is the completion of its target. */
function basisOf(subjects: readonly string[], name: string | null): MeasuredRule['basis'] {
  const subject = subjects[0];
  if (subject === undefined) return 'either';
  const completion =
    /^(?:目标|指标|任务|计划|实际|工作)*(?:值)?(?:完成|实现|达成)(?:率|比例|程度|情况|值)?$/u.test(subject);
  if (!completion) return 'result';
  if (name === null) return 'either';
  return plainName(name).includes(subject) ? 'either' : 'completion';
}

/** True where what is said of a part of a step is said of a step of this size. */
function isOfStep(part: PrintedNumber | null, draft: Draft): boolean {
  return draft.branches.some(
    ({ award }) => award.kind === 'step' && (part === null || scaled(part).equals(scaled(award.step.per))),
  );
}

function constantAward({ award }: DraftBranch): Award {
  return award.kind === 'given' ? award.at.award : { kind: 'discretion' };
}

/** Numbers that say what the result is measured in. */
function numbersOf({ when, award }: DraftBranch): readonly PrintedNumber[] {
  const limits = when?.kind === 'limits' ? when.numbers : [];
  if (award.kind !== 'step') return limits;
  return [...limits, award.step.per, ...(award.step.baseNumber ? [award.step.baseNumber] : [])];
}

/** A rate that is about 100% when all is well: its bare limit of 1 is the whole, while that of 差错率 may be 1%. */
function isOfWhole(name: string | null): boolean {
  return /(?:控制|执行|完成|到位|利用|使用|支出|支付|达标|合格)率$/u.test(plainName(name ?? ''));
}

/**
 * One scale for all numbers; a bare number beside percentages is left unread rather than guessed, except for 1 as the
 * whole of a rate (控制率≤1得满分，每超过1个百分点扣1分).
 */
function scaleOf(
  numbers: readonly PrintedNumber[],
  ofWhole: boolean,
): {
  scale: Scale;
  unit: string | null;
  strange: readonly Span[];
} {
  const telling = numbers.filter(({ value }) => !value.isZero());
  const percent = telling.filter(({ unit }) => unit === 'percent');
  if (percent.length > 0) {
    // Within one range a unit serves both ends, so that its first number may be bare (80-90%).
    const strange = telling.filter(
      (number, index) =>
        number.unit !== 'percent' && !sharesUnit(telling, index) && !(ofWhole && isBareOne(number)),
    );
    return { scale: 'percent', unit: null, strange };
  }
  if (ofWhole && telling.length > 0 && telling.every(isBareOne)) {
    return { scale: 'percent', unit: null, strange: [] };
  }
  const words = new Set(
    telling.map(({ word, unit }) => (unit === 'mark' ? '分' : word)).filter((word) => word !== null),
  );
  if (telling.length === 0) {
    const scale = numbers.some(({ unit: own }) => own === 'percent') ? 'percent' : 'open';
    return { scale, unit: null, strange: [] };
  }
  return { scale: 'number', unit: [...words][0] ?? null, strange: words.size > 1 ? telling : [] };
}

function isBareOne({ unit, value }: PrintedNumber): boolean {
  return unit === 'none' && value.equals(1);
}

function sharesUnit(numbers: readonly PrintedNumber[], index: number): boolean {
  const number = numbers[index];
  const next = numbers[index + 1];
  if (number?.unit !== 'none' || next?.unit !== 'percent') return false;
  return next.start - number.end <= 4;
}

function placeAll(branches: readonly DraftBranch[], unread: Span[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const draft of branches) {
    const when = place(draft, placed);
    if (when === 'unclear') unread.push({ start: draft.start, end: draft.end });
    else placed.push({ draft, when });
  }
  return placed;
}

function place({ when, award }: DraftBranch, before: readonly Placed[]): Condition | null | 'unclear' {
  if (when === null) return null;
  switch (when.kind) {
    case 'limits':
      return { kind: 'interval', interval: plainInterval(when) };
    case 'reached':
    case 'missed':
    case 'rest':
      return { kind: when.kind };
    case 'beside':
      return besideOf(when.side, before);
    case 'strict':
      return { kind: award.kind === 'given' && award.at.award.kind === 'full' ? 'reached' : 'missed' };
    case 'words':
      return 'unclear';
  }
}

/** 超过的 behind 100%以内: everything above those limits; behind a target: the target is missed. */
function besideOf(side: 'over' | 'under', before: readonly Placed[]): Condition | 'unclear' {
  const last = before
    .filter(({ when }) => when?.kind === 'interval' || when?.kind === 'reached')
    .at(-1)?.when;
  if (last?.kind === 'reached') return { kind: 'missed' };
  if (last?.kind !== 'interval') return 'unclear';
  const { low, high, lowOpen, highOpen } = last.interval;
  if (side === 'over') {
    return high ? interval({ low: high, lowOpen: !highOpen, high: null, highOpen: false }) : 'unclear';
  }
  return low ? interval({ low: null, lowOpen: false, high: low, highOpen: !lowOpen }) : 'unclear';
}

function interval(of: Interval): Condition {
  return { kind: 'interval', interval: of };
}

function plainInterval({ low, high }: { readonly low: End | null; readonly high: End | null }): Interval {
  return {
    low: low?.value ?? null,
    lowOpen: low?.open ?? false,
    high: high?.value ?? null,
    highOpen: high?.open ?? false,
  };
}

/** Where two tiers meet and only one of them says that the limit is its own (10%（含）), the other gives way. */
function settleEnds(placed: readonly Placed[]): readonly Placed[] {
  return placed.map((each) => {
    const { when, draft } = each;
    if (when?.kind !== 'interval' || draft.when?.kind !== 'limits') return each;
    const { low, high } = draft.when;
    const claimed = (end: End | null, side: 'low' | 'high') =>
      end !== null &&
      !end.stated &&
      placed.some(({ draft: other }) => other !== draft && claims(other.when, end.value, side));
    return {
      ...each,
      when: interval({
        ...when.interval,
        lowOpen: when.interval.lowOpen || claimed(low, 'high'),
        highOpen: when.interval.highOpen || claimed(high, 'low'),
      }),
    };
  });
}

/** 100%得满分，95%以上得4分: 95%以上 ends below 100%, and nothing is said of what is above. */
function belowPoint(placed: readonly Placed[]): readonly Placed[] {
  const point = placed.find(
    (each) => each.when?.kind === 'interval' && isPoint(each.when.interval) && isBest(each, placed),
  );
  const at = point?.when?.kind === 'interval' ? point.when.interval.high : null;
  if (!at) return placed;
  return placed.map((each) => {
    const { when } = each;
    if (when?.kind !== 'interval' || when.interval.high || !when.interval.low?.lessThan(at)) return each;
    return { ...each, when: interval({ ...when.interval, high: at, highOpen: true }) };
  });
}

function isPoint({ low, high }: Interval): boolean {
  return low !== null && high !== null && low.equals(high);
}

/** True where the tier says that the value at that end of it belongs to it. */
function claims(when: DraftCondition | null, value: Decimal, side: 'low' | 'high'): boolean {
  if (when?.kind !== 'limits') return false;
  const end = side === 'low' ? when.low : when.high;
  return end !== null && end.stated && !end.open && end.value.equals(value);
}
