import type { Decimal } from '../decimal/decimal';
import type { StandardAlternative, StandardScore } from '../scoring/standard/standardScore';
import type { Alternative, Outcome } from './assessment';
import type { RowReading } from './readRow';
import type { StandardUse } from './standardUse';

/** How the score of a row comes about by its standard. Scores are unrounded. */
export function standardOutcome({ indicator }: RowReading, use: StandardUse): Outcome {
  const { result, score } = use;
  const judgement = { status: 'judgement', rule: null, tier: null, interval: null } as const;
  if (result.kind === 'question') {
    return { ...judgement, why: 'rate-question', alternatives: use.candidates.flatMap(candidate) };
  }
  if (score === null) {
    // A standard that asks a person anyway (items, words) needs no result.
    return { ...judgement, why: asksForFigure(use) ? 'standard-without-result' : 'printed-standard' };
  }
  if ('error' in score) {
    return { status: 'not-computable', missing: [{ what: 'marks', cell: indicator.marks }] };
  }
  const alternatives = score.alternatives.map(alternative);
  return score.kind === 'score'
    ? { status: 'computed', rule: 'standard', score: score.score, alternatives }
    : { ...judgement, why: 'printed-standard', interval: limitsOf(score), alternatives };
}

/** The limits that the standard sets a person (得3-4分); where readings differ their scores are no limits. */
function limitsOf({
  why,
  interval,
}: Extract<StandardScore, { kind: 'judgement' }>): readonly [Decimal, Decimal] | null {
  return why === 'range' || why === 'discretion' ? interval : null;
}

function asksForFigure({ reading: { rule } }: StandardUse): boolean {
  return rule?.kind === 'measured';
}

function alternative({ parameter, choice, score }: StandardAlternative): Alternative {
  return { parameter, choice, score };
}

/** What a candidate of the rate would give, named by its id. */
function candidate({
  id,
  score,
}: {
  readonly id: string;
  readonly score: StandardScore;
}): readonly Alternative[] {
  return 'kind' in score && score.kind === 'score'
    ? [{ parameter: 'rate', choice: id, score: score.score }]
    : [];
}
