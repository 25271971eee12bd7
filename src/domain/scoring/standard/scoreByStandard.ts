import { Decimal } from '../../decimal/decimal';
import type { ScoringParameters } from '../parameters';
import type { Setting, StandardChoices } from './awardScore';
import { evaluateMeasured, fullMarks } from './evaluate';
import { readValue } from './measuredValue';
import type { MeasuredRule, Rule, StandardChoice, StandardReading } from './rule';
import type {
  Evaluated,
  ResultInput,
  StandardAlternative,
  StandardCase,
  StandardJudgement,
  StandardScore,
  StandardTarget,
} from './standardScore';
import { evaluateChecklist, evaluateQualitative, evaluateYesNo, open } from './wordScores';

/**
 * Score of an indicator by its printed standard: unrounded, from 0 to the marks, with what other choices would give.
 * Whatever the text or the result leaves to a person is a judgement. Marks above 0, in points.
 * Source: the text itself; its open choices by domain.md §1.8.
 */
export function scoreByStandard(
  reading: StandardReading,
  given: StandardCase,
  parameters: ScoringParameters,
): StandardScore {
  const { marks, result } = given;
  if (marks === null || marks.isZero()) return { error: 'missing', input: 'marks' };
  if (marks.isNegative()) return { error: 'negative', input: 'marks' };
  if (result.kind === 'missing') return { error: 'missing', input: 'result' };
  const row: RowCase = { result, target: given.target ?? null, marks };
  if (reading.rule === null) return judged(reading.status === 'blank' ? 'blank' : 'unread');
  const main = evaluate(reading, reading.rule, row, parameters);
  const alternatives = [
    ...otherScales(reading, row, parameters),
    ...otherChoices(reading, reading.rule, row, parameters, main),
  ];
  if (reading.status === 'partly') {
    return { ...judged('partly-read'), alternatives, apart: main.kind === 'score' ? main.score : null };
  }
  if (main.kind === 'score') return { ...main, alternatives };
  return { ...judged(main.why), interval: main.interval ?? intervalOf(alternatives), alternatives };
}

type RowCase = {
  readonly result: ResultInput;
  readonly target: StandardTarget | null;
  readonly marks: Decimal;
};

function judged(why: StandardJudgement): Extract<StandardScore, { kind: 'judgement' }> {
  return { kind: 'judgement', why, interval: null, alternatives: [], apart: null };
}

function intervalOf(alternatives: readonly StandardAlternative[]): readonly [Decimal, Decimal] | null {
  const scores = alternatives.map(({ score }) => score);
  return scores.length < 2 ? null : [Decimal.min(...scores), Decimal.max(...scores)];
}

/** The score under one set of choices. Where the text is for other full marks, both ways of counting have to agree. */
function evaluate(reading: StandardReading, rule: Rule, row: RowCase, choices: StandardChoices): Evaluated {
  const printed = reading.printedFull?.marks ?? null;
  if (!printed || printed.equals(row.marks) || printed.isZero())
    return inSetting(rule, row, plainSetting(reading, row, choices));
  const scaled = inSetting(rule, row, {
    ...plainSetting(reading, row, choices),
    full: printed,
    worth: row.marks.div(printed),
  });
  const asPrinted = inSetting(rule, row, { ...plainSetting(reading, row, choices), full: printed });
  if (choices.printedMarks === 'scaled') return scaled;
  if (choices.printedMarks === 'printed') return asPrinted;
  if (scaled.kind !== 'score' || asPrinted.kind !== 'score') return scaled;
  if (scaled.score.equals(asPrinted.score)) return scaled;
  return { kind: 'judgement', why: 'printed-marks', interval: ordered(scaled.score, asPrinted.score) };
}

function plainSetting(reading: StandardReading, { marks }: RowCase, choices: StandardChoices): Setting {
  return { reading, marks, full: marks, worth: new Decimal(1), choices };
}

function ordered(one: Decimal, other: Decimal): readonly [Decimal, Decimal] {
  return one.lessThan(other) ? [one, other] : [other, one];
}

function inSetting(rule: Rule, row: RowCase, setting: Setting): Evaluated {
  const { result } = row;
  if (result.kind === 'none-such') return noneSuch(row.marks, setting);
  switch (rule.kind) {
    case 'measured':
      return measuredScore(rule, row, setting);
    case 'qualitative':
      return evaluateQualitative(rule.branches, result, setting);
    case 'checklist':
      return evaluateChecklist(rule, result, setting);
    case 'sequence':
      return sequenceScore(rule, row, setting);
  }
}

/** Nothing to measure: full marks by the text itself, else by choice (domain.md §2 trap 7). */
function noneSuch(marks: Decimal, setting: Setting): Evaluated {
  if (setting.reading.inapplicable !== null || setting.choices.inapplicable === 'full')
    return fullMarks(marks);
  return { kind: 'judgement', why: 'left-out', interval: null };
}

