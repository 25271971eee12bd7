import { Decimal } from '../../decimal/decimal';
import { operand } from '../../rates/formulaText';
import type { ScoringParameters } from '../parameters';
import { roundScoreTwin } from '../round';
import type { MeasuredValue, Setting } from './awardScore';
import { evaluateMeasured } from './evaluate';
import type { Award, Branch, MeasuredRule, Points, StandardReading, Step } from './rule';
import type { Evaluated } from './standardScore';

/** Texts of the cells: `result` a fraction where the limits are percentages, `marks` the 分值. */
export type StandardTwinCells = { readonly result: string; readonly marks: string };

/** A longer formula than Excel takes, with room for what stands around it. */
const longest = 7_000;

/**
 * Plain Excel formula of the score by a printed standard, without `=`: the same as `scoreByStandard` rounded to the
 * score step, "" where a person would have to judge after a later change. Null where the rule cannot be written
 * without a target, a list or a word. For marks equal to those that the text names, unless `printedMarks` says how
 * others count.
 */
export function standardTwin(
  reading: StandardReading,
  cells: StandardTwinCells,
  parameters: ScoringParameters,
): string | null {
  const { rule } = reading;
  if (reading.status !== 'read' || rule?.kind !== 'measured' || !isWritable(rule, reading)) return null;
  const result = `ROUND(${operand(cells.result)},12)`;
  const writer: Writer = { reading, parameters, result, marks: operand(cells.marks) };
  const regions = merged(regionsOf(rule, reading, parameters));
  const texts = regions.map((region) => ({ region, text: regionText(region, writer) }));
  const last = texts[0];
  if (!last || texts.some(({ text }) => text === null)) return null;
  // From the highest region down: each IF asks for the lower end of its region.
  const formula = texts.slice(1).reduce((rest, { region, text }) => {
    const sign = region.lowOpen ? '>' : '>=';
    return `IF(${result}${sign}${region.low?.toString() ?? '0'},${text ?? ''},${rest})`;
  }, last.text ?? '');
  return formula.length > longest ? null : formula;
}

type Writer = {
  readonly reading: StandardReading;
  readonly parameters: ScoringParameters;
  readonly result: string;
  readonly marks: string;
};

/** A stretch of results that one branch decides; `sample` lies in it. */
type Region = {
  readonly low: Decimal | null;
  readonly lowOpen: boolean;
  readonly sample: Decimal;
  readonly decided: Evaluated;
};

function isWritable(rule: MeasuredRule, reading: StandardReading): boolean {
  const closed = reading.gaps.length + reading.overlaps.length > 0;
  return rule.branches.every(({ when, award }) => {
    if (when.kind === 'reached' || when.kind === 'missed' || when.kind === 'words') return false;
    if (award.kind === 'step') return award.step.base !== null && !closed;
    if (award.kind === 'proportion') {
      return !closed && (award.form === 'linear' ? rule.scale === 'percent' : award.base !== null);
    }
    return true;
  });
}

/** Every limit cuts the line of results; what decides between two cuts is asked of the rule itself. */
function regionsOf(
  rule: MeasuredRule,
  reading: StandardReading,
  parameters: ScoringParameters,
): readonly Region[] {
  const limits = rule.branches.flatMap(({ when, award }) => [
    ...(when.kind === 'interval' ? [when.interval.low, when.interval.high] : []),
    ...(award.kind === 'step' ? [award.step.base] : []),
    ...(award.kind === 'proportion' ? [award.base] : []),
  ]);
  const known = limits.filter((limit) => limit !== null);
  const cuts = uniqueSorted([...known, ...known.map((limit) => limit.negated()), new Decimal(0)]);
  const setting = sampleSetting(reading, parameters);
  const decide = (sample: Decimal) => evaluateMeasured(rule, measuredAt(sample, rule), setting);
  const regions: Region[] = [];
  const add = (low: Decimal | null, lowOpen: boolean, sample: Decimal) => {
    regions.push({ low, lowOpen, sample, decided: decide(sample) });
  };
  const [first] = cuts;
  if (first) add(null, true, first.minus(1));
  cuts.forEach((cut, index) => {
    const next = cuts[index + 1];
    add(cut, false, cut);
    add(cut, true, next ? cut.plus(next).div(2) : cut.plus(1));
  });
  return regions;
}

function measuredAt(value: Decimal, { scale }: MeasuredRule): MeasuredValue {
  return { value, percent: scale === 'percent', completion: false, target: null };
}

/** Marks for deciding only: the branch that holds does not depend on them. */
function sampleSetting(reading: StandardReading, parameters: ScoringParameters): Setting {
  const full = reading.printedFull?.marks ?? new Decimal(100);
  return { reading, marks: full, full, worth: new Decimal(1), choices: parameters };
}

function uniqueSorted(values: readonly Decimal[]): readonly Decimal[] {
  const sorted = [...values].sort((a, b) => a.comparedTo(b));
  return sorted.filter((value, index) => index === 0 || !sorted[index - 1]?.equals(value));
}

/** Neighbours that the same branch decides in the same way are one region. */
function merged(regions: readonly Region[]): readonly Region[] {
  return regions.filter((region, index) => {
    const before = regions[index - 1];
    return !before || wayOf(before) !== wayOf(region);
  });
}

function wayOf({ decided, sample }: Region): string {
  if (decided.kind === 'judgement') return 'judgement';
  const { branch, value, detail } = decided.basis;
  const way = detail.kind === 'proportion' ? detail.form : detail.kind === 'step' ? detail.direction : '';
  return JSON.stringify([branch?.award, way, value?.equals(sample) ?? true]);
}

