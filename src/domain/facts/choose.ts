import type { CellRef } from '../snapshot/snapshot';
import type { FactIndex } from './factIndex';
import type { Fact, Stage } from './facts';
import { byFitness, fits, isGrandTotal, isNamed, isSum } from './fitting';
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

type Found = { readonly fact: Fact; readonly tier: number };

/** Finds the figures for one input, by what they are and by how near they stand. */
export function choose(wanted: Wanted, near: Near, index: FactIndex): Choice {
  const close = closeTo(wanted, near, index);
  const known = close.filter(({ fact }) => fact.value !== null);
  const elsewhere = wanted.subject === null ? [] : index.anywhere(wanted, near.formula);
  const isElsewhere = ({ cell }: Fact): boolean => near.sheetId === null || cell?.sheetId !== near.sheetId;
  const best = Math.min(elsewhere.some(isElsewhere) ? tiers - 1 : tiers, ...known.map(({ tier }) => tier));
  // A person's own answer fills the blank; a figure of another table would only be a guess.
  const isAnswered = known.some(({ fact, tier }) => tier === best && fact.cell === null);
  const blank = isAnswered
    ? null
    : close.find(({ fact, tier }) => fact.value === null && tier < best && tier < 2)?.fact.cell;
  const fitness = byFitness(wanted, near.formula);
  const ranked = [...known].sort((a, b) => a.tier - b.tier || fitness(a.fact, b.fact));
  const options = distinct(
    ranked.map(({ fact }) => fact),
    elsewhere,
    isElsewhere,
  );
  const [first] = options;
  const rivals = options.filter(
    (fact) =>
      first !== undefined &&
      stageClass(fact.stage) === stageClass(first.stage) &&
      (near.own.includes(first) ? near.own.includes(fact) : tierOf(fact, near) === tierOf(first, near)) &&
      isGrandTotal(fact) === isGrandTotal(first) &&
      isSum(fact) === isSum(first) &&
      isNamed(fact, near.formula) === isNamed(first, near.formula),
  );
  return { key: wanted.key, options, equal: rivals.length, blank: blank ?? null };
}

/** What fits in the own row, and what was entered or stands in the same sheet. */
function closeTo(wanted: Wanted, near: Near, index: FactIndex): readonly Found[] {
  const facts = wanted.subject === null ? [] : index.near(wanted.subject, near.sheetId);
  return [
    ...near.own.filter((fact) => fits(fact, wanted, true)).map((fact) => ({ fact, tier: 0 })),
    ...facts.filter((fact) => fits(fact, wanted, false)).map((fact) => ({ fact, tier: tierOf(fact, near) })),
  ];
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

/** More ways than these are never offered. */
const mostOptions = 8;

/** The first figures, near ones before those elsewhere, none with the amount of one before it. */
function distinct(
  close: readonly Fact[],
  elsewhere: readonly Fact[],
  isElsewhere: (fact: Fact) => boolean,
): readonly Fact[] {
  const kept: Fact[] = [];
  const known = new Set<string>();
  for (const fact of close) {
    if (kept.length === mostOptions) return kept;
    if (!kept.some((other) => sameAmount(other, fact))) kept.push(fact);
  }
  for (const fact of elsewhere) {
    if (kept.length === mostOptions) return kept;
    const amount = [fact.unit === null, fact.unit, fact.value?.toString()].join('|');
    if (known.has(amount) || !isElsewhere(fact)) continue;
    const same = kept.find((other) => sameAmount(other, fact));
    if (!same) kept.push(fact);
    // Where both or neither name their unit, the sheet does not matter: the amount is known wherever it stands.
    else if ((same.unit === null) === (fact.unit === null)) known.add(amount);
  }
  return kept;
}
