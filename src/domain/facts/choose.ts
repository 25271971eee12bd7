import { normaliseLabel } from '../snapshot/normalise';
import type { CellRef } from '../snapshot/snapshot';
import { coreLabel } from '../tables/labels';
import type { FactIndex } from './factIndex';
import type { Fact, Stage } from './facts';
import type { Wanted } from './rateSpecs';
import { sameAmount } from './units';

/** Where a rate stands: its own row, its block and its sheet are asked before the rest of the workbook. */
export type Near = {
  readonly own: readonly Fact[];
  readonly block: string | null;
  readonly sheetId: string | null;
  /** A formula in words printed beside the rate, which names its inputs. */
  readonly formula: string | null;
};

/** What was found for one input. */
export type Choice = {
  readonly key: string;
  /** Figures that fit, the best first; none twice with the same amount. */
  readonly options: readonly Fact[];
  /** How many of them are equally near and of the same stage: more than one is a question. */
  readonly equal: number;
  /** A blank cell that is nearer than the best figure: the form expects the figure there. */
  readonly blank: CellRef | null;
};

/** How far away a figure may be: own row · block · sheet · any sheet. */
const tiers = 4;

/** Finds the figures for one input, by what they are and by how near they stand. */
export function choose(wanted: Wanted, near: Near, index: FactIndex): Choice {
  const facts = wanted.subject === null ? [] : (index.get(wanted.subject) ?? []);
  const fitting = [
    ...near.own.filter((fact) => fits(fact, wanted, true)).map((fact) => ({ fact, tier: 0 })),
    ...facts.filter((fact) => fits(fact, wanted, false)).map((fact) => ({ fact, tier: tierOf(fact, near) })),
  ];
  const known = fitting.filter(({ fact }) => fact.value !== null);
  const best = Math.min(tiers, ...known.map(({ tier }) => tier));
  // A person's own answer fills the blank; a figure of another table would only be a guess.
  const isAnswered = known.some(({ fact, tier }) => tier === best && fact.cell === null);
  const blank = isAnswered
    ? null
    : fitting.find(({ fact, tier }) => fact.value === null && tier < best && tier < 2)?.fact.cell;
  const ranked = [...known].sort(
    (a, b) =>
      a.tier - b.tier ||
      wanted.stages.indexOf(a.fact.stage) - wanted.stages.indexOf(b.fact.stage) ||
      Number(isGrandTotal(a.fact)) - Number(isGrandTotal(b.fact)) ||
      Number(isSum(b.fact)) - Number(isSum(a.fact)) ||
      Number(isNamed(b.fact, near)) - Number(isNamed(a.fact, near)),
  );
  const options = distinct(ranked.map(({ fact }) => fact));
  const [first] = options;
  const rivals = options.filter(
    (fact) =>
      first !== undefined &&
      stageClass(fact.stage) === stageClass(first.stage) &&
      (near.own.includes(first) ? near.own.includes(fact) : tierOf(fact, near) === tierOf(first, near)) &&
      isGrandTotal(fact) === isGrandTotal(first) &&
      isSum(fact) === isSum(first) &&
      isNamed(fact, near) === isNamed(first, near),
  );
  return { key: wanted.key, options, equal: rivals.length, blank: blank ?? null };
}

/** A figure of a row that names only what is counted (基数, 完成数) fits by its stage alone. */
function fits(fact: Fact, wanted: Wanted, isOwn: boolean): boolean {
  if (fact.subject !== wanted.subject && !(isOwn && fact.subject === 'base')) return false;
  if (!wanted.stages.includes(fact.stage)) return false;
  const period = wanted.period ?? 'this';
  if (period === 'last' ? fact.period !== 'last' : fact.period === 'last') return false;
  if (fact.subject === 'carry-over' && fact.moment !== (wanted.moment ?? null)) return false;
  if (fact.fund === 'other') return false;
  return fact.nature === null || isOwn || ['running', 'personnel', 'goods'].includes(fact.subject);
}

function tierOf(fact: Fact, near: Near): number {
  if (fact.cell === null) return 2;
  if (near.sheetId === null || fact.cell.sheetId !== near.sheetId) return 3;
  return fact.block === near.block ? 1 : 2;
}

/** Budgets of which no stage is said may be any of them; only two of one named stage are rivals. */
function stageClass(stage: Stage | null): string {
  return stage ?? 'none';
}

/** 总计 of a form holds what is carried over, 合计 only what was spent. */
function isGrandTotal({ label }: Fact): boolean {
  return /^(?:支出)?总计$/.test(coreLabel(label));
}

/** 追加合计 comes before its parts. */
function isSum({ label }: Fact): boolean {
  return /合计|总计|小计/.test(coreLabel(label));
}

/** True where the formula in words names the label of the figure. */
function isNamed({ label }: Fact, { formula }: Near): boolean {
  const name = coreLabel(label);
  return formula !== null && name.length > 1 && normaliseLabel(formula).includes(name);
}

/** More ways than these are never offered. */
const mostOptions = 8;

function distinct(facts: readonly Fact[]): readonly Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    if (kept.length === mostOptions) break;
    if (!kept.some((other) => sameAmount(other, fact))) kept.push(fact);
  }
  return kept;
}
