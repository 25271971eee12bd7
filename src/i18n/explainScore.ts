import { Decimal, roundTo } from '../domain/decimal/decimal';
import type { Interval, Span, StandardReading } from '../domain/scoring/standard/rule';
import type {
  ScoreBasis,
  ScoreExplanation,
  StandardAlternative,
  StepDetail,
} from '../domain/scoring/standard/standardScore';
import { standard as english } from './en-US/standard';
import { quoted } from './findingText';
import type { Language } from './language';
import type { JudgementWords, StandardTexts, StepWords } from './standardText';
import { standard as chinese } from './zh-CN/standard';

/** Only these texts, so that the functions' own bundle carries no others. */
const catalogue: Readonly<Record<Language, StandardTexts>> = { 'zh-CN': chinese, 'en-US': english };

/**
 * One sentence that an auditor accepts, without a full stop: what was measured, how the standard counts it, the score,
 * and what other readings give; or why a person must say the score. Scores are rounded half up to 2 places.
 */
export function explainScore(explanation: ScoreExplanation, language: Language): string {
  const texts = catalogue[language];
  const { score } = explanation;
  const alternatives = 'kind' in score ? alternativesOf(score.alternatives, texts) : '';
  return `${explainSteps(explanation, language).join(texts.between)}${alternatives}`;
}

/** The same step by step, without what other readings give: each step is a part of the sentence. */
export function explainSteps(explanation: ScoreExplanation, language: Language): readonly string[] {
  const texts = catalogue[language];
  return stepsOf(explanation, texts).filter((step) => step !== '');
}

function stepsOf(explanation: ScoreExplanation, texts: StandardTexts): readonly string[] {
  const { reading, given, score } = explanation;
  if (!('kind' in score)) {
    return [
      score.error === 'negative'
        ? texts.negativeMarks
        : texts.missing(score.input === 'marks' ? 'marks' : 'result'),
    ];
  }
  const marks = number(given.marks ?? new Decimal(0));
  if (score.kind === 'judgement') {
    const words: JudgementWords = {
      unread: reading.unread.map((span) => cut(texts, reading, span)).filter((text) => text !== ''),
      printed: reading.printedFull ? number(reading.printedFull.marks) : '',
      marks,
    };
    return [
      head(explanation, null, texts),
      texts.judgements[score.why](words),
      score.interval ? texts.interval(number(score.interval[0]), number(score.interval[1])) : '',
      score.apart ? texts.apart(number(score.apart)) : '',
    ];
  }
  const { basis } = score;
  const written = explanation.written ?? score.score;
  return [
    head(explanation, basis, texts),
    absoluteOf(explanation, basis, texts),
    gapOf(reading, basis, texts),
    ...bodyOf(reading, basis, { texts, marks: given.marks ?? new Decimal(0) }),
    basis.bound && basis.bound !== 'cap' && basis.detail.kind !== 'constant' ? texts.bound[basis.bound] : '',
    basis.bound === 'cap' && !basis.raw.equals(score.score) ? texts.bound.cap : '',
    texts.score(number(written), marks),
  ];
}

function alternativesOf(alternatives: readonly StandardAlternative[], texts: StandardTexts): string {
  if (alternatives.length === 0) return '';
  return texts.alternatives(
    alternatives.map(({ parameter, choice, score }) => texts.alternative(parameter, choice, number(score))),
  );
}

/** What was measured: `预算完成率95.99%`. */
function head(
  { name, reading, given }: ScoreExplanation,
  basis: ScoreBasis | null,
  texts: StandardTexts,
): string {
  const { result } = given;
  if (basis?.completion && basis.value) return texts.completion(name, percentage(basis.value));
  if (result.kind === 'words') return texts.words(name, quoted(result.text));
  if (result.kind === 'yes-no') return texts.words(name, texts.yesNo(result.yes));
  if (result.kind !== 'number') return texts.indicator(name);
  const unit = reading.rule?.kind === 'measured' ? (reading.rule.unit ?? '') : '';
  const value = isTakenAbsolute(reading) ? result.value : (basis?.value ?? result.value);
  const percent = basis ? basis.percent : result.percent === true;
  return texts.result(name, percent ? percentage(value) : `${number(value)}${result.unit ?? unit}`);
}

function isTakenAbsolute({ rule }: StandardReading): boolean {
  return rule?.kind === 'measured' && rule.absolute;
}

