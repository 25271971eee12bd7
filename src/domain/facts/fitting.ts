import { normaliseLabel } from '../snapshot/normalise';
import { remembered } from '../remembered';
import { coreLabel } from '../tables/labels';
import type { Fact } from './facts';
import type { Wanted } from './rateSpecs';

/** A figure of a row that names only what is counted (基数, 完成数) fits by its stage alone. */
export function fits(fact: Fact, wanted: Wanted, isOwn: boolean): boolean {
  if (fact.subject !== wanted.subject && !(isOwn && fact.subject === 'base')) return false;
  if (!wanted.stages.includes(fact.stage)) return false;
  const period = wanted.period ?? 'this';
  if (period === 'last' ? fact.period !== 'last' : fact.period === 'last') return false;
  if (fact.subject === 'carry-over' && fact.moment !== (wanted.moment ?? null)) return false;
  if (fact.fund === 'other') return false;
  return fact.nature === null || isOwn || ['running', 'personnel', 'goods'].includes(fact.subject);
}

/** Which of two figures that are equally near comes first: below 0 the one, above 0 the other, 0 where they stand. */
export function byFitness(wanted: Wanted, formula: string | null): (one: Fact, other: Fact) => number {
  return (one, other) =>
    wanted.stages.indexOf(one.stage) - wanted.stages.indexOf(other.stage) ||
    Number(isGrandTotal(one)) - Number(isGrandTotal(other)) ||
    Number(isSum(other)) - Number(isSum(one)) ||
    Number(isNamed(other, formula)) - Number(isNamed(one, formula));
}

/** The label of a figure without numbering and unit. */
const nameOf = remembered(({ label }: Fact) => coreLabel(label));

/** 总计 of a form holds what is carried over, 合计 only what was spent. */
export function isGrandTotal(fact: Fact): boolean {
  return /^(?:支出)?总计$/.test(nameOf(fact));
}

/** 追加合计 comes before its parts. */
export function isSum(fact: Fact): boolean {
  return /合计|总计|小计/.test(nameOf(fact));
}

/** True where the formula in words names the label of the figure. */
export function isNamed(fact: Fact, formula: string | null): boolean {
  if (formula === null) return false;
  const name = nameOf(fact);
  return name.length > 1 && normaliseLabel(formula).includes(name);
}
