import { candidateOf, type Resolved } from './resolve';
import type { ChosenInput, Fact, RateCandidate } from './facts';
import type { RateSpec } from './rateSpecs';

/**
 * The change of a row against the year before, from the row alone: actual against actual, or where only the decrease
 * is printed (减少额), last year's figure is this year's and the decrease; else the budgets of both years.
 */
export function fallFinding(spec: RateSpec, own: readonly Fact[]): Resolved {
  const candidate =
    pair(spec, own, ['final']) ?? byDecrease(spec, own) ?? pair(spec, own, ['initial', 'budget', 'adjusted']);
  if (!candidate) {
    const decrease = own.find(({ subject }) => subject === 'decrease');
    const zero = own.find(({ period, value }) => period === 'last' && value?.isZero() === true);
    const missing =
      decrease && !zero
        ? { key: 'decrease', cell: decrease.cell }
        : { key: 'previous', cell: zero?.cell ?? null };
    return { ...empty, missing: [missing] };
  }
  return {
    ...empty,
    status: 'computed',
    value: candidate.value,
    inputs: candidate.inputs,
    candidates: [candidate],
  };
}

const empty: Resolved = {
  status: 'not-computable',
  value: null,
  inputs: [],
  candidates: [],
  missing: [],
  because: null,
  doubt: null,
};

type Term = ChosenInput['terms'][number];

function plain(fact: Fact): Term {
  return { fact, sign: 1 };
}

function pair(spec: RateSpec, own: readonly Fact[], stages: readonly Fact['stage'][]): RateCandidate | null {
  const filled = own.filter(
    ({ subject, value, stage }) => subject !== 'decrease' && value !== null && stages.includes(stage),
  );
  const current = filled.find(({ period }) => period !== 'last');
  const previous = filled.find(({ period }) => period === 'last');
  if (!current || !previous) return null;
  return candidateOf(spec, { current: [plain(current)], previous: [plain(previous)] });
}

function byDecrease(spec: RateSpec, own: readonly Fact[]): RateCandidate | null {
  const current = own.find(
    ({ subject, stage, period, value }) =>
      subject !== 'decrease' && stage === 'final' && period !== 'last' && value !== null,
  );
  const decrease = own.find(({ subject, value }) => subject === 'decrease' && value !== null);
  if (!current || !decrease) return null;
  return candidateOf(spec, { current: [plain(current)], previous: [plain(current), plain(decrease)] });
}
