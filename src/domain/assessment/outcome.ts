import { roundTo } from '../decimal/decimal';
import { sameUnit } from '../quantity/units';
import type { ScoringParameters } from '../scoring/parameters';
import { tierInterval } from '../scoring/tiers';
import { normaliseLabel } from '../snapshot/normalise';
import type { JudgementReason, MissingInput, Outcome } from './assessment';
import { dateOutcome } from './dateOutcome';
import { isSatisfaction } from './indicatorClass';
import { numberOutcome, rangeOutcome } from './numberOutcome';
import { proposalFor } from './proposal';
import type { RowReading } from './readRow';
import { standardOutcome } from './standardOutcome';
import type { StandardUse } from './standardUse';

/**
 * How the score of a row comes about, by domain.md §1.3, §1.4 and §1.7: a figure first, then words; a printed
 * 评分标准 of its own comes before everything that we could compute. Scores are unrounded.
 */
export function outcomeOf(
  row: RowReading,
  standard: StandardUse | null,
  parameters: ScoringParameters,
): Outcome {
  if (normaliseLabel(row.indicator.name ?? '') === '') return { status: 'none' };
  if (row.coefficient && row.marks && !row.deducted) {
    const score = row.marks.times(row.coefficient);
    return { status: 'computed', rule: 'coefficient', score, alternatives: [] };
  }
  const missing = missingInputs(row);
  if (missing.length > 0) return { status: 'not-computable', missing };
  if (row.deducted) return judged('marks-deducted');
  if (standard) return standardOutcome(row, standard);
  if (row.target.kind === 'blank') {
    return judged(row.indicator.target === null ? 'no-standard' : 'no-target');
  }
  if (row.actual.kind !== 'number' && isSatisfaction(row.indicator)) return satisfactionInWords(row);
  switch (row.target.kind) {
    case 'number':
      return row.actual.kind === 'number' ? numberOutcome(row, parameters) : wordsOutcome(row);
    case 'range':
      return row.actual.kind === 'number' ? rangeOutcome(row) : wordsOutcome(row);
    case 'deadline':
      return dateOutcome(row, parameters) ?? wordsOutcome(row);
    case 'yes-no':
      return yesNoOutcome(row) ?? wordsOutcome(row);
    case 'words':
      return tierOutcome(row, parameters);
  }
}

/** A judgement that only a person can make. */
export function judged(why: JudgementReason, rule: 'c' | 'd' | null = null): Outcome {
  return { status: 'judgement', rule, why, tier: null, interval: null };
}

/**
 * Inputs without which nothing can be said: marks, and the actual value. A form that has neither target nor
 * actual value is one that a person judges; a row of which both are still empty is not filled in yet.
 */
function missingInputs({ indicator, marks, target, actual }: RowReading): readonly MissingInput[] {
  const missing: MissingInput[] = marks ? [] : [{ what: 'marks', cell: indicator.marks }];
  const bothBlank = target.kind === 'blank' && actual.kind === 'blank';
  if (bothBlank && !(indicator.target && indicator.actual)) return missing;
  if (target.kind === 'blank' && (bothBlank || missing.length > 0)) {
    missing.push({ what: 'target', cell: indicator.target });
  }
  if (actual.kind === 'blank') missing.push({ what: 'actual', cell: indicator.actual });
  return missing;
}

/** Rule c: 满意度 without a figure; several percentages are figures, of which a person has to choose. */
function satisfactionInWords({ actual }: RowReading): Outcome {
  const figures = actual.kind === 'text' ? actual.candidates : [];
  const shares = figures.filter((figure) => figure.percent);
  // 92.5分 is a figure, but no percentage.
  if (shares.length === 0 && figures.some(({ unit }) => unit === '分'))
    return judged('figure-of-another-unit');
  return shares.length > 1 ? judged('several-figures') : judged('satisfaction-without-figure', 'c');
}

/** Words against a number, a rate, a deadline or yes/no: rules a and b, or a judgement (last line of §1.7). */
function wordsOutcome(row: RowReading): Outcome {
  const proposal = proposalFor(row);
  if (proposal) return proposal;
  const { actual, target } = row;
  if (actual.kind === 'word') {
    return judged(actual.meaning === 'failed' ? 'not-completed' : 'words-against-number');
  }
  if (actual.kind !== 'text') return judged('other-kind');
  if (target.kind !== 'number' && target.kind !== 'range') return judged('words-against-number');
  if (actual.candidates.length === 0) return judged('words-against-number');
  const fitting = actual.candidates.filter((figure) =>
    target.percent
      ? figure.percent
      : figure.unit !== null && target.unit !== null && sameUnit(figure.unit, target.unit),
  );
  return judged(fitting.length > 1 ? 'several-figures' : 'figure-of-another-unit');
}

function yesNoOutcome({ actual, target, marks }: RowReading): Outcome | null {
  if (actual.kind !== 'word' || target.kind !== 'yes-no' || !marks) return null;
  if (actual.meaning !== 'yes' && actual.meaning !== 'no') return null;
  const wanted = /^(?:是|有|√|TRUE)$/u.test(target.text)
    ? 'yes'
    : /^(?:否|无|FALSE)$/u.test(target.text)
      ? 'no'
      : null;
  if (wanted === actual.meaning) return { status: 'computed', rule: 'yes', score: marks, alternatives: [] };
  return judged(actual.meaning === 'no' ? 'answered-no' : 'words-against-words');
}

/** Rule d: words against words. The interval of the tier that the words name, never its top (§1.4). */
function tierOutcome(
  { actual, actualText, targetText, marks }: RowReading,
  parameters: ScoringParameters,
): Outcome {
  if (actual.kind === 'number' || actual.kind === 'date') return judged('other-kind');
  const repeated = normaliseLabel(actualText) === normaliseLabel(targetText);
  const tier = repeated ? 'reached' : tierNamed(actual);
  if (!tier || !marks) return judged('words-against-words', 'd');
  const { low, high } = tierInterval(tier, marks, parameters.tiers);
  return {
    status: 'judgement',
    rule: 'd',
    why: 'words-against-words',
    tier,
    interval: [roundTo(low, 2), roundTo(high, 2)],
  };
}

function tierNamed(actual: RowReading['actual']): 'reached' | 'partial' | 'failed' | null {
  if (actual.kind !== 'word') return null;
  switch (actual.meaning) {
    case 'reached':
    case 'completed':
      return 'reached';
    case 'partial':
    case 'failed':
      return actual.meaning;
    default:
      return null;
  }
}
