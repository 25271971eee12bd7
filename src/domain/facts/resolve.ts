import { Decimal } from '../decimal/decimal';
import type { CellRef } from '../snapshot/snapshot';
import type { Recognition } from '../tables/table';
import { type Choice, choose, type Near } from './choose';
import { type FactIndex, isBlankFor } from './factIndex';
import type { ChosenInput, Fact, RateCandidate, RateFinding, RateName } from './facts';
import { mixesFunds } from './fundScope';
import type { RateSpec } from './rateSpecs';
import { factorTo, sameAmount } from './units';

type Term = ChosenInput['terms'][number];
type Inputs = Readonly<Record<string, readonly Term[]>>;

/** Rates whose budget equal to the spending makes one ask which budget it is (P-019). */
const asksForBudget: readonly RateName[] = ['sangong-control', 'running-control', 'procurement'];

/** Most ways that a question offers. */
const mostCandidates = 6;

export type Resolved = Pick<
  RateFinding,
  'status' | 'value' | 'inputs' | 'candidates' | 'missing' | 'because' | 'doubt'
>;

/**
 * Computes a rate from the figures of the workbook: what stands in its own row first, then its block, its sheet, the
 * other sheets. Where several figures fit alike, where the form leaves the place of an input blank although another
 * sheet has a figure, where the budget is the spending itself while another budget stands elsewhere, or where 财政拨款
 * would be set against all money, it is a question with its candidates. `noBuilding` is where the workbook says that there is nothing to measure.
 */
export function resolve(
  spec: RateSpec,
  near: Near,
  index: FactIndex,
  noBuilding: Recognition | null = null,
): Resolved {
  const choices = spec.inputs.map((wanted) => choose(wanted, near, index));
  if (spec.name === 'carry-over' && isEmpty(choices, 'carried')) return leftOver(spec, near, index, choices);
  const missing = choices.filter(({ options }) => options.length === 0);
  if (missing.length > 0) {
    const because = missing.length === choices.length ? ofBuilding(spec, noBuilding) : null;
    return {
      ...nothing,
      status: because ? 'inapplicable' : 'not-computable',
      missing: missing.map(({ key, blank }) => ({ key, cell: blank ?? blankFor(spec, key, near, index) })),
      because,
    };
  }
  const found = candidatesOf(spec, choices);
  const isMixed = found.map((candidate) => mixesFunds(candidate, index));
  const candidates = [
    ...found.filter((_, place) => !isMixed[place]),
    ...found.filter((_, place) => isMixed[place]),
  ];
  const [first] = found;
  if (!first) {
    const isZero = choices.every(({ options }) => options.every(({ value }) => value?.isZero() !== false));
    const because = isZero ? ofBuilding(spec, noBuilding) : null;
    const status = because ? 'inapplicable' : 'not-computable';
    return { ...nothing, status, missing: zeroBase(spec, choices), because };
  }
  const doubt = doubtOf(spec, choices, first) ?? (isMixed[0] ? 'funds' : null);
  if (doubt !== null) return { ...nothing, status: 'question', candidates, doubt };
  return { ...nothing, status: 'computed', value: first.value, inputs: first.inputs, candidates };
}

const nothing: Resolved = {
  status: 'not-computable',
  value: null,
  inputs: [],
  candidates: [],
  missing: [],
  because: null,
  doubt: null,
};

/** Only rates of buildings have nothing to measure where there is none. */
function ofBuilding({ name }: RateSpec, noBuilding: Recognition | null): Recognition | null {
  return name === 'area' || name === 'investment' ? noBuilding : null;
}

function isEmpty(choices: readonly Choice[], key: string): boolean {
  return choices.find((choice) => choice.key === key)?.options.length === 0;
}

function zeroBase(spec: RateSpec, choices: readonly Choice[]): Resolved['missing'] {
  const base = choices.find(({ key }) => key === spec.base)?.options[0];
  return [{ key: spec.base, cell: base?.cell ?? null }];
}

function blankFor(spec: RateSpec, key: string, near: Near, index: FactIndex): CellRef | null {
  const wanted = spec.inputs.find((input) => input.key === key);
  if (!wanted) return null;
  const own = near.own.find((fact) => isBlankFor(fact, wanted));
  return own ? own.cell : index.blank(wanted);
}

