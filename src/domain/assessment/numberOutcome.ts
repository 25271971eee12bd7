import { Decimal } from '../decimal/decimal';
import { alignScale } from '../quantity/scale';
import { sameUnit } from '../quantity/units';
import { leavesOpen } from '../scoring/bounds';
import type { ScoringParameters } from '../scoring/parameters';
import { scoreTarget } from '../scoring/target';
import type { Alternative, JudgementReason, Outcome } from './assessment';
import { indicatorNature } from './indicatorClass';
import type { RowReading } from './readRow';

const hundred = new Decimal(100);

/** A figure against a number: the rule of its direction, unless the comparison is left open (domain.md §1.3, §1.7). */
export function numberOutcome(row: RowReading, parameters: ScoringParameters): Outcome {
  const { target, actual, marks, indicator } = row;
  if (target.kind !== 'number' || actual.kind !== 'number' || !marks) return judgement('other-kind');
  const aligned = alignScale(actual, target, { indicatorName: indicator.name });
  if (aligned.status === 'unclear') {
    return judgement(aligned.why === 'unit' ? 'figure-of-another-unit' : 'percent-scale-unclear');
  }
  if (leavesOpen(actual.bound, { ...aligned, comparison: target.comparison })) return judgement('open-bound');
  const scored = scoreTarget(
    {
      comparison: target.comparison,
      actual: aligned.actual,
      target: aligned.target,
      marks,
      nature: indicatorNature(indicator, target.unit),
      rate: aligned.percentScale !== null,
    },
    parameters,
  );
  if ('error' in scored) {
    return { status: 'not-computable', missing: [{ what: 'marks', cell: indicator.marks }] };
  }
  if (scored.kind === 'judgement') return judgement(scored.why, scored.alternatives);
  return { status: 'computed', rule: scored.rule, score: scored.score, alternatives: scored.alternatives };
}

/** A figure against a range such as 80%-90%: full marks inside, else a judgement, since no rule says what is lost. */
export function rangeOutcome({ target, actual, marks }: RowReading): Outcome {
  if (target.kind !== 'range' || actual.kind !== 'number' || !marks) return judgement('other-kind');
  if (actual.bound !== 'exact') return judgement('open-bound');
  if (actual.percent !== target.percent && !(target.percent && actual.unit === null)) {
    return judgement('figure-of-another-unit');
  }
  if (
    !actual.percent &&
    actual.unit !== null &&
    target.unit !== null &&
    !sameUnit(actual.unit, target.unit)
  ) {
    return judgement('figure-of-another-unit');
  }
  // Beside printed percent points a bare 0.85 may be 85% or 0.85%: both readings have to agree.
  const readings =
    target.percent && !actual.percent ? [actual.value, actual.value.times(hundred)] : [actual.value];
  const inside = readings.map(
    (value) => value.greaterThanOrEqualTo(target.low) && value.lessThanOrEqualTo(target.high),
  );
  if (inside.every((is) => is))
    return { status: 'computed', rule: 'in-range', score: marks, alternatives: [] };
  return judgement(inside.some((is) => is) ? 'percent-scale-unclear' : 'outside-range');
}

function judgement(why: JudgementReason, alternatives: readonly Alternative[] = []): Outcome {
  return { status: 'judgement', rule: null, why, tier: null, interval: null, alternatives };
}