/** Says that a negative result counts by its absolute value, where the standard says so. */
function absoluteOf({ reading, given }: ScoreExplanation, basis: ScoreBasis, texts: StandardTexts): string {
  const { result } = given;
  if (!isTakenAbsolute(reading) || result.kind !== 'number' || !result.value.isNegative() || !basis.value)
    return '';
  return texts.absolute(basis.percent ? percentage(basis.value) : number(basis.value));
}

/** Says where the standard leaves a gap that the result falls into. */
function gapOf({ gaps }: StandardReading, { value, percent }: ScoreBasis, texts: StandardTexts): string {
  const gap = value && gaps.find(({ between }) => isWithin(between, value));
  const { low, high } = gap?.between ?? { low: null, high: null };
  if (!low || !high) return '';
  const shown = (limit: Decimal) => (percent ? percentage(limit) : number(limit));
  return texts.gap(shown(low), shown(high));
}

function isWithin({ low, lowOpen, high, highOpen }: Interval, value: Decimal): boolean {
  const above = !low || value.greaterThan(low) || (!lowOpen && value.equals(low));
  return above && (!high || value.lessThan(high) || (!highOpen && value.equals(high)));
}

type Scene = { readonly texts: StandardTexts; readonly marks: Decimal };

function bodyOf(reading: StandardReading, basis: ScoreBasis, scene: Scene): readonly string[] {
  const { texts } = scene;
  const { detail, branch, raw } = basis;
  const unit = reading.rule?.kind === 'measured' ? (reading.rule.unit ?? '') : '';
  const shown = (value: Decimal) => (basis.percent ? percentage(value) : `${number(value)}${unit}`);
  switch (detail.kind) {
    case 'constant': {
      const text = branch ? cut(texts, reading, branch.span) : '';
      return text === '' ? [] : [texts.branch(text)];
    }
    case 'step':
      return texts.step(stepWords(detail, basis, scene, unit));
    case 'proportion': {
      const full = detail.share.isZero() ? scene.marks : raw.div(detail.share);
      const words = { form: detail.form, base: detail.base ? shown(detail.base) : '' };
      return [texts.proportion({ ...words, share: percentage(detail.share), full: number(full) })];
    }
    case 'line': {
      const [low, high] = [detail.low, detail.high];
      return [texts.line(shown(low.at), number(low.score), shown(high.at), number(high.score))];
    }
    case 'count':
      return [texts.count(detail.of, number(detail.count), number(detail.points))];
    case 'items':
      return [texts.items(detail.met, detail.of)];
    case 'parts':
      return [texts.parts(detail.scores.map(number))];
    case 'none-such':
      return [texts.noneSuch(reading.inapplicable ? cut(texts, reading, reading.inapplicable.span) : null)];
  }
}

function stepWords(detail: StepDetail, basis: ScoreBasis, { texts, marks }: Scene, unit: string): StepWords {
  const { percent } = basis;
  const distance = (value: Decimal) =>
    texts.distance(percent ? number(value.times(100)) : number(value), percent, unit);
  const whole = detail.steps.floor();
  const usual = detail.gains ? new Decimal(0) : marks;
  return {
    direction: detail.direction,
    rounding: detail.rounding,
    stated: detail.stated,
    gains: detail.gains,
    base: percent ? percentage(detail.base) : `${number(detail.base)}${unit}`,
    distance: distance(detail.distance),
    per: distance(detail.per),
    whole: whole.isZero() ? null : number(whole),
    rest: !detail.remainder.isZero(),
    each: detail.counted.isZero() ? null : number(detail.points.div(detail.counted)),
    points: number(detail.points),
    start: detail.start.equals(usual) ? null : number(detail.start),
    none: detail.distance.isZero(),
  };
}

/** A piece of the standard as printed, on one line, without the punctuation around it. */
function cut(texts: StandardTexts, { text }: Pick<StandardReading, 'text'>, { start, end }: Span): string {
  const piece = text.slice(start, end).replace(/^[\s，,；;。、：:]+|[\s，,；;。、：:]+$/gu, '');
  return texts.inner(quoted(piece, 40));
}

/** At most 2 places, half up, without zeros at the end. */
function number(value: Decimal): string {
  return roundTo(value, 2).toFixed();
}

function percentage(fraction: Decimal): string {
  return `${number(fraction.times(100))}%`;
}