/** The best figure of every input, and the other figures of one input at a time. */
function candidatesOf(spec: RateSpec, choices: readonly Choice[]): readonly RateCandidate[] {
  const best = choices.map(({ options }) => options[0]);
  const order = [spec.base, ...choices.map(({ key }) => key).filter((key) => key !== spec.base)];
  const picks = [best];
  for (const key of order) {
    const index = choices.findIndex((choice) => choice.key === key);
    for (const option of choices[index]?.options.slice(1) ?? []) {
      picks.push(
        best.map((fact, place) => (place === index ? option : (beside(choices[place], option) ?? fact))),
      );
    }
  }
  const found = picks.flatMap((facts): RateCandidate[] => {
    const inputs = Object.fromEntries(
      choices.map(({ key }, index) => [key, facts[index] ? [{ fact: facts[index], sign: 1 as const }] : []]),
    );
    const candidate = candidateOf(spec, inputs);
    return candidate ? [candidate] : [];
  });
  return found
    .filter((one, index) => found.findIndex(({ id }) => id === one.id) === index)
    .slice(0, mostCandidates);
}

/** With a budget of another sheet goes the spending that stands beside it, if there is one. */
function beside(choice: Choice | undefined, option: Fact): Fact | null {
  const [best] = choice?.options ?? [];
  if (best?.cell?.sheetId === option.cell?.sheetId) return null;
  return (
    choice?.options.find((fact) => fact.block === option.block && sameAmount(fact, best ?? fact)) ?? null
  );
}

/** One way to compute the rate; null where a unit cannot be told or the rate has no value. */
export function candidateOf(spec: RateSpec, inputs: Inputs): RateCandidate | null {
  const unitFact = Object.values(inputs)[0]?.[0]?.fact;
  if (!unitFact) return null;
  const chosen: ChosenInput[] = [];
  for (const [key, terms] of Object.entries(inputs)) {
    const value = sumOf(terms, unitFact);
    if (!value) return null;
    chosen.push({ key, terms, value });
  }
  const values = Object.fromEntries(chosen.map(({ key, value }) => [key, value]));
  const result = spec.definition.compute(values);
  const base = chosen.find(({ key }) => key === spec.base);
  if (!('value' in result) || !base) return null;
  const id = chosen
    .flatMap(({ terms }) => terms.map(({ fact, sign }) => `${sign < 0 ? '-' : ''}${fact.key}`))
    .join(' ; ');
  return { id, inputs: chosen, value: result.value, base };
}

function sumOf(terms: readonly Term[], unitFact: Fact): Decimal | null {
  let sum = new Decimal(0);
  for (const { fact, sign } of terms) {
    const factor = factorTo(fact, unitFact);
    if (!fact.value || !factor) return null;
    sum = sum.plus(fact.value.times(factor).times(sign));
  }
  return sum;
}

function doubtOf(spec: RateSpec, choices: readonly Choice[], first: RateCandidate): Resolved['doubt'] {
  if (choices.some(({ equal }) => equal > 1)) return 'several';
  if (choices.some(({ blank }) => blank !== null)) return 'no-base';
  const others = choices.find(({ key }) => key === spec.base)?.options ?? [];
  const isSame = first.inputs.every(({ value }) => value.equals(first.base.value));
  return isSame && others.length > 1 && asksForBudget.includes(spec.name) ? 'same-figure' : null;
}

/** No amount carried over is stated: what the budget leaves is a candidate for each budget, never a pick. */
function leftOver(spec: RateSpec, near: Near, index: FactIndex, choices: readonly Choice[]): Resolved {
  const spent = choose({ key: 'executed', subject: 'spending', stages: ['final'] }, near, index).options;
  const bases = choices.find(({ key }) => key === 'budget')?.options ?? [];
  const candidates = bases.flatMap((base): RateCandidate[] => {
    const executed = spent.find(({ block }) => block === base.block) ?? spent[0];
    if (!executed) return [];
    const carried: readonly Term[] = [
      { fact: base, sign: 1 },
      { fact: executed, sign: -1 },
    ];
    const candidate = candidateOf(spec, { carried, budget: [{ fact: base, sign: 1 }] });
    return candidate ? [candidate] : [];
  });
  const blank = choices.find(({ key }) => key === 'carried')?.blank ?? null;
  if (candidates.length === 0) return { ...nothing, missing: [{ key: 'carried', cell: blank }] };
  return { ...nothing, status: 'question', candidates, doubt: 'no-base' };
}