function regionText(region: Region, writer: Writer): string | null {
  const { decided, sample } = region;
  if (decided.kind === 'judgement') return '""';
  const { branch, value, detail } = decided.basis;
  if (!branch) return null;
  const { result } = writer;
  // A negative result that counts as its absolute value; one beyond the last tier counts as its edge.
  const taken =
    !value || value.equals(sample) ? result : value.equals(sample.abs()) ? `ABS(${result})` : null;
  if (taken === null && isMeasuredAward(branch.award)) return null;
  return awardText(branch, taken ?? result, detail.kind === 'proportion' ? detail.form : null, writer);
}

function isMeasuredAward({ kind }: Award): boolean {
  return kind === 'step' || kind === 'proportion' || kind === 'line';
}

function awardText({ award }: Branch, result: string, form: string | null, writer: Writer): string | null {
  const { marks, reading, parameters } = writer;
  const rounded = (score: string) => roundScoreTwin(score, marks, parameters.scoreStep);
  switch (award.kind) {
    case 'full':
      return fullText(writer);
    case 'none':
      return '0';
    case 'points':
      return reading.printedFull && parameters.printedMarks === 'judgement' && 'points' in award.points
        ? award.points.points.toString()
        : rounded(`MIN(${marks},${pointsText(award.points, writer)})`);
    case 'minus':
      return rounded(`MAX(0,${fullText(writer)}-${pointsText(award.points, writer)})`);
    case 'step':
      return rounded(stepText(award.step, award.from, result, writer));
    case 'proportion':
      return proportionText(form, award.base, result, writer, rounded);
    case 'line':
      return rounded(lineText(award, result, writer));
    default:
      return null;
  }
}

/** Full marks: 分值, or as printed where the choice says that printed points count as they are. */
function fullText({ reading, parameters, marks }: Writer): string {
  return reading.printedFull && parameters.printedMarks === 'printed'
    ? `MIN(${marks},${reading.printedFull.marks.toString()})`
    : marks;
}

function pointsText(points: Points, writer: Writer): string {
  if ('share' in points) return `${fullText(writer)}*${points.share.toString()}`;
  const { reading, parameters, marks } = writer;
  return reading.printedFull && parameters.printedMarks === 'scaled'
    ? `${points.points.toString()}*${marks}/${reading.printedFull.marks.toString()}`
    : points.points.toString();
}

function stepText(step: Step, from: Points | null, result: string, writer: Writer): string {
  const { reading, parameters, marks } = writer;
  const base = step.base?.toString() ?? '0';
  const distance =
    step.direction === 'both'
      ? `ABS(${result}-${base})`
      : step.direction === 'under'
        ? `(${base}-${result})`
        : base === '0'
          ? result
          : `(${result}-${base})`;
  const per = step.per.equals(1) ? distance : `${distance}/${step.per.toString()}`;
  const rounding = step.rounding ?? parameters.stepRounding;
  // Rounded first: (1-0.95)/0.05 is a hair off 1 in binary numbers.
  const count =
    rounding === 'floor'
      ? `INT(ROUND(${per},10))`
      : rounding === 'ceil'
        ? `ROUNDUP(ROUND(${per},10),0)`
        : `(${per})`;
  const printed =
    reading.printedFull && parameters.printedMarks === 'printed'
      ? reading.printedFull.marks.toString()
      : marks;
  const start = from ? pointsText(from, writer) : step.gains ? '0' : printed;
  const points = `${count}*${pointsText(step.points, writer)}`;
  const limits = boundTexts(step, start, writer);
  const score = step.gains ? `${start}+${points}` : `${start}-${points}`;
  return `MIN(${[...limits.most, `MAX(${[...limits.least, score].join(',')})`].join(',')})`;
}

function lineText({ low, high }: Extract<Award, { kind: 'line' }>, result: string, writer: Writer): string {
  const [from, to] = [pointsText(low.points, writer), pointsText(high.points, writer)];
  const share = `(${result}-${low.at.toString()})/${high.at.minus(low.at).toString()}`;
  return `MIN(${fullText(writer)},MAX(0,${from}+(${to}-${from})*${share}))`;
}

function boundTexts(
  step: Step,
  start: string,
  writer: Writer,
): { readonly least: string[]; readonly most: string[] } {
  const { reading } = writer;
  const least = [
    reading.floor && !reading.floor.isZero() ? pointsText({ points: reading.floor }, writer) : '0',
  ];
  const most = [fullText(writer)];
  if (reading.mostOff && !step.gains) least.push(`${start}-${pointsText(reading.mostOff, writer)}`);
  if (reading.mostGained && step.gains) most.push(`${start}+${pointsText(reading.mostGained, writer)}`);
  if (reading.cap && !('share' in reading.cap && reading.cap.share.equals(1)))
    most.push(pointsText(reading.cap, writer));
  return { least, most };
}

function proportionText(
  form: string | null,
  base: Decimal | null,
  result: string,
  writer: Writer,
  rounded: (score: string) => string,
): string | null {
  const full = fullText(writer);
  const text = base?.toString() ?? '1';
  switch (form) {
    case 'linear':
      return rounded(`${full}*MIN(1,MAX(0,${result}))`);
    case 'reached':
      return rounded(`${full}*MIN(1,MAX(0,${result})/${text})`);
    case 'inverse':
      return rounded(`IF(${result}<=${text},${full},${full}*${text}/${result})`);
    case 'distance':
      return base?.isZero()
        ? `IF(${result}<=0,${full},0)`
        : rounded(`${full}*MIN(1,MAX(0,2-${result}/${text}))`);
    default:
      return null;
  }
}
