import type { Decimal } from '../../decimal/decimal';
import type { Condition, Span, StandardReading } from './rule';
import type {
  ScoreBasis,
  StandardAlternative,
  StandardJudgement,
  StandardScore,
  StepDetail,
} from './standardScore';

/** One thing to say about how a score came about, in the order in which it is said. Fractions where `percent`. */
export type ExplanationFact =
  /** The result, or its completion of the target. */
  | {
      readonly kind: 'result';
      readonly value: Decimal;
      readonly percent: boolean;
      readonly completion: boolean;
    }
  /** The limits, the target or the words of the branch that holds, with the text that it was read from. */
  | { readonly kind: 'branch'; readonly when: Condition; readonly text: string }
  /** 低于100%共4.01个百分点. */
  | {
      readonly kind: 'distance';
      readonly direction: 'over' | 'under';
      readonly base: Decimal;
      readonly distance: Decimal;
      readonly percent: boolean;
    }
  /** 满0个5个百分点: whole steps, and what is left of one and how it counts. */
  | {
      readonly kind: 'steps';
      readonly per: Decimal;
      readonly whole: Decimal;
      readonly remainder: Decimal;
      readonly rounding: StepDetail['rounding'];
      readonly stated: boolean;
      readonly percent: boolean;
    }
  | { readonly kind: 'taken' | 'given'; readonly points: Decimal; readonly start: Decimal }
  | {
      readonly kind: 'proportion';
      readonly form: 'linear' | 'reached' | 'inverse' | 'distance';
      readonly base: Decimal | null;
      readonly share: Decimal;
      readonly percent: boolean;
    }
  | {
      readonly kind: 'count';
      readonly of: 'breaches' | 'items';
      readonly count: Decimal;
      readonly points: Decimal;
    }
  | { readonly kind: 'items'; readonly met: number; readonly of: number }
  | { readonly kind: 'parts'; readonly scores: readonly Decimal[] }
  | { readonly kind: 'none-such'; readonly words: string | null }
  | { readonly kind: 'bound'; readonly bound: NonNullable<ScoreBasis['bound']>; readonly raw: Decimal }
  | { readonly kind: 'unread'; readonly texts: readonly string[] };

/** Everything that a sentence about a score needs. `score` is unrounded; null where only a person can say it. */
export type StandardExplanation = {
  readonly name: string | null;
  readonly score: Decimal | null;
  readonly why: StandardJudgement | null;
  readonly interval: readonly [Decimal, Decimal] | null;
  readonly facts: readonly ExplanationFact[];
  /** Where in the text the branch that decided is printed. */
  readonly span: Span | null;
  readonly others: readonly StandardAlternative[];
};

/**
 * How a score by a printed standard came about, as data: which branch held, how far the result is from its base, whole
 * steps and what is left of one, points, floor or cap, and what other readings give. Null where an input is missing.
 */
export function explainStandard(
  reading: StandardReading,
  scored: StandardScore,
  name: string | null,
): StandardExplanation | null {
  if ('error' in scored) return null;
  const unread = reading.unread.map(({ start, end }) => reading.text.slice(start, end));
  if (scored.kind === 'judgement') {
    return {
      name,
      score: null,
      why: scored.why,
      interval: scored.interval,
      facts: unread.length > 0 ? [{ kind: 'unread', texts: unread }] : [],
      span: null,
      others: scored.alternatives,
    };
  }
  const span = scored.basis.branch?.span ?? null;
  return {
    name,
    score: scored.score,
    why: null,
    interval: null,
    facts: factsOf(scored.basis, reading),
    span: span && span.end > span.start ? span : null,
    others: scored.alternatives,
  };
}

function factsOf(basis: ScoreBasis, reading: StandardReading): readonly ExplanationFact[] {
  const { value, percent, completion, branch, bound, raw } = basis;
  const facts: ExplanationFact[] = [];
  if (value) facts.push({ kind: 'result', value, percent, completion });
  if (branch && branch.span.end > branch.span.start) {
    facts.push({
      kind: 'branch',
      when: branch.when,
      text: reading.text.slice(branch.span.start, branch.span.end),
    });
  }
  facts.push(...detailFacts(basis, reading));
  if (bound) facts.push({ kind: 'bound', bound, raw });
  return facts;
}

function detailFacts({ detail, percent }: ScoreBasis, reading: StandardReading): readonly ExplanationFact[] {
  switch (detail.kind) {
    case 'constant':
      return [];
    case 'step':
      return stepFacts(detail, percent);
    case 'proportion':
      return [{ ...detail, percent }];
    case 'none-such':
      return [{ kind: 'none-such', words: reading.inapplicable?.words ?? null }];
    default:
      return [detail];
  }
}

function stepFacts(detail: StepDetail, percent: boolean): readonly ExplanationFact[] {
  const { direction, base, distance, per, steps, remainder, rounding, stated, gains, points, start } = detail;
  const facts: ExplanationFact[] = [{ kind: 'distance', direction, base, distance, percent }];
  if (distance.isZero()) return facts;
  facts.push({ kind: 'steps', per, whole: steps.floor(), remainder, rounding, stated, percent });
  if (!points.isZero()) facts.push({ kind: gains ? 'given' : 'taken', points, start });
  return facts;
}