function measuredScore(rule: MeasuredRule, { result, target }: RowCase, setting: Setting): Evaluated {
  if (result.kind === 'yes-no') return evaluateYesNo(rule, result.yes, setting);
  if (result.kind !== 'number') return open(rule.branches, setting, 'not-a-number');
  const values = readValue(rule, result, target);
  if (typeof values === 'string') return open(rule.branches, setting, values);
  // Of two readings that agree the likelier one is named: 95 is 95%, not 9500%.
  const inPoints = result.percent === null && result.value.abs().greaterThan(2);
  const ordered = inPoints ? [...values].reverse() : values;
  const [first, ...others] = ordered.map((value) => evaluateMeasured(rule, value, setting));
  if (!first) return open(rule.branches, setting, 'not-a-number');
  if (others.every((other) => sameScore(first, other))) return first;
  return open(rule.branches, setting, 'percent-scale');
}

function sameScore(one: Evaluated, other: Evaluated): boolean {
  return one.kind === 'score' && other.kind === 'score' && one.score.equals(other.score);
}

/** The sum of the parts, each by its own result and marks. */
function sequenceScore(rule: Extract<Rule, { kind: 'sequence' }>, row: RowCase, setting: Setting): Evaluated {
  const ask: Evaluated = { kind: 'judgement', why: 'several-rules', interval: [new Decimal(0), row.marks] };
  if (row.result.kind !== 'parts' || row.result.parts.length !== rule.parts.length) return ask;
  const scores: Decimal[] = [];
  for (const [index, part] of rule.parts.entries()) {
    const result = row.result.parts[index];
    if (!result || !part.marks || result.kind === 'missing') return ask;
    const marks =
      'share' in part.marks ? row.marks.times(part.marks.share) : part.marks.points.times(setting.worth);
    const own = { ...setting, marks, full: 'share' in part.marks ? marks : part.marks.points };
    const scored = inSetting(part.rule, { result, target: null, marks }, own);
    if (scored.kind !== 'score') return scored;
    scores.push(scored.score);
  }
  const raw = scores.reduce((sum, score) => sum.plus(score), new Decimal(0));
  const score = Decimal.min(row.marks, raw);
  const basis = {
    branch: null,
    value: null,
    percent: false,
    completion: false,
    detail: { kind: 'parts', scores },
    raw,
    bound: score.lessThan(raw) ? 'cap' : null,
  } as const;
  return { kind: 'score', score, basis };
}

/** Every value of the choices that a text can leave open. */
const values: { readonly [Key in StandardChoice]: readonly ScoringParameters[Key][] } = {
  stepRounding: ['floor', 'linear', 'ceil'],
  reverse: ['inverse', 'linear'],
  tierGap: ['worse', 'better'],
  tierOverlap: ['better', 'worse'],
  negative: ['full', 'absolute'],
  beyond: ['best'],
  proportionBase: ['limit', 'whole'],
  printedMarks: ['scaled', 'printed'],
  inapplicable: ['full'],
};

/** What the other choices give: those with a score that differs from the one at hand. */
function otherChoices(
  reading: StandardReading,
  rule: Rule,
  row: RowCase,
  choices: StandardChoices,
  main: Evaluated,
): readonly StandardAlternative[] {
  const open: readonly StandardChoice[] = [
    ...reading.choices,
    ...(reading.printedFull && !reading.printedFull.marks.equals(row.marks) ? ['printedMarks' as const] : []),
    ...(row.result.kind === 'none-such' ? ['inapplicable' as const] : []),
  ];
  return open.flatMap((parameter) =>
    values[parameter].flatMap((choice): readonly StandardAlternative[] => {
      if (choices[parameter] === choice) return [];
      const other = evaluate(reading, rule, row, { ...choices, [parameter]: choice });
      if (other.kind !== 'score' || (main.kind === 'score' && main.score.equals(other.score))) return [];
      return [{ parameter, choice, score: other.score }];
    }),
  );
}

/** 13.38 as 1338% and as 13.38%, where the number does not say. */
function otherScales(
  reading: StandardReading,
  row: RowCase,
  choices: StandardChoices,
): readonly StandardAlternative[] {
  const { result } = row;
  const { rule } = reading;
  if (result.kind !== 'number' || result.percent !== null || rule?.kind !== 'measured') return [];
  const taken = readValue(rule, result, row.target);
  if (typeof taken === 'string' || taken.length < 2) return [];
  const scores = taken.flatMap((value) => {
    const own: ResultInput = { kind: 'number', value: value.value, percent: true };
    const scored = evaluate(reading, rule, { ...row, result: own }, choices);
    return scored.kind === 'score'
      ? [{ parameter: 'percent' as const, choice: value.taken, score: scored.score }]
      : [];
  });
  const [first] = scores;
  return first && scores.every(({ score }) => score.equals(first.score)) && scores.length === taken.length
    ? []
    : scores;
}
