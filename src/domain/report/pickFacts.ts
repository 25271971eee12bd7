import { sameAmount } from '../facts/units';
import type { Fact, Scope, Stage, Subject } from '../facts/facts';
import type { CellRef } from '../snapshot/snapshot';
import { coreLabel } from '../tables/labels';
import { meaningOfFact } from './figures';

/** A figure of the department that a sentence wants, by what it is. */
export type Wanted = {
  readonly subject: Subject;
  /** Stages that fit, the best first; null is a figure of which none is said. */
  readonly stages: readonly (Stage | null)[];
  readonly period?: 'last';
  readonly moment?: Scope['moment'];
  readonly fund?: 'fiscal' | 'other';
  readonly flow?: 'income';
};

export const spentStages: readonly (Stage | null)[] = ['final', null];
export const initialStages: readonly (Stage | null)[] = ['initial'];
export const budgetStages: readonly (Stage | null)[] = ['initial', 'budget', 'adjusted'];
export const adjustedStages: readonly (Stage | null)[] = ['adjusted'];

/** Finds figures of the department; what a finding calls in doubt (mixed units) is never stated. */
export type Picker = (wanted: Wanted) => Fact | null;

/**
 * Picks one figure for each wish: the fitting stage first, the whole before fiscal money only, 合计 before its parts
 * and 总计 (with what is carried over) last. Null where none fits, and where two that fit alike say different amounts
 * on one sheet: which one counts only a person can say.
 */
export function pickerOf(facts: readonly Fact[], doubted: readonly CellRef[]): Picker {
  const isDoubted = ({ cell }: Fact): boolean =>
    doubted.some(
      (one) => one.sheetId === cell?.sheetId && one.row === cell.row && one.column === cell.column,
    );
  const usable = facts.filter((fact) => fact.value !== null && !isDoubted(fact));
  return (wanted) => {
    const fitting = usable.filter((fact) => fits(fact, wanted));
    const ranked = fitting
      .map((fact) => ({ fact, rank: rankOf(fact, wanted) }))
      .sort((one, other) => compare(one.rank, other.rank));
    const [best] = ranked;
    if (!best) return null;
    const rivals = ranked.filter(({ rank }) => compare(rank, best.rank) === 0).map(({ fact }) => fact);
    const isContested = rivals.some(
      (fact) => fact.cell?.sheetId === best.fact.cell?.sheetId && !sameAmount(fact, best.fact),
    );
    return isContested ? null : best.fact;
  };
}

function fits(fact: Fact, wanted: Wanted): boolean {
  if (fact.subject !== wanted.subject || !wanted.stages.includes(fact.stage)) return false;
  if ((wanted.period === 'last') !== (fact.period === 'last')) return false;
  if (fact.subject === 'carry-over' && fact.moment !== (wanted.moment ?? null)) return false;
  if (wanted.fund ? fact.fund !== wanted.fund : fact.fund === 'other') return false;
  if ((meaningOfFact(fact).flow ?? null) !== (wanted.flow ?? null)) return false;
  const own = fact.subject === 'basic' || fact.subject === 'project' ? fact.subject : 'basic';
  return fact.nature === null || fact.nature === own;
}

function rankOf(fact: Fact, wanted: Wanted): readonly number[] {
  const label = coreLabel(fact.label);
  return [
    wanted.stages.indexOf(fact.stage),
    fact.fund === null || fact.fund === 'all' || wanted.fund ? 0 : 1,
    /^(?:收入|支出)?总计$/.test(label) ? 1 : 0,
    fact.nature === null || fact.nature === fact.subject ? 0 : 1,
    /合计|总计|小计/.test(label) ? 0 : 1,
    fact.cell === null ? 1 : 0,
  ];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
