import { Decimal } from '../../decimal/decimal';
import { awardInterval, fullOf, type MeasuredValue, marksOf, scoreAward, type Setting } from './awardScore';
import type { Branch, MeasuredRule, Points, Rule } from './rule';
import type { Evaluated, ResultInput, ScoreDetail, StandardJudgement } from './standardScore';
import { plainName } from './wording';

type Checklist = Extract<Rule, { kind: 'checklist' }>;

const noValue: MeasuredValue = { value: new Decimal(0), percent: false, completion: false, target: null };

/** The tier that a person named by its very word, or by yes and no where there are just these two. */
export function evaluateQualitative(
  branches: readonly Branch[],
  input: ResultInput,
  setting: Setting,
): Evaluated {
  const branch =
    input.kind === 'words'
      ? named(branches, input.text)
      : input.kind === 'yes-no'
        ? answered(branches, input.yes)
        : null;
  if (branch) return withoutValue(scoreAward(branch, noValue, setting));
  return open(branches, setting, 'words');
}

/** 完成 and 未完成 answered with yes and no. */
export function evaluateYesNo(rule: MeasuredRule, yes: boolean, setting: Setting): Evaluated {
  const branch =
    rule.branches.find(({ when }) => when.kind === (yes ? 'reached' : 'missed')) ??
    (yes ? undefined : rule.branches.find(({ when }) => when.kind === 'rest'));
  const constant = branch && branch.award.kind !== 'step' && branch.award.kind !== 'proportion';
  return constant
    ? withoutValue(scoreAward(branch, noValue, setting))
    : open(rule.branches, setting, 'not-a-number');
}

function withoutValue(evaluated: Evaluated): Evaluated {
  return evaluated.kind === 'score'
    ? { ...evaluated, basis: { ...evaluated.basis, value: null } }
    : evaluated;
}

/** A judgement between the least and the most that any branch gives. */
export function open(branches: readonly Branch[], setting: Setting, why: StandardJudgement): Evaluated {
  const ends = branches.flatMap(({ award }): readonly Decimal[] => {
    switch (award.kind) {
      case 'full':
        return [fullOf(setting)];
      case 'none':
        return [new Decimal(0)];
      case 'points':
        return [marksOf(award.points, setting)];
      case 'minus':
        return [fullOf(setting).minus(marksOf(award.points, setting))];
      case 'between':
      case 'discretion':
        return awardInterval(award, setting);
      default:
        return [new Decimal(0), fullOf(setting)];
    }
  });
  const within = ends.map((score) => Decimal.max(0, Decimal.min(setting.marks, score)));
  // What the tiers do not name may score nothing.
  const complete = branches.length > 1;
  const low = within.length === 0 || !complete ? new Decimal(0) : Decimal.min(...within);
  const high = branches.every(({ award }) => award.kind === 'none') ? setting.marks : null;
  return {
    kind: 'judgement',
    why,
    interval: within.length === 0 ? null : [low, high ?? Decimal.max(...within)],
  };
}

function named(branches: readonly Branch[], text: string): Branch | null {
  const word = plainName(text);
  const found = branches.filter(({ when }) => when.kind === 'words' && plainName(when.words) === word);
  return word !== '' && found.length === 1 ? (found[0] ?? null) : null;
}

function answered(branches: readonly Branch[], yes: boolean): Branch | null {
  if (branches.length !== 2) return null;
  const denies = ({ when }: Branch) =>
    when.kind === 'rest' || (when.kind === 'words' && /^(?:否|无|没|未|不)/u.test(plainName(when.words)));
  const [one, other] = branches;
  if (!one || !other || denies(one) === denies(other)) return null;
  return denies(one) === yes ? other : one;
}

/** Items that are there add up; breaches take their points off. A person says which, or how many. */
export function evaluateChecklist(rule: Checklist, input: ResultInput, setting: Setting): Evaluated {
  const full = fullOf(setting);
  if (input.kind === 'count') {
    const each = input.of === 'breaches' ? rule.perBreach : rule.perItem;
    if (!each || input.count.isNegative()) return asked(rule, setting);
    const points = marksOf(each, setting).times(input.count);
    const raw = input.of === 'breaches' ? full.minus(points) : points;
    return finished(raw, { kind: 'count', of: input.of, count: input.count, points }, setting);
  }
  const met =
    input.kind === 'items'
      ? input.met
      : input.kind === 'yes-no' && rule.items.length === 1
        ? [input.yes]
        : null;
  if (met?.length !== rule.items.length || met.length === 0) return asked(rule, setting);
  let raw = rule.perBreach || rule.items.every(({ takes }) => takes) ? full : new Decimal(0);
  let there = 0;
  for (const [index, item] of rule.items.entries()) {
    const answer = met[index];
    if (answer === null || answer === undefined) return asked(rule, setting);
    if (answer) there += 1;
    const change = itemChange(item, answer, rule.perBreach);
    if (change === null) return asked(rule, setting);
    raw = change.gives
      ? raw.plus(marksOf(change.points, setting))
      : raw.minus(marksOf(change.points, setting));
  }
  return finished(raw, { kind: 'items', met: there, of: rule.items.length }, setting);
}

/** What one answered item adds or takes; null where the text does not say what it is worth. */
function itemChange(
  item: Checklist['items'][number],
  there: boolean,
  perBreach: Points | null,
): { readonly gives: boolean; readonly points: Points } | null {
  const nothing = { gives: true, points: { points: new Decimal(0) } };
  if (item.takes) return there && item.points ? { gives: false, points: item.points } : nothing;
  if (perBreach) return there ? nothing : { gives: false, points: perBreach };
  if (!item.points) return null;
  return there ? { gives: true, points: item.points } : nothing;
}

function asked(rule: Checklist, setting: Setting): Evaluated {
  const why = rule.items.length === 0 ? 'breaches' : 'items';
  return {
    kind: 'judgement',
    why,
    interval: [setting.reading.floor ?? new Decimal(0), Decimal.min(setting.marks, fullOf(setting))],
  };
}

function finished(raw: Decimal, detail: ScoreDetail, setting: Setting): Evaluated {
  const { reading, marks } = setting;
  const full = Decimal.min(marks, fullOf(setting));
  const least = Decimal.max(
    reading.floor?.times(setting.worth) ?? new Decimal(0),
    reading.mostOff ? fullOf(setting).minus(marksOf(reading.mostOff, setting)) : new Decimal(0),
  );
  const most = reading.cap ? Decimal.min(full, marksOf(reading.cap, setting)) : full;
  const score = Decimal.max(0, Decimal.min(most, Decimal.max(least, raw)));
  const bound = score.greaterThan(raw) ? 'floor' : score.lessThan(raw) ? 'cap' : null;
  return {
    kind: 'score',
    score,
    basis: { branch: null, value: null, percent: false, completion: false, detail, raw, bound },
  };
}
