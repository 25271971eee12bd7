import type { Stage } from '../facts/facts';
import { isWholeSumLabel, meaningOf } from '../facts/meaning';
import { looseRateOf, rateNameOf } from '../facts/rateNames';
import { rateSpecs, type Wanted } from '../facts/rateSpecs';
import { type ColumnRole, meaningsOf, yearOf } from '../tables/columnWords';
import { isGradeLabel, isStrongTotalLabel } from '../tables/labels';

/** An argument of a function, as it is looked for among headers. */
export type FitArgument = {
  readonly key: string;
  /** How well a header names it; 0: not at all. */
  readonly weight: (header: string) => number;
  /** `amount`: money that a formula counts; `text`: whatever the function reads, tested for blank. */
  readonly kind: 'amount' | 'text';
  /** Left out where no header names it. */
  readonly optional?: boolean;
};

/** A function that gives what a header names, and its arguments in their order. */
export type FormulaFit = {
  readonly functionId: string;
  readonly arguments: readonly FitArgument[];
  /** A fraction, which may be written in percent points; `falling`: a fall counts as positive. */
  readonly rate: 'rate' | 'falling' | null;
};

const role = (key: string, wanted: ColumnRole, kind: FitArgument['kind'], optional = false): FitArgument => ({
  key,
  weight: (header) => meaningsOf(header).find((meaning) => meaning.role === wanted)?.weight ?? 0,
  kind,
  optional,
});

const executed = role('executed', 'executed', 'amount');
const annual = role('annual', 'annual', 'amount');
const actual = role('actual', 'actual', 'text');
const target = role('target', 'target', 'text');
const marks = role('marks', 'marks', 'text');

/** The functions that give what this header names, the best first; empty where it names nothing that can be computed. */
export function fitsOf(header: string): readonly FormulaFit[] {
  const roles = meaningsOf(header).map((meaning) => meaning.role);
  const name = rateNameOf(header);
  const loose = looseRateOf(header);
  const fits: FormulaFit[] = [];
  if (name && name !== 'execution') fits.push(rateFit(name));
  if (roles.includes('rate') || name === 'execution' || loose === 'execution') {
    fits.push({ functionId: 'EXECRATE', arguments: [executed, annual], rate: 'rate' });
  }
  if (roles.includes('completion') || loose === 'share') {
    fits.push({ functionId: 'ACHIEVE', arguments: [actual, target], rate: 'rate' });
  }
  if (roles.includes('deviation')) {
    fits.push({ functionId: 'DEVIATION', arguments: [actual, target], rate: 'rate' });
  }
  if (loose === 'change' || loose === 'fall') {
    fits.push({
      functionId: 'CHANGERATE',
      arguments: [year('current', 'this'), year('previous', 'last')],
      rate: loose === 'fall' ? 'falling' : 'rate',
    });
  }
  if (roles.includes('score')) fits.push(...scoreFits);
  if (isGradeLabel(header)) {
    const total: FitArgument = { key: 'total', weight: totalWeight, kind: 'text' };
    fits.push({ functionId: 'GRADE', arguments: [total], rate: null });
  }
  return fits;
}

const scoreFits: readonly FormulaFit[] = [
  {
    functionId: 'SCORE',
    arguments: [{ ...actual, key: 'result' }, marks, role('standard', 'standard', 'text')],
    rate: null,
  },
  { functionId: 'TARGETSCORE', arguments: [actual, target, marks], rate: null },
  { functionId: 'EXECSCORE', arguments: [executed, annual, { ...marks, optional: true }], rate: null },
];

function totalWeight(header: string): number {
  if (isStrongTotalLabel(header)) return 2;
  return meaningsOf(header).some((meaning) => meaning.role === 'score') ? 1 : 0;
}

function rateFit(name: keyof typeof rateSpecs): FormulaFit {
  const { definition, inputs } = rateSpecs[name];
  const wanted = new Map(inputs.map((input) => [input.key, input]));
  return {
    functionId: definition.id,
    arguments: definition.inputs.map(({ key, kind }): FitArgument => {
      const input = wanted.get(key);
      return {
        key,
        weight: (header) => (input ? meaningWeight(header, input) : 0),
        kind: kind === 'value' ? 'text' : 'amount',
      };
    }),
    rate: 'rate',
  };
}

/** A header that means this input: its subject, then the stage that the definition means first. */
function meaningWeight(header: string, wanted: Wanted): number {
  const meaning = meaningOf(header, null);
  if (meaning.other || rateNameOf(header)) return 0;
  const subject = meaning.subject ?? (isWholeSumLabel(header) ? 'spending' : null);
  if (wanted.subject !== null && subject !== wanted.subject) return 0;
  if (wanted.period ? meaning.period !== wanted.period : meaning.period === 'last') return 0;
  if (wanted.moment && meaning.moment !== wanted.moment) return 0;
  const stages: readonly (Stage | null)[] = wanted.stages;
  const place = stages.indexOf(meaning.stage);
  return place < 0 ? 0 : stages.length - place;
}

/** 本年 and 上年; of two printed years the later one is this year. */
function year(key: string, period: 'this' | 'last'): FitArgument {
  return {
    key,
    weight: (header) => {
      if (looseRateOf(header) !== null) return 0;
      const said = meaningOf(header, null).period;
      if (said !== null) return said === period ? 10_000 : 0;
      const printed = yearOf(header);
      return printed === null ? 0 : period === 'this' ? printed : 10_000 - printed;
    },
    kind: 'amount',
  };
}
