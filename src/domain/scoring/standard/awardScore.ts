import { Decimal } from '../../decimal/decimal';
import type { ScoringParameters } from '../parameters';
import type { Award, Branch, Points, ProportionForm, StandardReading, Step } from './rule';
import type { Evaluated, ScoreBasis, ScoreDetail, StandardTarget } from './standardScore';

/** The choices that decide a score by a printed standard. */
export type StandardChoices = Pick<
  ScoringParameters,
  | 'stepRounding'
  | 'reverse'
  | 'tierGap'
  | 'tierOverlap'
  | 'negative'
  | 'beyond'
  | 'proportionBase'
  | 'printedMarks'
  | 'inapplicable'
>;

/** What a score is computed in: the marks of the row, and how the points printed in the text count. */
export type Setting = {
  readonly reading: Pick<StandardReading, 'floor' | 'mostOff' | 'cap' | 'mostGained' | 'inapplicable'>;
  readonly marks: Decimal;
  /** Full marks in the text's own points: the marks themselves, or what the text names. */
  readonly full: Decimal;
  /** What one printed point is worth in marks. */
  readonly worth: Decimal;
  readonly choices: StandardChoices;
};

/** A measured result on the scale of the rule, and what it was made of. */
export type MeasuredValue = {
  readonly value: Decimal;
  readonly percent: boolean;
  readonly completion: boolean;
  readonly target: StandardTarget | null;
};

/** Points of the text as marks; a share is of the full marks. */
export function marksOf(points: Points, { marks, full, worth }: Setting): Decimal {
  return 'share' in points
    ? Decimal.min(marks, full.times(worth)).times(points.share)
    : points.points.times(worth);
}

/** Full marks: those of the row, or fewer where the text names fewer and its points count as printed. */
export function fullOf({ full, worth }: Setting): Decimal {
  return full.times(worth);
}

/** What a branch gives for a result; a judgement where only a person can say. */
export function scoreAward(branch: Branch, measured: MeasuredValue, setting: Setting): Evaluated {
  const { award } = branch;
  const of = (raw: Decimal, detail: ScoreDetail): Evaluated =>
    bounded(raw, detail, branch, measured, setting);
  const constant = { kind: 'constant' } as const;
  switch (award.kind) {
    case 'full':
      return of(fullOf(setting), constant);
    case 'none':
      return of(new Decimal(0), constant);
    case 'points':
      return of(marksOf(award.points, setting), constant);
    case 'minus':
      return of(fullOf(setting).minus(marksOf(award.points, setting)), constant);
    case 'between':
    case 'discretion':
      return {
        kind: 'judgement',
        why: award.kind === 'between' ? 'range' : 'discretion',
        interval: awardInterval(award, setting),
      };
    case 'step':
      return stepScore(award.step, award.from, measured, setting, of);
    case 'proportion':
      return proportionScore(award.form, award.base, measured, setting, of);
    case 'line':
      return lineScore(award, measured, setting, of);
  }
}

/** Lowest and highest score of an award that leaves it to a person. */
export function awardInterval(
  award: Extract<Award, { kind: 'between' | 'discretion' }>,
  setting: Setting,
): readonly [Decimal, Decimal] {
  const full = Decimal.min(fullOf(setting), setting.marks);
  if (award.kind === 'discretion') return [new Decimal(0), full];
  const [low, high] = [marksOf(award.low, setting), marksOf(award.high, setting)];
  const within = (score: Decimal) => Decimal.max(0, Decimal.min(full, score));
  return award.off ? [within(full.minus(high)), within(full.minus(low))] : [within(low), within(high)];
}

type Give = (raw: Decimal, detail: ScoreDetail) => Evaluated;

function stepScore(
  step: Step,
  from: Points | null,
  measured: MeasuredValue,
  setting: Setting,
  of: Give,
): Evaluated {
  const base = step.base ?? baseOfTarget(measured);
  if (!base) return { kind: 'judgement', why: 'no-target', interval: null };
  const away = measured.value.minus(base);
  const direction = step.direction === 'both' ? (away.isNegative() ? 'under' : 'over') : step.direction;
  const distance = Decimal.max(0, direction === 'under' ? away.negated() : away);
  const steps = distance.div(step.per);
  const rounding = step.rounding ?? setting.choices.stepRounding;
  const counted = rounding === 'floor' ? steps.floor() : rounding === 'ceil' ? steps.ceil() : steps;
  const points = counted.times(marksOf(step.points, setting));
  const start = from ? marksOf(from, setting) : step.gains ? new Decimal(0) : fullOf(setting);
  return of(step.gains ? start.plus(points) : start.minus(points), {
    kind: 'step',
    direction,
    base,
    distance,
    per: step.per,
    steps,
    counted,
    remainder: distance.minus(steps.floor().times(step.per)),
    rounding,
    stated: step.rounding !== null,
    gains: step.gains,
    points,
    start,
  });
}

