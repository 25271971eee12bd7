import { parameterWords } from '../parameterText';
import type { StandardTexts, StepWords } from '../standardText';
import { parameters } from './parameters';

const person = 'a person must judge the score';
const quote = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(', ');
const away = { over: 'above', under: 'below' } as const;
const readings: Readonly<Record<string, string>> = {
  floor: 'whole steps only',
  linear: 'in proportion',
  ceil: 'rounded up to a step',
  fraction: 'read as a fraction',
  points: 'read as a percentage',
};

/** How points were taken off or given step by step. */
function step(words: StepWords): readonly string[] {
  const { direction, base, distance, per, whole, rest, each, points, start, gains, rounding, stated } = words;
  const off = gains ? 'given' : 'taken off';
  if (words.none) return [`not ${away[direction]} ${base}, nothing ${off}`];
  const by = stated ? ' by the standard' : '';
  const part =
    !rest || rounding === 'linear'
      ? ''
      : rounding === 'floor'
        ? `nothing ${off} for less than ${per}${by}`
        : `a part of ${per} counts whole${by}`;
  const count =
    rounding === 'floor' && whole !== null ? ` for ${whole} ${whole === '1' ? 'step' : 'steps'}` : '';
  const proportion = rounding === 'linear' && rest ? ' in proportion' : '';
  return [
    `${distance} ${away[direction]} ${base}`,
    start === null ? '' : `counted from ${start}`,
    each === null ? '' : `${each} ${off} for each ${per}`,
    part,
    each === null ? '' : `${points} ${off}${count}${proportion}`,
  ];
}

/** How a score follows from the printed standard. */
export const standard: StandardTexts = {
  between: ', ',
  distance: (figure, percent, unit) =>
    percent
      ? `${figure} percentage ${figure === '1' ? 'point' : 'points'}`
      : `${figure}${unit === '' ? '' : ` ${unit}`}`,
  result: (name, figure) => `${name ?? 'The result'} is ${figure}`,
  words: (name, text) => `${name ?? 'The result'} is "${text}"`,
  completion: (name, share) => `${name ?? 'The result'} reaches ${share} of its target`,
  yesNo: (yes) => (yes ? 'yes' : 'no'),
  inner: (text) => text.replaceAll('"', "'"),
  indicator: (name) => name ?? '',
  step,
  branch: (text) => `by "${text}"`,
  gap: (low, high) => `the standard says nothing between ${low} and ${high}`,
  proportion: ({ form, base, share, full }) => {
    const product = `${full} × ${share}`;
    switch (form) {
      case 'linear':
        return `in proportion: ${product}`;
      case 'reached':
        return `${share} of ${base}, in proportion: ${product}`;
      case 'inverse':
        return `above ${base}, ${base} ÷ result = ${share}, in proportion: ${product}`;
      case 'distance':
        return `above ${base}, ${share} is left after the excess, in proportion: ${product}`;
    }
  },
  line: (low, lowScore, high, highScore) =>
    `in a straight line between ${low} (${lowScore} points) and ${high} (${highScore} points)`,
  absolute: (figure) => `the standard takes the absolute value, ${figure}`,
  count: (of, count, points) =>
    of === 'breaches'
      ? `${count} ${count === '1' ? 'breach' : 'breaches'}, ${points} taken off`
      : `${count} ${count === '1' ? 'item is' : 'items are'} there, ${points} given`,
  items: (met, of) => `${met} of the ${of} listed items ${met === 1 ? 'is' : 'are'} the case`,
  parts: (scores) => `the parts score ${scores.join(', ')}`,
  noneSuch: (words) =>
    words === null ? 'nothing to measure, full marks by choice' : `nothing to measure, by "${words}"`,
  bound: {
    floor: 'not below nothing',
    cap: 'not above full marks',
    'most-off': 'not more off than the standard allows',
    'most-gained': 'not more given than the standard allows',
  },
  score: (score, marks) => `scores ${score} of ${marks}`,
  alternative: (parameter, choice, score) => {
    const reading = readings[choice];
    if ((parameter === 'stepRounding' || parameter === 'percent') && reading !== undefined) {
      return `${score} ${reading}`;
    }
    const words = parameterWords(parameters, parameter, choice);
    return `${score} with ${words.name}: ${words.choice}`;
  },
  alternatives: (all) => ` (${all.join('; ')})`,
  interval: (low, high) => `between ${low} and ${high}`,
  apart: (score) => `the understood part alone gives ${score}, to be checked`,
  judgements: {
    blank: () => `no scoring standard is printed, ${person}`,
    unread: () => `the scoring standard was not understood, ${person}`,
    'partly-read': ({ unread }) => `${quote(unread)} of the scoring standard was not understood, ${person}`,
    'not-a-number': () =>
      'the figure that the standard asks for (a percentage, say) is not given: fill in the figure as the standard says',
    words: () => `the words are none of the tiers of the standard, ${person}`,
    'percent-scale': () => 'it may be a fraction or a percentage, write it with %',
    unit: () => 'its unit is not that of the standard, write both with the same unit',
    'between-tiers': () => `it falls between two tiers of the standard, ${person}`,
    'tiers-overlap': () => `more than one tier of the standard holds this number, ${person}`,
    negative: () => `it is below 0, of which the standard says nothing, ${person}`,
    beyond: () => `it is beyond what the standard names, ${person}`,
    'no-tier': () => `the standard does not say how this is scored, ${person}`,
    discretion: () => `the standard leaves it to discretion, ${person}`,
    range: () => `the standard gives a range of scores, ${person}`,
    items: () => 'the standard counts item by item, check each item and type the score',
    breaches: () => 'the standard counts items or breaches, count them and type the score',
    'several-rules': () => 'the standard has several rules, score each of them and type the sum',
    'no-target': () => `there is no target to compare with, ${person}`,
    'no-ratio': () => `the base is 0 or below, so that there is no proportion, ${person}`,
    direction: () => `the target is an upper limit, of which the standard gives no proportion, ${person}`,
    'printed-marks': ({ printed, marks }) =>
      printed === ''
        ? `the full marks of the standard are not the ${marks} of the row, check them first`
        : `the standard is for ${printed} marks and the row has ${marks}, check them first`,
    'left-out': () => 'nothing to measure, by choice it is left out and the rest rescaled',
  },
  missing: (input) =>
    input === 'marks' ? 'no marks, so that there is no score' : 'no result, so that there is no score',
  negativeMarks: 'the marks are below 0, check them',
};