/** What 目标 is on the scale of the value: the target itself, or 100% of it. */
function baseOfTarget({ target, percent, completion }: MeasuredValue): Decimal | null {
  if (completion) return new Decimal(1);
  return target ? target.value : percent ? new Decimal(1) : null;
}

function proportionScore(
  form: ProportionForm,
  printedBase: Decimal | null,
  measured: MeasuredValue,
  setting: Setting,
  of: Give,
): Evaluated {
  const wantsLess =
    measured.target !== null && !measured.completion && measured.target.comparison.startsWith('<');
  const rate = form === 'linear' && (measured.percent || measured.completion);
  const base = rate ? new Decimal(1) : (printedBase ?? baseOfTarget(measured));
  if (!base) return { kind: 'judgement', why: 'no-target', interval: null };
  if (wantsLess && printedBase === null && (form === 'reached' || form === 'linear')) {
    return { kind: 'judgement', why: 'direction', interval: null };
  }
  const chosen = chosenForm(form, base, printedBase, measured, setting.choices, wantsLess);
  const share = shareOf(chosen, base, measured.value);
  if (!share) return { kind: 'judgement', why: 'no-ratio', interval: null };
  const detail = {
    kind: 'proportion',
    form: chosen,
    base: chosen === 'linear' ? null : base,
    share,
  } as const;
  return of(fullOf(setting).times(share), detail);
}

/** In a straight line between the two ends; beyond them the bounds hold. */
function lineScore(
  { low, high }: Extract<Award, { kind: 'line' }>,
  { value }: MeasuredValue,
  setting: Setting,
  of: Give,
): Evaluated {
  const [from, to] = [marksOf(low.points, setting), marksOf(high.points, setting)];
  const share = value.minus(low.at).div(high.at.minus(low.at));
  const ends = { low: { at: low.at, score: from }, high: { at: high.at, score: to } };
  return of(from.plus(to.minus(from).times(share)), { kind: 'line', ...ends });
}

function chosenForm(
  form: ProportionForm,
  base: Decimal,
  printedBase: Decimal | null,
  { value, percent }: MeasuredValue,
  choices: StandardChoices,
  wantsLess: boolean,
): 'linear' | 'reached' | 'inverse' | 'distance' {
  const over = value.greaterThan(base);
  if (form === 'quotient') return over || wantsLess ? 'inverse' : 'reached';
  if (form !== 'open') return form;
  if (over) return choices.reverse === 'linear' ? 'distance' : 'inverse';
  return percent && printedBase !== null && choices.proportionBase === 'whole' ? 'linear' : 'reached';
}

function shareOf(
  form: 'linear' | 'reached' | 'inverse' | 'distance',
  base: Decimal,
  value: Decimal,
): Decimal | null {
  if (form === 'linear') return Decimal.max(0, value);
  if (form === 'reached') return base.greaterThan(0) ? Decimal.max(0, value).div(base) : null;
  if (base.isNegative() && !base.isZero()) return null;
  if (value.lessThanOrEqualTo(base)) return new Decimal(1);
  if (form === 'inverse') return base.div(value);
  return base.isZero() ? new Decimal(0) : Decimal.max(0, base.times(2).minus(value).div(base));
}

/** Holds a raw score within what the text and the marks allow. */
function bounded(
  raw: Decimal,
  detail: ScoreDetail,
  branch: Branch,
  measured: MeasuredValue,
  setting: Setting,
): Evaluated {
  const { reading, marks } = setting;
  const full = Decimal.min(marks, fullOf(setting));
  let score = raw;
  let bound: ScoreBasis['bound'] = null;
  const hold = (limit: Decimal | null, kind: NonNullable<ScoreBasis['bound']>, low: boolean) => {
    if (!limit || (low ? score.greaterThanOrEqualTo(limit) : score.lessThanOrEqualTo(limit))) return;
    score = limit;
    bound = kind;
  };
  if (detail.kind === 'step') {
    if (reading.mostOff && !detail.gains)
      hold(detail.start.minus(marksOf(reading.mostOff, setting)), 'most-off', true);
    if (reading.mostGained && detail.gains)
      hold(detail.start.plus(marksOf(reading.mostGained, setting)), 'most-gained', false);
    if (reading.floor) hold(reading.floor.times(setting.worth), 'floor', true);
    if (reading.cap) hold(marksOf(reading.cap, setting), 'cap', false);
  }
  hold(full, 'cap', false);
  hold(new Decimal(0), 'floor', true);
  return {
    kind: 'score',
    score,
    basis: {
      branch,
      value: measured.value,
      percent: measured.percent,
      completion: measured.completion,
      detail,
      raw,
      bound,
    },
  };
}
